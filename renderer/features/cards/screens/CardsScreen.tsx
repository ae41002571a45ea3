import { useDeferredValue, useState } from 'react';
import { HandHelping, Printer } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { Button, OfflineNotice, Screen, SearchField, Stack, Tabs } from '../../../ui/index.ts';
import { BatchList } from '../components/BatchList.tsx';
import { QueueList } from '../components/QueueList.tsx';
import { ReadyList } from '../components/ReadyList.tsx';
import { VIEWS, viewOf } from '../model.ts';
import { useIsOffline, useWaitingCount } from '../queries.ts';

/** Cards by step: to print, to hand over, and the batches under way. */
export function CardsScreen() {
  const t = useT();
  const go = useGo();
  const view = viewOf(useSearchValues()['vue']);
  const waiting = useWaitingCount();
  const isOffline = useIsOffline();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const hand = () => go('/cartes/remise');
  useCommands([{ id: 'cards.hand', keys: 'F8', label: 'cards.handOver', run: hand }]);
  const content = {
    queue: <QueueList text={text} />,
    printed: <ReadyList text={text} />,
    batches: <BatchList />,
  };
  return (
    <Screen
      title={t('cards.title')}
      subtitle={t('cards.intro')}
      actions={
        <>
          <Button variant="quiet" icon={Printer} onPress={() => go('/cartes/imprimantes')}>
            {t('cards.printers')}
          </Button>
          <Button icon={HandHelping} keys="F8" onPress={hand}>
            {t('cards.handOver')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {isOffline && <OfflineNotice>{t('cards.offline')}</OfflineNotice>}
        <SearchField
          label={t('cards.filter')}
          placeholder={t('cards.filter')}
          value={typed}
          onChange={setTyped}
          isCompact
        />
        <Tabs
          label={t('cards.views')}
          selected={view}
          onSelect={(chosen) => go('/cartes', { vue: chosen })}
          items={VIEWS.map((id) => ({
            id,
            label: t(`cards.view.${id}`),
            content: content[id],
            ...(id === 'queue' && waiting !== undefined ? { count: waiting } : {}),
          }))}
        />
      </Stack>
    </Screen>
  );
}
