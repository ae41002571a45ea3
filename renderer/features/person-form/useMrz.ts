import { createContext, useContext, useMemo, useState } from 'react';
import type { AppError } from '../../../shared/kernel/errors.ts';
import type { MrzReading } from '../../../shared/domain/documents/mrz.ts';
import { fillingOf, kindFor, pathsOf, type Filling, type MrzTarget } from './model/mrz-filling.ts';
import type { ToConfirm } from './model/values.ts';
import { readMrz } from './queries.ts';

interface Read {
  readonly reading: MrzReading;
  readonly filling: Filling;
  readonly before: readonly { readonly path: string; readonly value: unknown }[];
}

export interface MrzState {
  /** Whom the panel is about; undefined while it is closed. */
  readonly target: MrzTarget | undefined;
  /** What was typed or pasted; kept when it could not be read. */
  readonly text: string;
  readonly result: Read | undefined;
  readonly error: AppError | undefined;
  readonly isReading: boolean;
}

const CLOSED: MrzState = {
  target: undefined,
  text: '',
  result: undefined,
  error: undefined,
  isReading: false,
};

interface SetOptions {
  readonly shouldDirty?: boolean;
  readonly shouldTouch?: boolean;
  readonly shouldValidate?: boolean;
}
/** Any form that keeps, at `desk.toConfirm`, the numbers to compare with a document. */
export interface ZoneForm {
  setValue(path: string, value: unknown, options?: SetOptions): void;
  getValues(path: string): unknown;
  clearErrors(path?: string | readonly string[]): void;
}

/** A zone read into the form: what it filled can be confirmed, corrected or taken back. */
export function useMrz(form: ZoneForm) {
  const [state, setState] = useState<MrzState>(CLOSED);
  return useMemo(() => {
    const put = (path: string, value: unknown, isTyped = false) =>
      form.setValue(path, value, {
        shouldDirty: true,
        shouldTouch: true,
        shouldValidate: !isTyped,
      });
    const valueAt = (path: string): unknown => form.getValues(path);

    const toConfirm = () => form.getValues('desk.toConfirm') as readonly ToConfirm[];

    const forget = (path: string) => {
      const left = toConfirm().filter((each) => each.path !== path);
      form.setValue('desk.toConfirm', left, { shouldDirty: true });
    };

    const fill = (reading: MrzReading, target: MrzTarget): Read => {
      const filling = fillingOf(reading, target);
      const before = filling.values.map(({ path }) => ({ path, value: valueAt(path) }));
      for (const { path, value } of filling.values) put(path, value);
      forget(filling.toConfirm.path);
      form.setValue('desk.toConfirm', [...toConfirm(), filling.toConfirm], {
        shouldDirty: true,
      });
      return { reading, filling, before };
    };

    return {
      ...state,
      open: (target: MrzTarget) => {
        setState({ ...CLOSED, target });
        const { number } = pathsOf(target);
        // Going to the panel is not leaving the number empty: the refusal of an empty field comes a moment later.
        if (valueAt(number) === '')
          requestAnimationFrame(() => requestAnimationFrame(() => form.clearErrors(number)));
      },
      close: () => setState(CLOSED),
      type: (text: string) => setState({ ...state, text, error: undefined }),
      /** Reads a text for somebody; the text stays on screen when there is no zone in it. */
      read: async (text: string, target: MrzTarget) => {
        setState({ ...CLOSED, target, text, isReading: true });
        const answer = await readMrz(text);
        setState(
          answer.ok
            ? { ...CLOSED, target, result: fill(answer.value, target) }
            : { ...CLOSED, target, text, error: answer.error },
        );
      },
      /** The agent has compared a number with the document. */
      confirm: (reading: MrzReading, target: MrzTarget, number: string) => {
        const paths = pathsOf(target);
        put(paths.number, number);
        put(paths.kind, kindFor(reading, number));
        forget(paths.number);
        setState(CLOSED);
      },
      /** Puts back what was there before the reading. */
      undo: (read: Read) => {
        for (const { path, value } of read.before) put(path, value, true);
        forget(read.filling.toConfirm.path);
        setState(CLOSED);
      },
    };
  }, [form, state]);
}
export type Mrz = ReturnType<typeof useMrz>;

export const MrzContext = createContext<Mrz | undefined>(undefined);
export function useMrzHere(): Mrz {
  const mrz = useContext(MrzContext);
  if (!mrz) throw new Error('useMrzHere outside a form that reads zones');
  return mrz;
}
