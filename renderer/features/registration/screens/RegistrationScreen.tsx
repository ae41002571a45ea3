import type { DraftId } from '../../../../shared/kernel/ids.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useRouteParams, useSearchValues } from '../../../lib/navigation.ts';
import { Button, ErrorState, Loading, Screen, Stack } from '../../../ui/index.ts';
import { useDraft } from '../../person-form/index.ts';
import { RegistrationPage } from './RegistrationPage.tsx';

/** A registration, new or resumed. */
export function RegistrationScreen() {
  const t = useT();
  const go = useGo();
  const { draftId = '' } = useRouteParams();
  const { mrz } = useSearchValues();
  const draft = useDraft(draftId as DraftId);
  if (draft.data) return <RegistrationPage key={draftId} draft={draft.data} mrz={mrz} />;
  return (
    <Screen title={t('registration.title')}>
      {draft.error ? (
        <Stack>
          <ErrorState error={draft.error.error} />
          <Button onPress={() => go('/brouillons')}>{t('registration.toDrafts')}</Button>
        </Stack>
      ) : (
        <Loading lines={8} />
      )}
    </Screen>
  );
}
