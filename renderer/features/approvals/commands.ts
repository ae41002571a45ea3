import { useCommands } from '../../lib/hotkeys/useCommands.tsx';

export const KEYS = { approve: 'F6', allOfSort: 'F7', refuse: 'F8' } as const;

interface Actions {
  readonly approve: () => void;
  readonly allOfSort: () => void;
  readonly refuse: () => void;
}
/** One key each; what decides only once something is chosen. */
export function useDeskCommands(
  actions: Actions,
  { isChosen, isFree }: { readonly isChosen: boolean; readonly isFree: boolean },
): void {
  useCommands([
    {
      id: 'approvals.approve',
      keys: KEYS.approve,
      label: 'approvals.approve',
      run: actions.approve,
      when: isChosen && isFree,
    },
    {
      id: 'approvals.allOfSort',
      keys: KEYS.allOfSort,
      label: 'approvals.allOfSort',
      run: actions.allOfSort,
      when: isFree,
    },
    {
      id: 'approvals.refuse',
      keys: KEYS.refuse,
      label: 'approvals.refuse',
      run: actions.refuse,
      when: isChosen && isFree,
    },
  ]);
}
