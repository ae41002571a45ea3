import { useDeferredValue, useState } from 'react';
import { UserRoundPlus } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { useScan } from '../../../lib/scanner/useScan.tsx';
import { Button, Screen, SearchField, Stack } from '../../../ui/index.ts';
import { AskedList } from '../components/AskedList.tsx';

/** The requests of this point: a receipt that is scanned, a document or a name finds one. */
export function AskedScreen() {
  const t = useT();
  const go = useGo();
  const { q = '' } = useSearchValues();
  const [text, setText] = useState(q);
  const shown = useDeferredValue(text);
  const ask = () => go('/demandes-du-point/nouvelle');
  useCommands([{ id: 'pointRequests.ask', keys: 'F8', label: 'pointRequests.title', run: ask }]);
  useScan((scanned) => setText(scanned.trim().slice(0, 100)));
  return (
    <Screen
      title={t('pointRequests.list')}
      subtitle={t('pointRequests.list.intro')}
      actions={
        <Button variant="primary" icon={UserRoundPlus} keys="F8" onPress={ask}>
          {t('pointRequests.title')}
        </Button>
      }
    >
      <Stack gap={4}>
        <SearchField
          label={t('pointRequests.search')}
          placeholder={t('pointRequests.search')}
          value={text}
          onChange={(typed) => setText(typed.slice(0, 100))}
          onSubmit={() => undefined}
          autoFocus
        />
        <AskedList text={shown} />
      </Stack>
    </Screen>
  );
}
