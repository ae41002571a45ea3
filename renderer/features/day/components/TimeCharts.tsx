import type { DayFigures } from '../../../../shared/domain/day/index.ts';
import type { Spread } from '../../../../shared/domain/queue/index.ts';
import { actNameKey } from '../../../../shared/i18n/act-name.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Figures, Section, Stack } from '../../../ui/index.ts';
import { shortDuration } from '../../queue/index.ts';
import { Bars } from './Bars.tsx';
import css from './day.module.css';

const SECONDS_A_MINUTE = 60;

/** How long people waited and were served, by act and by agent, against what is promised. */
export function TimeCharts({ queue }: { readonly queue: DayFigures['queue'] }) {
  const { t, number, day, language } = useSpeech();
  if (queue === null)
    return (
      <Section title={t('day.figures.times')}>
        <p>{t('day.figures.times.none')}</p>
      </Section>
    );
  const { promiseMinutes, waiting, service, drawn, days, acts, agents } = queue;
  const mark = promiseMinutes * SECONDS_A_MINUTE;
  const barOf = (spread: Spread) => ({
    count: spread.medianSeconds ?? 0,
    said: shortDuration(t, spread.medianSeconds),
    note:
      spread.count === 0
        ? undefined
        : `${t('day.figures.visits', { count: spread.count })} · ${t('day.figures.late', { count: spread.late })}`,
  });
  return (
    <Section title={t('day.figures.times')}>
      <Stack gap={4}>
        <Figures
          items={[
            { label: t('day.figures.tickets'), value: number(drawn) },
            { label: t('day.figures.waitMedian'), value: shortDuration(t, waiting.medianSeconds) },
            { label: t('day.figures.lateWaits'), value: number(waiting.late) },
            { label: t('day.figures.serviceMedian'), value: shortDuration(t, service.medianSeconds) },
            { label: t('day.figures.lateServices'), value: number(service.late) },
          ]}
        />
        <p>{t('day.figures.promise', { minutes: promiseMinutes })}</p>
        <div className={css.two}>
          {days.length > 1 && (
            <Section title={t('day.figures.waitByDay')}>
              <Bars
                label={t('day.figures.waitByDay')}
                mark={mark}
                items={days.map(({ on, waiting: waits }) => ({
                  id: on,
                  label: day(on, 'long'),
                  ...barOf(waits),
                }))}
              />
            </Section>
          )}
          {acts.length > 0 && (
            <Section title={t('day.figures.serviceByAct')}>
              <Bars
                label={t('day.figures.serviceByAct')}
                mark={mark}
                items={acts.map(({ kind, service: visits }) => ({
                  id: kind,
                  label: t(actNameKey(kind)),
                  ...barOf(visits),
                }))}
              />
            </Section>
          )}
          {agents.length > 0 && (
            <Section title={t('day.figures.serviceByAgent')}>
              <Bars
                label={t('day.figures.serviceByAgent')}
                mark={mark}
                items={agents.map(({ number: agent, nameFr, nameAr, service: visits }) => ({
                  id: agent,
                  label: <bdi>{(language === 'ar' ? nameAr : nameFr) || agent}</bdi>,
                  ...barOf(visits),
                }))}
              />
            </Section>
          )}
        </div>
      </Stack>
    </Section>
  );
}
