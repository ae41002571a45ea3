import { FilePen, Plus } from 'lucide-react';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Notice, Row, Screen, Stack } from '../../../ui/index.ts';

interface Props {
  readonly onKept: () => void;
  readonly onBlank: () => void;
}

/** A request of somebody else was begun and not sent: which of the two is meant. */
export function AskWhich({ onKept, onBlank }: Props) {
  const t = useT();
  const go = useGo();
  useCommands([
    { id: 'pointRequests.kept', keys: 'F6', label: 'pointRequests.kept.resume', run: onKept },
    { id: 'pointRequests.blank', keys: 'F8', label: 'pointRequests.kept.another', run: onBlank },
    { id: 'pointRequests.back', keys: 'Escape', label: 'preview.back', run: () => go('/') },
  ]);
  return (
    <Screen title={t('pointRequests.title')} isNarrow>
      <Stack gap={4}>
        <Notice tone="attention" title={t('pointRequests.kept')}>
          {t('pointRequests.kept.says')}
        </Notice>
        <Row gap={2} isWrapping>
          <Button variant="primary" icon={FilePen} keys="F6" autoFocus onPress={onKept}>
            {t('pointRequests.kept.resume')}
          </Button>
          <Button icon={Plus} keys="F8" onPress={onBlank}>
            {t('pointRequests.kept.another')}
          </Button>
        </Row>
      </Stack>
    </Screen>
  );
}
