import { DEMONSTRATION } from '../../../../shared/domain/demonstration/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Identifier, ItemList, Section } from '../../../ui/index.ts';
import type { Credentials } from '../model.ts';
import css from './SampleAgents.module.css';

/** The demonstration's invented agents: choosing one fills the form. */
export function SampleAgents({ onChoose }: { readonly onChoose: (credentials: Credentials) => void }) {
  const { t, language } = useSpeech();
  return (
    <Section title={t('agents.samples.title')}>
      <p className={css.words}>{t('agents.samples.body')}</p>
      <p className={css.words}>
        {t('agents.samples.passphrase')} <Identifier value={DEMONSTRATION.agentPassphrase} grouping="none" />
      </p>
      <ItemList
        label={t('agents.samples.title')}
        items={DEMONSTRATION.agents.map(({ number, role, nameFr, nameAr }) => ({
          id: number,
          title: (
            <span className={css.who}>
              <Identifier value={number} grouping="none" />
              <bdi>{language === 'ar' ? nameAr : nameFr}</bdi>
            </span>
          ),
          end: <span className={css.role}>{t(`app.role.${role}`)}</span>,
          onPress: () => onChoose({ number, passphrase: DEMONSTRATION.agentPassphrase }),
        }))}
      />
    </Section>
  );
}
