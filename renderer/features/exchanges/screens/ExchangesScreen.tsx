import { useState } from 'react';
import { Send } from 'lucide-react';
import type { SyncStatus } from '../../../../shared/domain/sync/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { Answer, Button, Screen, Tabs } from '../../../ui/index.ts';
import { useSendNowCommand } from '../commands.ts';
import { ActList } from '../components/ActList.tsx';
import { ConnectionLine } from '../components/ConnectionLine.tsx';
import { VIEWS, viewOf } from '../model.ts';
import { useStatus } from '../queries.ts';

/** Every act that left, or waits to leave, as a sentence. */
export function ExchangesScreen() {
  const t = useT();
  const status = useStatus();
  const { now, isRunning } = useSendNowCommand();
  return (
    <Screen
      title={t('sync.title')}
      subtitle={t('sync.intro')}
      actions={
        <Button icon={Send} keys="F9" isBusy={isRunning} onPress={now}>
          {t('sync.now')}
        </Button>
      }
    >
      <Answer of={status}>{(known) => <Acts status={known} />}</Answer>
    </Screen>
  );
}

function Acts({ status }: { readonly status: SyncStatus }) {
  const t = useT();
  const go = useGo();
  const asked = useSearchValues()['vue'];
  // Decided on arrival: a list does not change under the reader because an act has just left.
  const [atFirst] = useState(() => viewOf(undefined, status));
  const counts = { to_look_at: status.parked, waiting: status.waiting, answered: undefined };
  return (
    <>
      <ConnectionLine status={status} />
      <Tabs
        label={t('sync.tabs')}
        selected={asked === undefined ? atFirst : viewOf(asked, status)}
        onSelect={(chosen) => go('/echanges', { vue: chosen })}
        items={VIEWS.map((id) => {
          const count = counts[id];
          return {
            id,
            label: t(`sync.tab.${id}`),
            content: <ActList view={id} />,
            ...(count === undefined ? {} : { count }),
          };
        })}
      />
    </>
  );
}
