import { useState, type ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/index.ts';
import { useCommands } from '../lib/hotkeys/useCommands.tsx';
import { useT } from '../lib/i18n/I18n.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Stack } from './layout.tsx';
import { TextArea } from './TextField.tsx';

const REASON_MAX = 300;

export interface ConfirmDialogProps {
  readonly title: ReactNode;
  /** What is done, in full: who, how many, what follows. */
  readonly children: ReactNode;
  readonly confirm: MessageKey;
  readonly cancel: MessageKey;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  /** Asked for, and required, before it is done. */
  readonly reason?: { readonly label: string; readonly hint: string } | undefined;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** What cannot be taken back is said in full first, with its reason where one is asked; Ctrl+Enter does it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, cancel, isDanger = false, isBusy, reason, onConfirm, onClose } = props;
  const t = useT();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const isLacking = reason !== undefined && typed.trim() === '';
  const run = () => {
    setTried(true);
    if (!isLacking && !isBusy) onConfirm(typed.trim());
  };
  return (
    <Dialog
      isOpen
      isAlert
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t(cancel)}</Button>
          <Button variant={isDanger ? 'danger' : 'primary'} keys="Ctrl+Enter" isBusy={isBusy} onPress={run}>
            {t(confirm)}
          </Button>
        </>
      }
    >
      <ConfirmKey label={confirm} onConfirm={run} />
      <Stack gap={3}>
        {children}
        {reason && (
          <TextArea
            label={reason.label}
            hint={reason.hint}
            value={typed}
            onChange={setTyped}
            rows={3}
            maxLength={REASON_MAX}
            error={isTried && isLacking ? t('field.required') : undefined}
            autoFocus
          />
        )}
      </Stack>
    </Dialog>
  );
}

interface ConfirmKeyProps {
  readonly label: MessageKey;
  readonly onConfirm: () => void;
}

/** Ctrl+Enter inside a dialog, whose layer it belongs to. */
export function ConfirmKey({ label, onConfirm }: ConfirmKeyProps) {
  useCommands([{ id: 'ui.confirm', keys: 'Ctrl+Enter', label, run: onConfirm }]);
  return null;
}
