import type { DayFigures } from '../../../../shared/domain/day/index.ts';
import { actNameKey } from '../../../../shared/i18n/act-name.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { EmptyState, Section } from '../../../ui/index.ts';
import { Bars } from './Bars.tsx';
import css from './day.module.css';

/** What was done, by day, by kind and by agent, with how much of it the central refused. */
export function ActCharts({ figures }: { readonly figures: DayFigures }) {
  const { t, day, language } = useSpeech();
  const { days, kinds, agents } = figures;
  if (kinds.length === 0)
    return <EmptyState title={t('day.figures.none')}>{t('day.figures.none.body')}</EmptyState>;
  const noteOf = ({ refused }: { readonly refused: number }) =>
    refused === 0 ? undefined : t('day.figures.refused', { count: refused });
  return (
    <div className={css.two}>
      {days.length > 1 && (
        <Section title={t('day.figures.byDay')}>
          <Bars
            label={t('day.figures.byDay')}
            items={days.map((one) => ({
              id: one.on,
              label: day(one.on, 'long'),
              count: one.count,
              note: noteOf(one),
            }))}
          />
        </Section>
      )}
      <Section title={t('day.figures.byAct')}>
        <Bars
          label={t('day.figures.byAct')}
          items={kinds.map((one) => ({
            id: one.kind,
            label: t(actNameKey(one.kind)),
            count: one.count,
            note: noteOf(one),
          }))}
        />
      </Section>
      <Section title={t('day.figures.byAgent')}>
        <Bars
          label={t('day.figures.byAgent')}
          items={agents.map((one) => ({
            id: one.number,
            label: <bdi>{(language === 'ar' ? one.nameAr : one.nameFr) || one.number}</bdi>,
            count: one.count,
            note: noteOf(one),
          }))}
        />
      </Section>
    </div>
  );
}
