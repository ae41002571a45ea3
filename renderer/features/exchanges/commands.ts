import type { SyncStatus } from '../../../shared/domain/sync/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../lib/describe.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { toast } from '../../ui/index.ts';
import { attemptKey, type Decision } from './model.ts';
import { useSendNow } from './queries.ts';

/** F9: not to wait for the next attempt. */
export function useSendNowCommand() {
  const t = useT();
  const describe = useDescribe();
  const { run, isRunning } = useSendNow();
  const say = (status: SyncStatus) => {
    const key = attemptKey(status);
    const count = key === 'look' ? status.parked : status.waiting;
    toast(t(`sync.now.${key}`, { count }), key === 'sent' ? 'success' : 'attention');
  };
  const send = async () => {
    const answer = await run({});
    if (!answer.ok) toast(describe.error(answer.error), 'refused');
    else say(answer.value);
  };
  const now = () => void send();
  useCommands([{ id: 'sync.now', keys: 'F9', label: 'sync.now', run: now, when: !isRunning }]);
  return { now, isRunning };
}

const KEYS: Readonly<Record<Decision, string>> = {
  use_existing: 'F6',
  correct: 'Ctrl+E',
  resend: 'F7',
  abandon: 'F8',
};
export const keysOfDecision = (decision: Decision): string => KEYS[decision];

/** The decisions that this refused act allows, by key. */
export function useDecisionCommands(
  allowed: readonly Decision[],
  decide: (decision: Decision) => void,
  canDecide: boolean,
  labelOf: (decision: Decision) => MessageKey,
): void {
  useCommands(
    allowed.map((decision) => ({
      id: `sync.${decision}`,
      keys: KEYS[decision],
      label: labelOf(decision),
      run: () => decide(decision),
      when: canDecide,
    })),
  );
}
