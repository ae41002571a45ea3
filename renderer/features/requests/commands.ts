import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import type { Allowed } from './model.ts';

export const KEYS = { take: 'F6', accept: 'F7', askPaper: 'F8', refuse: 'F9' } as const;

interface Actions {
  readonly take: () => void;
  readonly putBack: () => void;
  readonly accept: () => void;
  readonly askPaper: () => void;
  readonly refuse: () => void;
}

/** What can be done with the request on screen. */
export function useRequestCommands(allowed: Allowed, actions: Actions, isFree: boolean): void {
  const when = (may: boolean): boolean => may && isFree;
  useCommands([
    {
      id: 'requests.take',
      keys: KEYS.take,
      label: 'requests.take',
      run: actions.take,
      when: when(allowed.take),
    },
    {
      id: 'requests.putBack',
      keys: KEYS.take,
      label: 'requests.putBack',
      run: actions.putBack,
      when: when(allowed.putBack),
    },
    {
      id: 'requests.accept',
      keys: KEYS.accept,
      label: 'requests.accept',
      run: actions.accept,
      when: when(allowed.accept),
    },
    {
      id: 'requests.askPaper',
      keys: KEYS.askPaper,
      label: 'requests.askPaper',
      run: actions.askPaper,
      when: when(allowed.askPaper),
    },
    {
      id: 'requests.refuse',
      keys: KEYS.refuse,
      label: 'requests.refuse',
      run: actions.refuse,
      when: when(allowed.answer),
    },
  ]);
}
