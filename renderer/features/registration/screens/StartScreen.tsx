import { useEffect } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useSearchValues } from '../../../lib/navigation.ts';
import { ErrorState, Loading, Screen } from '../../../ui/index.ts';
import { useNewDraft } from '../queries.ts';

/** Opens a new draft and goes to it; a machine-readable zone given with the address (`mrz`) goes along, and `from` names a file to complete, or with `member` somebody of its family. */
export function StartScreen() {
  const t = useT();
  const navigate = useNavigate();
  const { mrz, from, member } = useSearchValues();
  const { id, error } = useNewDraft({ from, member });
  useEffect(() => {
    // In place of this screen, so that going back does not open another draft.
    if (id) void navigate({ to: `/immatriculation/${id}`, search: mrz ? { mrz } : {}, replace: true });
  }, [id, mrz, navigate]);
  return (
    <Screen title={t('registration.title')}>{error ? <ErrorState error={error} /> : <Loading />}</Screen>
  );
}
