import { createContext, useCallback, useContext, useRef, useState, type FocusEvent } from 'react';
import { focusField } from '../../forms/focus.ts';
import { FormElementContext } from '../../forms/form-element.ts';
import { focusStep, stepAround } from './focus-step.ts';

/** `optional`: nothing is asked there and nothing is there. `attention`: goes on, but something is missing. */
export type StepState = 'unfilled' | 'done' | 'wrong' | 'optional' | 'attention';

/** What the parts of a page share: where each stands, what is folded, and the way to a field. */
export interface FormPage {
  /** A part without a state shows none. */
  readonly states: Readonly<Partial<Record<string, StepState>>>;
  readonly folded: ReadonlySet<string>;
  readonly setFolded: (step: string, isFolded: boolean) => void;
  readonly focusField: (path: string) => void;
}

export const FormPageContext = createContext<FormPage | undefined>(undefined);
export function useFormPage(): FormPage {
  const page = useContext(FormPageContext);
  if (!page) throw new Error('useFormPage outside a form in parts');
  return page;
}

/** Which part is current, what is folded, and how the focus travels between parts. */
export function usePageFocus<S extends string>(first: S, stepOf: (path: string) => S) {
  const element = useContext(FormElementContext);
  const page = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<S>(first);
  const [folded, setFoldedSet] = useState<ReadonlySet<string>>(new Set());

  const setFolded = useCallback((step: string, isFolded: boolean) => {
    setFoldedSet((before) => {
      if (before.has(step) === isFolded) return before;
      const after = new Set(before);
      if (isFolded) after.add(step);
      else after.delete(step);
      return after;
    });
  }, []);
  const focus = useCallback(
    (path: string) => {
      setFolded(stepOf(path), false);
      // What was just added or unfolded is on the page at the next frame.
      requestAnimationFrame(() => element?.current && focusField(element.current, path));
    },
    [element, setFolded, stepOf],
  );
  const goTo = useCallback(
    (step: S) => {
      setFolded(step, false);
      setCurrent(step);
      requestAnimationFrame(() => page.current && focusStep(page.current, step));
    },
    [setFolded],
  );
  const onFocus = (event: FocusEvent) => {
    const step = stepAround(event.target);
    if (step !== undefined) setCurrent(step as S);
  };
  return { page, current, folded, setFolded, focusField: focus, goTo, onFocus };
}

/** The part before or after the one that holds the focus. */
export function neighbourIn<S extends string>(steps: readonly S[], step: S, by: 1 | -1): S {
  const at = Math.min(Math.max(steps.indexOf(step) + by, 0), steps.length - 1);
  return steps[at] ?? step;
}
