import { ArrowRight } from 'lucide-react';
import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import type { FieldChange } from '../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { cx } from '../../lib/cx.ts';
import { useSpeech, useT } from '../../lib/i18n/I18n.tsx';
import { Directional } from '../../ui/index.ts';
import { readChanges, type ChangeGroup, type ShownChange } from './changes.ts';
import { FileValue } from './FileValue.tsx';
import type { ValueKind } from './kinds.ts';
import css from './Changes.module.css';

interface Props {
  readonly changes: readonly FieldChange[];
  readonly record: PersonRecord;
  /** Side by side where there is room. */
  readonly isWide?: boolean;
}

/** What a file says before and after an event, person by person, value by value. */
export function Changes({ changes, record, isWide = false }: Props) {
  return (
    <div className={cx(css.groups, isWide && css.wide)}>
      {readChanges(changes).map((group) => (
        <section key={group.memberId ?? 'file'}>
          <Who group={group} record={record} />
          {group.changes.length > 0 && (
            <dl className={css.lines}>
              {group.changes.map((change) => (
                <Line key={change.id} change={change} />
              ))}
            </dl>
          )}
        </section>
      ))}
    </div>
  );
}

function Who({ group, record }: { readonly group: ChangeGroup; readonly record: PersonRecord }) {
  const { t, language } = useSpeech();
  const { memberId, enters } = group;
  if (memberId === null) return null;
  const member = record.family.find(({ id }) => id === memberId);
  const name = member && (language === 'ar' ? arabicFullName(member) : latinFullName(member));
  return (
    <h3 className={css.who}>
      <bdi>{name ?? enters ?? t('events.path.family')}</bdi>
      {enters !== null && <span className={css.enters}>{t('events.enters')}</span>}
    </h3>
  );
}

function Line({ change: { label, kind, before, after } }: { readonly change: ShownChange }) {
  const t = useT();
  return (
    <div>
      <dt className={css.label}>{t(label)}</dt>
      <dd className={css.values}>
        <span className={css.said}>{t('events.before')}</span>
        <span className={css.before}>
          <Value kind={kind} value={before} />
        </span>
        <Directional icon={ArrowRight} size={14} />
        <span className={css.said}>{t('events.after')}</span>
        <span className={css.after}>
          <Value kind={kind} value={after} />
        </span>
      </dd>
    </div>
  );
}

function Value({ kind, value }: { readonly kind: ValueKind; readonly value: string | null }) {
  const t = useT();
  if (value !== null) return <FileValue kind={kind} value={value} />;
  return (
    <>
      <span aria-hidden>—</span>
      <span className={css.said}>{t('events.nothing')}</span>
    </>
  );
}
