import { useEffect, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { beforeLeaving } from '../lib/leaving.ts';
import { Autosave, type SaveState, type Timers } from './autosave.ts';
import type { AppForm } from './useAppForm.ts';

const timers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
};

interface Options<In extends FieldValues, Out> {
  readonly form: AppForm<In, Out>;
  /** Keeps the values; false when it could not. */
  readonly save: (values: In) => Promise<boolean>;
  readonly isEnabled?: boolean;
}

export interface Autosaving {
  readonly state: SaveState;
  /** Saves at once: before going to another screen. */
  readonly flush: () => Promise<void>;
}

/** Keeps the draft as one types; at once when a field is left, the window loses the focus, or the screen closes. */
export function useAutosave<In extends FieldValues, Out>(options: Options<In, Out>): Autosaving {
  const { form, save, isEnabled = true } = options;
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });
  const [state, setState] = useState<SaveState>('idle');
  const [autosave] = useState(
    () => new Autosave<In>({ save: (values) => latestSave.current(values), onState: setState, timers }),
  );
  const { subscribe } = form;
  useEffect(() => {
    if (!isEnabled) return;
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => autosave.push(structuredClone(values)),
    });
    const flush = () => void autosave.flush();
    const stay = beforeLeaving(() => autosave.flush());
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('focusout', flush);
    return () => {
      stop();
      stay();
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('focusout', flush);
      flush();
    };
  }, [autosave, subscribe, isEnabled]);
  return { state, flush: () => autosave.flush() };
}
