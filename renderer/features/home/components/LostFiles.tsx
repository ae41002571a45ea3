import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Notice } from '../../../ui/index.ts';
import { useEnvelopeCounts } from '../queries.ts';

/** Care files that an envelope missed at one of its ends here and that nobody has seen since; nothing while none is. */
export function LostFiles() {
  const t = useT();
  const go = useGo();
  const lost = useEnvelopeCounts().data?.missing ?? 0;
  const see = () => go('/enveloppes');
  useCommands([{ id: 'home.lost', keys: 'F9', label: 'day.lost.see', run: see, when: lost > 0 }]);
  if (lost === 0) return null;
  return (
    <Notice
      tone="refused"
      actions={
        <Button size="s" keys="F9" onPress={see}>
          {t('day.lost.see')}
        </Button>
      }
    >
      {t('day.lost', { count: lost })}
    </Notice>
  );
}
