import type { DayFigures } from '../../../../shared/domain/day/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Figures, MomentText, Section, Stack } from '../../../ui/index.ts';
import { useStatus } from '../queries.ts';
import { Bars } from './Bars.tsx';
import css from './day.module.css';

interface Props {
  readonly figures: DayFigures;
}

/** What waits, since when, the last exchange, and how fast the central answered. */
export function ExchangesPart({ figures: { exchanges } }: Props) {
  const { t, number } = useSpeech();
  const lastExchangeAt = useStatus().data?.lastExchangeAt ?? null;
  const { accepted, abandoned, waitingNow, oldestWaitingAt, medianMinutes } = exchanges;
  const median =
    medianMinutes === null
      ? t('day.figures.unknown')
      : medianMinutes < 1
        ? t('day.figures.underMinute')
        : t('day.figures.minutes', { count: Math.round(medianMinutes) });
  return (
    <Section title={t('day.figures.exchanges')}>
      <Stack gap={3}>
        <Figures
          items={[
            { label: t('day.figures.waitingNow'), value: number(waitingNow) },
            { label: t('day.figures.accepted'), value: number(accepted) },
            { label: t('day.figures.abandoned'), value: number(abandoned) },
          ]}
        />
        <dl className={css.moments}>
          <dt>{t('day.figures.oldest')}</dt>
          <dd>
            {oldestWaitingAt === null ? t('day.figures.nothingWaits') : <MomentText at={oldestWaitingAt} />}
          </dd>
          <dt>{t('day.figures.median')}</dt>
          <dd>{median}</dd>
          <dt>{t('day.figures.lastExchange')}</dt>
          <dd>
            {lastExchangeAt === null ? t('day.figures.noExchange') : <MomentText at={lastExchangeAt} />}
          </dd>
        </dl>
      </Stack>
    </Section>
  );
}

/** What the central refused: what somebody must still look at, and why it refused. */
export function ErrorsPart({ figures: { refusals, exchanges, days } }: Props) {
  const { t, number } = useSpeech();
  const refused = days.reduce((sum, day) => sum + day.refused, 0);
  return (
    <Section title={t('day.figures.errors')}>
      <Stack gap={3}>
        <Figures
          items={[
            { label: t('day.figures.errors.now'), value: number(exchanges.parkedNow) },
            { label: t('day.figures.errors.period'), value: number(refused) },
          ]}
        />
        {refusals.length === 0 ? (
          <p>{t('day.figures.refusals.none')}</p>
        ) : (
          <Bars
            label={t('day.figures.refusals')}
            items={refusals.map(({ code, count }) => ({
              id: code ?? '',
              label: code === null ? t('day.figures.refusals.other') : t(`refusal.${code}`),
              count,
            }))}
          />
        )}
      </Stack>
    </Section>
  );
}
