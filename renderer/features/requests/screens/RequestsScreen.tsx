import { useDeferredValue, useState } from 'react';
import { REQUEST_VIEWS } from '../../../../shared/domain/requests/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { OfflineNotice, Screen, SearchField, Stack, Tabs } from '../../../ui/index.ts';
import { RequestList } from '../components/RequestList.tsx';
import { viewOf } from '../model.ts';
import { useCounts, useIsOffline } from '../queries.ts';

/** The inbox: what waits for anybody, what I have in hand, what was answered. */
export function RequestsScreen() {
  const t = useT();
  const go = useGo();
  const view = viewOf(useSearchValues()['vue']);
  const { data } = useCounts();
  const isOffline = useIsOffline();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const counts = { waiting: data?.waiting, mine: data?.mine, answered: undefined };
  return (
    <Screen title={t('requests.title')} subtitle={t('requests.intro')}>
      <Stack gap={4}>
        {isOffline && <OfflineNotice>{t('requests.offline')}</OfflineNotice>}
        <SearchField
          label={t('requests.search')}
          placeholder={t('requests.search')}
          value={typed}
          onChange={setTyped}
          isCompact
        />
        <Tabs
          label={t('requests.views')}
          selected={view}
          onSelect={(chosen) => go('/demandes', { vue: chosen })}
          items={REQUEST_VIEWS.map((id) => {
            const count = counts[id];
            return {
              id,
              label: t(`requests.view.${id}`),
              content: <RequestList view={id} text={text} />,
              ...(count === undefined ? {} : { count }),
            };
          })}
        />
      </Stack>
    </Screen>
  );
}
