import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Answer, Figures, Loading, Section } from '../../../ui/index.ts';
import { useDay } from '../queries.ts';

/** What this workstation did today, and what still has to leave it. */
export function DayFigures() {
  const { t, day, number } = useSpeech();
  const answer = useDay();
  return (
    <Section title={t('day.today')} summary={answer.data && day(answer.data.on, 'long')}>
      <Answer of={answer} loading={<Loading lines={2} />}>
        {(summary) => (
          <Figures
            items={[
              { label: t('day.registrations'), value: number(summary.registrations) },
              { label: t('day.dependants'), value: number(summary.dependants) },
              { label: t('day.papers'), value: number(summary.papers) },
              { label: t('day.deposits'), value: number(summary.deposits) },
              { label: t('day.waiting'), value: number(summary.waiting) },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}
