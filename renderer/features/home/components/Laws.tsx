import type { LawOnDay } from '../../../../shared/domain/legal/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Answer, DefinitionList, Loading, Section } from '../../../ui/index.ts';
import { useLaws } from '../queries.ts';
import css from './Desk.module.css';

/** The laws adopted, and from which day each applies: what an agent answers changes on that day. */
export function Laws() {
  const { t, language } = useSpeech();
  const answer = useLaws();
  return (
    <Section title={t('day.laws')}>
      <Answer of={answer} loading={<Loading lines={2} />}>
        {(laws) => (
          <DefinitionList
            columns={1}
            items={laws.map((law) => ({ label: law.name[language], value: <LawDay law={law} /> }))}
          />
        )}
      </Answer>
    </Section>
  );
}

function LawDay({ law: { date, isInForce, setOn, source } }: { readonly law: LawOnDay }) {
  const { t, day, language } = useSpeech();
  if (date === null) return t('day.laws.toSet');
  return (
    <>
      {t(isInForce ? 'day.laws.since' : 'day.laws.from', { day: day(date) })}
      {setOn !== null && (
        <span className={css.source}>
          {t('day.laws.setOn', { day: day(setOn), source: source[language] })}
        </span>
      )}
    </>
  );
}
