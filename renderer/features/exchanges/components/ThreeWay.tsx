import { useId } from 'react';
import { Equal, EqualNot } from 'lucide-react';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { EventKind } from '../../../../shared/domain/events/index.ts';
import type { Author } from '../../../../shared/domain/merge/index.ts';
import type { ParkedAct } from '../../../../shared/domain/sync/index.ts';
import { cx } from '../../../lib/cx.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { RadioGroup, Section } from '../../../ui/index.ts';
import { FileValue, type ValueKind } from '../../file-values/index.ts';
import { useReferenceName } from '../../reference/index.ts';
import { actKey } from '../model.ts';
import { authorsOf, threeSides, undecided, type Chosen, type Side, type ThreeSides } from '../three-way.ts';
import { dayAndTime } from '../useSentence.ts';
import css from './Comparison.module.css';

interface Props {
  readonly parked: ParkedAct;
  readonly chosen: Chosen;
  readonly onChoose: (unit: string, side: Side) => void;
}

/** Before, here and at the central, value by value, with who changed it; whose value holds is said line by line. */
export function ThreeWay({ parked, chosen, onChoose }: Props) {
  const t = useT();
  const lines = threeSides(parked);
  return (
    <>
      <Section title={t('conflicts.others')}>
        <ul>
          {authorsOf(parked.clashes).map(({ by, whys }) => (
            <li key={by?.actId ?? by?.at ?? ''}>
              {by && <Who by={by} />}
              {whys.map((why) => (
                <p key={why}>{t(`conflicts.why.${why}`)}</p>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      {lines.length > 0 && (
        <Section
          title={t('conflicts.title')}
          summary={t('conflicts.toChoose', { count: undecided(parked, chosen) })}
        >
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col" className={css.label}>
                  <span className={css.said}>{t('conflicts.field')}</span>
                </th>
                {(['base', 'mine', 'theirs', 'keep'] as const).map((side) => (
                  <th key={side} scope="col" className={css.head}>
                    {t(`conflicts.${side}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.path} line={line} parked={parked} chosen={chosen} onChoose={onChoose} />
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}

function Who({ by }: { readonly by: Author }) {
  const speech = useSpeech();
  const branch = useReferenceName('branch', by.branchCode);
  const { t } = speech;
  const what =
    by.event === null
      ? t(by.kind === null ? 'conflicts.byList' : actKey(by.kind), { name: '' }).trim()
      : t(`events.kind.${by.event as EventKind}`);
  const said = { what, branch, ...dayAndTime(speech, by.at) };
  return (
    <p>
      <strong>
        {by.agentNumber === null
          ? t('conflicts.whoUnknown', said)
          : t('conflicts.who', { ...said, agent: by.agentNumber })}
      </strong>
    </p>
  );
}

function Line({ line, parked, chosen, onChoose }: Props & { readonly line: ThreeSides }) {
  const { t, language } = useSpeech();
  const id = useId();
  const isBoth = parked.choices.includes(line.unit);
  const Icon = isBoth ? EqualNot : Equal;
  const member = parked.existing?.family.find((one) => one.id === line.memberId);
  const name = member && (language === 'ar' ? arabicFullName(member) : latinFullName(member));
  return (
    <tr className={cx(css.line, isBoth && css.different)}>
      <th scope="row" className={css.label} id={id}>
        <Icon size={14} role="img" aria-label={t(isBoth ? 'conflicts.both' : 'conflicts.one')} />
        <span>{t(line.label)}</span>
        {name && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
      </th>
      {(['base', 'mine', 'theirs'] as const).map((side) => (
        <td key={side} className={css.value}>
          <Value kind={line.kind} value={line[side]} />
        </td>
      ))}
      <td className={css.value}>
        {line.isChoice && (
          <RadioGroup
            look="list"
            isLabelHidden
            label={t('conflicts.keepOf', { field: t(line.label) })}
            value={chosen[line.unit] ?? ''}
            onChange={(side) => onChoose(line.unit, side as Side)}
            options={[
              { id: 'mine', label: t('conflicts.keep.mine') },
              { id: 'theirs', label: t('conflicts.keep.theirs') },
            ]}
          />
        )}
        {!isBoth && (
          <span>{t(line.mine === line.base ? 'conflicts.keep.theirs' : 'conflicts.keep.mine')}</span>
        )}
      </td>
    </tr>
  );
}

function Value({ kind, value }: { readonly kind: ValueKind; readonly value: string | null }) {
  return value === null ? <span>—</span> : <FileValue kind={kind} value={value} />;
}
