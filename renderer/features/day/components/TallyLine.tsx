import type { Difference, Tally } from '../../../../shared/domain/day/index.ts';
import { CAUSES, COUNTERS } from '../../../../shared/domain/day/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, Select, TextField } from '../../../ui/index.ts';
import { causeOf, type Typed } from '../model.ts';
import { CountField } from './CountField.tsx';
import css from './day.module.css';

interface Props {
  /** With what was counted by hand. */
  readonly tally: Tally;
  readonly difference: Difference | undefined;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

/** One total: counted by the workstation or by hand; where it differs, its cause. */
export function TallyLine({ tally, difference, typed, onType }: Props) {
  const { t } = useSpeech();
  const { code } = tally;
  const name = t(`day.counter.${code}`);
  return (
    <li>
      <div className={css.tally} role="group" aria-label={name}>
        <div className={css.line}>
          <span className={css.name}>{name}</span>
          <Standing tally={tally} />
        </div>
        {COUNTERS[code] === 'hand' && (
          <CountField
            label={t('day.counted')}
            value={typed.counts[code]}
            onChange={(found) => onType({ ...typed, counts: { ...typed.counts, [code]: found } })}
          />
        )}
        {difference && (
          <Cause
            value={typed.causes[code]}
            onChange={(cause) => onType({ ...typed, causes: { ...typed.causes, [code]: cause } })}
          />
        )}
      </div>
    </li>
  );
}

/** What is expected is said once somebody has counted, so that nobody counts towards it. */
function Standing({ tally: { expected, found } }: { readonly tally: Tally }) {
  const { t, number } = useSpeech();
  if (found === null) return <Badge tone="attention">{t('day.toCount')}</Badge>;
  const both = t('day.tally', { expected: number(expected), found: number(found) });
  const gap = found - expected;
  return (
    <span className={css.standing}>
      <span className={css.both}>{both}</span>
      {gap === 0 ? (
        <Badge tone="success">{t('day.agrees')}</Badge>
      ) : (
        <Badge tone="attention">
          {gap < 0 ? t('day.missing', { count: -gap }) : t('day.extra', { count: gap })}
        </Badge>
      )}
    </span>
  );
}

type Named = Typed['causes'][keyof Typed['causes']];
function Cause({ value, onChange }: { readonly value: Named; readonly onChange: (cause: Named) => void }) {
  const { t } = useSpeech();
  return (
    <div className={css.cause}>
      <Select
        label={t('day.cause')}
        placeholder={t('day.cause.choose')}
        options={CAUSES.map((cause) => ({ id: cause, label: t(`day.cause.${cause}`) }))}
        value={value?.cause ?? ''}
        onChange={(id) => {
          const cause = causeOf(id);
          onChange(cause && { cause, typed: value?.typed ?? '' });
        }}
        width="l"
      />
      {value && (
        <TextField
          label={t('day.cause.typed')}
          hint={t('day.cause.typed.hint')}
          value={value.typed}
          onChange={(text) => onChange({ ...value, typed: text })}
          maxLength={200}
          isOptional={value.cause !== 'other'}
          error={value.cause === 'other' && value.typed.trim() === '' ? t('field.required') : undefined}
        />
      )}
    </div>
  );
}
