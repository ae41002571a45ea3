import { useCommands } from '../../lib/hotkeys/useCommands.tsx';

export const KEYS = {
  issue: 'F3',
  next: 'F6',
  recall: 'F7',
  done: 'F8',
  absent: 'F9',
  transfer: 'F10',
  board: 'Shift+F6',
} as const;

interface Actions {
  readonly issue: () => void;
  readonly next: () => void;
  readonly recall: () => void;
  readonly done: () => void;
  readonly absent: () => void;
  readonly transfer: () => void;
  readonly board: () => void;
}

/** One key each, while the queue is open; those of a turn only while somebody is at the counter. */
export function useQueueCommands(
  actions: Actions,
  {
    isOn,
    isPresent,
    isFree,
    isAsking,
  }: {
    readonly isOn: boolean;
    readonly isPresent: boolean;
    readonly isFree: boolean;
    readonly isAsking: boolean;
  },
): void {
  const always = isOn && isFree && !isAsking;
  const inTurn = always && isPresent;
  useCommands([
    {
      id: 'queue.issue',
      keys: KEYS.issue,
      label: 'queue.issue',
      run: actions.issue,
      when: isOn && !isAsking,
    },
    { id: 'queue.next', keys: KEYS.next, label: 'queue.next', run: actions.next, when: always },
    { id: 'queue.recall', keys: KEYS.recall, label: 'queue.recall', run: actions.recall, when: inTurn },
    { id: 'queue.done', keys: KEYS.done, label: 'queue.done', run: actions.done, when: inTurn },
    { id: 'queue.absent', keys: KEYS.absent, label: 'queue.absent', run: actions.absent, when: inTurn },
    {
      id: 'queue.transfer',
      keys: KEYS.transfer,
      label: 'queue.transfer',
      run: actions.transfer,
      when: inTurn,
    },
    { id: 'queue.board', keys: KEYS.board, label: 'queue.board', run: actions.board, when: isOn },
  ]);
}
