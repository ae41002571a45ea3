import { Send } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { Button, Screen, Tabs } from '../../../ui/index.ts';
import { useSendNowCommand } from '../commands.ts';
import { ActList } from '../components/ActList.tsx';
import { ConnectionLine } from '../components/ConnectionLine.tsx';
import { VIEWS, viewOf } from '../model.ts';
import { useStatus } from '../queries.ts';

/** Every act that left, or waits to leave, as a sentence. */
export function ExchangesScreen() {
  const t = useT();
  const go = useGo();
  const view = viewOf(useSearchValues()['vue']);
  const status = useStatus().data;
  const { now, isRunning } = useSendNowCommand();
  const counts = { to_look_at: status?.parked, waiting: status?.waiting, answered: undefined };
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
      {status && <ConnectionLine status={status} />}
      <Tabs
        label={t('sync.tabs')}
        selected={view}
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
    </Screen>
  );
}
