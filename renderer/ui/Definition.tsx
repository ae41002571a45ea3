import type { ReactNode } from 'react';
import { cx } from '../lib/cx.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import css from './Definition.module.css';

export interface DefinitionItem {
  readonly label: string;
  /** Text, or one of the value components; a dash says that there is none. */
  readonly value: ReactNode;
  /** Takes two columns: an account number, an address. */
  readonly isWide?: boolean;
}

interface Props {
  readonly items: readonly DefinitionItem[];
  /** Columns of label above value; `side` puts the label beside the value. */
  readonly columns?: 1 | 2 | 3 | 4 | 'side';
}

/** Labels and values, to read. */
export function DefinitionList({ items, columns = 'side' }: Props) {
  const t = useT();
  return (
    <dl className={cx(css.list, columns === 'side' ? css.side : css[`c${columns}`])}>
      {items.map(({ label, value, isWide }) => (
        <div key={label} className={cx(css.pair, isWide && css.wide)}>
          <dt className={css.term}>{label}</dt>
          <dd className={css.value}>
            {value === '' || value === null || value === undefined ? (
              <span className={css.none} role="img" aria-label={t('ui.notGiven')}>
                —
              </span>
            ) : typeof value === 'string' ? (
              <bdi>{value}</bdi>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
