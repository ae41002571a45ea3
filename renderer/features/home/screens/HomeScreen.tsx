import { UserRoundPlus } from 'lucide-react';
import type { Session } from '../../../../shared/domain/agents/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useSession } from '../../../lib/session.ts';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Screen } from '../../../ui/index.ts';
import { SearchPanel, useFocusField, useSearchText } from '../../search/index.ts';
import { Desk } from '../components/Desk.tsx';
import { isCounter, isPoint } from '../model.ts';
import { PointScreen } from './PointScreen.tsx';

/** L’accueil: one field, always ready; under it what waits, and the day. */
export function HomeScreen() {
  const { role } = useSession().agent;
  return isPoint(role) ? <PointScreen /> : <CounterScreen role={role} />;
}

function CounterScreen({ role }: Pick<Session['agent'], 'role'>) {
  const t = useT();
  const go = useGo();
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
