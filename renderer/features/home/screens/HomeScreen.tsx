import { useT } from '../../../lib/i18n/I18n.tsx';
import { useSession } from '../../../lib/session.ts';
import { Screen } from '../../../ui/index.ts';
import { SearchPanel, useFocusField, useSearchText } from '../../search/index.ts';
import { useHomeCommands } from '../commands.ts';
import { Desk } from '../components/Desk.tsx';

/** L’accueil: one field, always ready; under it what waits, and the day. */
export function HomeScreen() {
  const t = useT();
  const { role } = useSession().agent;
  const search = useSearchText();
  const field = useFocusField();
  useHomeCommands(role === 'agent' || role === 'supervisor');
  return (
    <Screen title={t('common.rail.home')}>
      <SearchPanel search={search} field={field}>
        <Desk role={role} />
      </SearchPanel>
    </Screen>
  );
}
