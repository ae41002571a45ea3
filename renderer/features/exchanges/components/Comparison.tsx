import { useState } from 'react';
import { Equal, EqualNot } from 'lucide-react';
import type { ParkedAct } from '../../../../shared/domain/sync/index.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { cx } from '../../../lib/cx.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Section, Switch } from '../../../ui/index.ts';
import { compareRecords, type ComparedField } from '../compare.ts';
import { ComparedValue } from './ComparedValue.tsx';
import css from './Comparison.module.css';

/** What was stated here beside what the central has: a mark and a word on each difference. */
export function Comparison({
  mine,
  existing,
  existingLabel = 'sync.parked.existing',
}: Pick<ParkedAct, 'mine' | 'existing'> & { readonly existingLabel?: MessageKey }) {
  const t = useT();
  const fields = compareRecords(mine, existing);
  const differences = fields.filter((field) => field.isDifferent).length;
  const [isShort, setShort] = useState(false);
  const shown = isShort ? fields.filter((field) => field.isDifferent) : fields;
  return (
    <Section
      title={t(existing ? 'sync.parked.compare' : 'sync.parked.onlyMine')}
      summary={existing && t('sync.parked.differences', { count: differences })}
      end={
        existing && (
          <Switch isSelected={isShort} onChange={setShort}>
            {t('sync.parked.onlyDifferences')}
          </Switch>
        )
      }
    >
      <table className={cx(css.table, !existing && css.alone)}>
        <thead>
          <tr>
            <th scope="col" className={css.label}>
              <span className={css.said}>{t('sync.parked.compare')}</span>
            </th>
            <th scope="col" className={css.head}>
              {t('sync.parked.mine')}
            </th>
            {existing && (
              <th scope="col" className={css.head}>
                {t(existingLabel)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <Line key={field.id} field={field} hasExisting={existing !== null} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Line({ field, hasExisting }: { readonly field: ComparedField; readonly hasExisting: boolean }) {
  const t = useT();
  const Icon = field.isDifferent ? EqualNot : Equal;
  return (
    <tr className={cx(css.line, field.isDifferent && css.different)}>
      <th scope="row" className={css.label}>
        {hasExisting && (
          <Icon
            size={14}
            role="img"
            aria-label={t(field.isDifferent ? 'sync.parked.different' : 'sync.parked.same')}
          />
        )}
        <span>{t(field.key, field.member)}</span>
      </th>
      <td className={css.value}>
        <ComparedValue name={field.id} value={field.mine} />
      </td>
      {hasExisting && (
        <td className={css.value}>
          <ComparedValue name={field.id} value={field.existing} />
        </td>
      )}
    </tr>
  );
}
