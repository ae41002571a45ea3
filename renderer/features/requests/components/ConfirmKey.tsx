import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';

interface Props {
  readonly label: MessageKey;
  readonly onConfirm: () => void;
}

/** Ctrl+Enter inside a dialog, whose layer it belongs to. */
export function ConfirmKey({ label, onConfirm }: Props) {
  useCommands([{ id: 'requests.confirm', keys: 'Ctrl+Enter', label, run: onConfirm }]);
  return null;
}
