import { useEffect, useRef, useState } from 'react';
import { beforeLeaving } from '../lib/leaving.ts';
import { Autosave, type SaveState, type Timers } from './autosave.ts';

const timers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
};

interface Options<V> {
  /** Keeps the value; false when it could not. */
  readonly save: (value: V) => Promise<boolean>;
  readonly isEnabled?: boolean;
}
export interface Saving<V> {
  readonly state: SaveState;
  /** Something changed. */
  readonly push: (value: V) => void;
  /** Saves at once: before going to another screen. */
  readonly flush: () => Promise<void>;
}

/** Keeps what is typed soon after; at once when a field is left, the window loses the focus, or the screen closes. */
export function useSaving<V>({ save, isEnabled = true }: Options<V>): Saving<V> {
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });
  const [state, setState] = useState<SaveState>('idle');
  const [saving] = useState(() => {
    const autosave = new Autosave<V>({
      save: (value) => latestSave.current(value),
      onState: setState,
      timers,
    });
    return {
      push: (value: V) => autosave.push(value),
      flush: () => autosave.flush(),
    };
  });
  useEffect(() => {
    if (!isEnabled) return;
    const flush = () => void saving.flush();
    const stay = beforeLeaving(() => saving.flush());
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('focusout', flush);
    return () => {
      stay();
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('focusout', flush);
      flush();
    };
  }, [saving, isEnabled]);
  return { state, ...saving };
}
