import { useT } from '../../../lib/i18n/I18n.tsx';
import { useRouteParams, useSearchValues } from '../../../lib/navigation.ts';
import { OpenDraft } from '../../person-form/index.ts';
import { RegistrationPage } from './RegistrationPage.tsx';

/** A registration, new or resumed. */
export function RegistrationScreen() {
  const t = useT();
  const { draftId = '' } = useRouteParams();
  const { mrz } = useSearchValues();
  return (
    <OpenDraft id={draftId} title={t('registration.title')}>
      {(draft) => <RegistrationPage key={draftId} draft={draft} mrz={mrz} />}
    </OpenDraft>
  );
}
