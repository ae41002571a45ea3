import { List, Plus, Printer } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGoInstead } from '../../../lib/navigation.ts';
import { Button, Notice, Row, Screen, Stack } from '../../../ui/index.ts';
import type { Sent } from '../useAskForm.ts';

/** After a request: its receipt, which the person leaves with. */
export function AskDone({ sent, onAnother }: { readonly sent: Sent; readonly onAnother: () => void }) {
  const t = useT();
  const goInstead = useGoInstead();
  // Back from either is what came before the form, never the form that was sent.
  const receipt = () => goInstead(`/papiers/receipt/${sent.actId}`);
  const toList = () => goInstead('/demandes-du-point');
  useCommands([
    { id: 'pointRequests.receipt', keys: 'Ctrl+P', label: 'pointRequests.done.receipt', run: receipt },
    { id: 'pointRequests.another', keys: 'F3', label: 'pointRequests.done.another', run: onAnother },
    { id: 'pointRequests.toList', keys: 'Escape', label: 'pointRequests.done.list', run: toList },
  ]);
  return (
    <Screen title={t('pointRequests.title')} isNarrow>
      <Stack gap={4}>
        <Notice tone="success" title={t('pointRequests.done')}>
          {t('pointRequests.done.says', { reference: sent.reference })}
        </Notice>
        <Row gap={2} isWrapping>
          <Button variant="primary" icon={Printer} keys="Ctrl+P" autoFocus onPress={receipt}>
            {t('pointRequests.done.receipt')}
          </Button>
          <Button icon={List} keys="Escape" onPress={toList}>
            {t('pointRequests.done.list')}
          </Button>
          <Button variant="quiet" icon={Plus} keys="F3" onPress={onAnother}>
            {t('pointRequests.done.another')}
          </Button>
        </Row>
      </Stack>
    </Screen>
  );
}
