import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Dialog } from '../../../ui/index.ts';

interface Props {
  readonly missing: number;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Said once: files that are missing are told to where the envelope left. */
export function ConfirmReception({ missing, isBusy, onConfirm, onClose }: Props) {
  const t = useT();
  return (
    <Dialog
      isOpen
      isAlert
      size="s"
      title={t('envelopes.receive.confirmTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('envelopes.receive.lookAgain')}</Button>
          <Button variant="danger" keys="Ctrl+Enter" isBusy={isBusy} onPress={onConfirm}>
            {t('envelopes.receive.doMissing', { count: missing })}
          </Button>
        </>
      }
    >
      <ConfirmKey onConfirm={onConfirm} />
      <p>{t('envelopes.receive.confirm', { count: missing })}</p>
    </Dialog>
  );
}

/** Inside the dialog, whose layer it belongs to. */
function ConfirmKey({ onConfirm }: { readonly onConfirm: () => void }) {
  useCommands([
    { id: 'envelopes.confirm', keys: 'Ctrl+Enter', label: 'envelopes.receive.do', run: onConfirm },
  ]);
  return null;
}
