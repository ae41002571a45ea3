import { FolderInput } from 'lucide-react';
import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useGo } from '../../lib/navigation.ts';
import type { ActionItem } from '../../ui/index.ts';

/** Taking in a care file of a person who has a number. */
export function useDepositAction(
  personId: string | undefined,
  isRegistered: boolean,
): ActionItem | undefined {
  const t = useT();
  const go = useGo();
  const run = () => personId !== undefined && go(`/deposer/${personId}`);
  useCommands(isRegistered ? [{ id: 'person.deposit', keys: 'Ctrl+D', label: 'care.do', run }] : []);
  return isRegistered
    ? { id: 'person.deposit', label: t('care.do'), icon: FolderInput, keys: 'Ctrl+D', onPress: run }
    : undefined;
}
