import { UserRoundPlus } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useSession } from '../../../lib/session.ts';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Screen } from '../../../ui/index.ts';
import { SearchPanel, useFocusField, useSearchText } from '../../search/index.ts';
import { Desk } from '../components/Desk.tsx';
import { isCounter } from '../model.ts';

/** L’accueil: one field, always ready; under it what waits, and the day. */
export function HomeScreen() {
  const t = useT();
  const go = useGo();
  const { role } = useSession().agent;
  const search = useSearchText();
  const field = useFocusField();
  return (
    <Screen
      title={t('common.rail.home')}
      actions={
        isCounter(role) && (
          <Button icon={UserRoundPlus} keys="F4" onPress={() => go('/immatriculation')}>
            {t('search.register')}
          </Button>
        )
      }
    >
      <SearchPanel search={search} field={field}>
        <Desk role={role} />
      </SearchPanel>
    </Screen>
  );
}
