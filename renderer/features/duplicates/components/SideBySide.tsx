import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Identifier, RadioGroup, Section } from '../../../ui/index.ts';
import { FileValue } from '../../file-values/index.ts';
import { differences, type Choice, type Choices, type DifferingValue } from '../model.ts';
import css from './SideBySide.module.css';

interface Props {
  readonly kept: PersonRecord;
  readonly gone: PersonRecord;
  readonly choices: Choices;
  readonly onChoose: (unit: string, choice: Choice) => void;
}

/** The file that stays and the one that goes; only what differs is asked. */
export function SideBySide({ kept, gone, choices, onChoose }: Props) {
  const t = useT();
  const lines = differences(kept, gone);
  return (
    <Section title={t('duplicates.compare')} summary={t('sync.parked.differences', { count: lines.length })}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={css.label}>
              {t('conflicts.field')}
            </th>
            <th scope="col">
              {t('duplicates.kept')} <Identifier value={kept.registrationNumber ?? ''} />
            </th>
            <th scope="col">
              {t('duplicates.gone')} <Identifier value={gone.registrationNumber ?? ''} />
            </th>
            <th scope="col">{t('conflicts.keep')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.path} line={line} choice={choices[line.unit] ?? 'kept'} onChoose={onChoose} />
          ))}
          <tr>
            <th scope="row" className={css.label}>
              {t('duplicates.family')}
            </th>
            <td>
              <Names of={kept} />
            </td>
            <td>
              <Names of={gone} />
            </td>
            <td>{t('duplicates.family.united')}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}

function Line({
  line,
  choice,
  onChoose,
}: {
  readonly line: DifferingValue;
  readonly choice: Choice;
  readonly onChoose: Props['onChoose'];
}) {
  const t = useT();
  const { label, kind, kept, gone, unit, isFirst } = line;
  return (
    <tr>
      <th scope="row" className={css.label}>
        {t(label)}
      </th>
      <td>{kept === null ? '—' : <FileValue kind={kind} value={kept} />}</td>
      <td>{gone === null ? '—' : <FileValue kind={kind} value={gone} />}</td>
      <td>
        {isFirst && (
          <RadioGroup
            isLabelHidden
            label={t('conflicts.keepOf', { field: t(label) })}
            value={choice}
            onChange={(id) => onChoose(unit, id as Choice)}
            options={[
              { id: 'kept', label: t('duplicates.keep.kept') },
              { id: 'gone', label: t('duplicates.keep.gone') },
            ]}
          />
        )}
      </td>
    </tr>
  );
}

function Names({ of: { family } }: { readonly of: PersonRecord }) {
  const { language } = useSpeech();
  if (family.length === 0) return '—';
  return (
    <ul>
      {family.map((member) => (
        <li key={member.id}>
          <bdi>{language === 'ar' ? arabicFullName(member) : latinFullName(member)}</bdi>
        </li>
      ))}
    </ul>
  );
}
