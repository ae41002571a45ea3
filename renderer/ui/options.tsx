import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { Check } from 'lucide-react';
import { useT } from '../lib/i18n/I18n.tsx';
import css from './list.module.css';

/** One choice of a list. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second line: a place, a code. */
  readonly note?: string;
}

/** The opened list of a select or of a combo box; `items` come from the React Aria parent when absent. */
export function Options({ items }: { readonly items?: readonly Option[] }) {
  const t = useT();
  return (
    <ListBox
      className={css.list}
      renderEmptyState={() => <div className={css.empty}>{t('ui.noChoice')}</div>}
      items={items}
    >
      {(option: Option) => (
        <ListBoxItem id={option.id} textValue={option.label} className={css.item}>
          {({ isSelected }) => (
            <>
              <span className={css.words}>
                <Text slot="label">
                  <bdi>{option.label}</bdi>
                </Text>
                {option.note && (
                  <Text slot="description" className={css.note}>
                    <bdi>{option.note}</bdi>
                  </Text>
                )}
              </span>
              {isSelected && <Check size={16} aria-hidden className={css.mark} />}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
