import { useState } from 'react';
import { Undo2, UserRoundCheck } from 'lucide-react';
import type { Role } from '../../../../shared/contract/define.ts';
import type { ExchangeItem } from '../../../../shared/domain/sync/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, ConfirmKey, Dialog, Stack, TextArea, toast } from '../../../ui/index.ts';
import { useHand, useHandBack } from '../queries.ts';

/** An agent hands a refused act over; the supervisor hands it back. Nobody else has anything to press. */
export function HandButton({ item, role }: { readonly item: ExchangeItem; readonly role: Role }) {
  if (role === 'agent' && item.state === 'parked') return <Handing item={item} way="hand" />;
  if (role === 'supervisor' && item.state === 'handed') return <Handing item={item} way="handBack" />;
  return null;
}

const ICONS = { hand: UserRoundCheck, handBack: Undo2 } as const;
const KEYS = 'Ctrl+H';

function Handing({ item, way }: { readonly item: ExchangeItem; readonly way: 'hand' | 'handBack' }) {
  const t = useT();
  const go = useGo();
  const describe = useDescribe();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const handing = { hand: useHand(), handBack: useHandBack() }[way];
  const isLacking = note.trim() === '';
  const open = () => setOpen(true);
  useCommands([{ id: `sync.${way}`, keys: KEYS, label: `exchanges.${way}`, run: open, when: !isOpen }]);
  const confirm = async () => {
    setTried(true);
    if (isLacking || handing.isRunning) return;
    const answer = await handing.run({ actId: item.actId, note: note.trim() });
    if (!answer.ok) return toast(describe.error(answer.error), 'refused');
    setOpen(false);
    toast(t(way === 'hand' ? 'exchanges.handed' : 'exchanges.handedBack'));
    go('/echanges', { vue: way === 'hand' ? 'handed' : 'to_look_at' });
  };
  return (
    <>
      <Button icon={ICONS[way]} keys={KEYS} onPress={open}>
        {t(`exchanges.${way}`)}
      </Button>
      {isOpen && (
        <Dialog
          isOpen
          isAlert
          title={t(`exchanges.${way}.title`)}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onPress={() => setOpen(false)}>{t('sync.decide.cancel')}</Button>
              <Button
                variant="primary"
                keys="Ctrl+Enter"
                isBusy={handing.isRunning}
                onPress={() => void confirm()}
              >
                {t(`exchanges.${way}`)}
              </Button>
            </>
          }
        >
          <ConfirmKey label={`exchanges.${way}`} onConfirm={() => void confirm()} />
          <Stack gap={3}>
            <p>{t(`exchanges.${way}.body`)}</p>
            <TextArea
              label={t(`exchanges.${way}.note`)}
              hint={t(`exchanges.${way}.hint`)}
              value={note}
              onChange={setNote}
              rows={3}
              maxLength={300}
              error={isTried && isLacking ? t('field.required') : undefined}
              autoFocus
            />
          </Stack>
        </Dialog>
      )}
    </>
  );
}
