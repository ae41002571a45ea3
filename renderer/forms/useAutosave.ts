import { useEffect } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { SaveState } from './autosave.ts';
import type { AppForm } from './useAppForm.ts';
import { useSaving } from './useSaving.ts';

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

/** Keeps the draft of a form as one types. */
export function useAutosave<In extends FieldValues, Out>(options: Options<In, Out>): Autosaving {
  const { form, save, isEnabled = true } = options;
  const { state, push, flush } = useSaving<In>({ save, isEnabled });
  const { subscribe } = form;
  useEffect(() => {
    if (!isEnabled) return;
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => push(structuredClone(values)),
    });
  }, [push, subscribe, isEnabled]);
  return { state, flush };
}
