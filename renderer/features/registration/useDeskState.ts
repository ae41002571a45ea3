import { useCallback, useContext, useMemo, useRef, useState, type FocusEvent } from 'react';
import { useFormState } from 'react-hook-form';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import { schemeOf } from '../../../shared/domain/schemes/index.ts';
import { flattenErrors } from '../../forms/errors.ts';
import { focusField } from '../../forms/focus.ts';
import { FormElementContext } from '../../forms/form-element.ts';
import { focusStep, stepAround } from './focus-step.ts';
import { stepOf, stepStates, type Step } from './model/steps.ts';
import type { Desk } from './useDesk.ts';
import type { Registration } from './useRegistration.ts';
import { useStable } from './useStable.ts';

/** Where the work stands, what is folded, and how the focus travels. */
export function useDeskState(draftId: DraftId, registration: Registration, hasPhoto: boolean) {
  const { form, values, faults, required, review, settled } = registration;
  const mustCompare = settled.registered.length + settled.unseen.length > 0;
  const element = useContext(FormElementContext);
  const page = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Step>('identity');
  const [folded, setFoldedSet] = useState<ReadonlySet<Step>>(new Set());
  const shown = [...flattenErrors(useFormState({ control: form.control }).errors).keys()];
  const states = useStable(stepStates({ values, faults, shown, required, hasPhoto, mustCompare }));
  const contribution = useStable(review.data?.contribution ?? null);
  const family = useStable(review.data?.family ?? []);

  const setFolded = useCallback((step: Step, isFolded: boolean) => {
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
    [element, setFolded],
  );
  const goTo = useCallback(
    (step: Step) => {
      setFolded(step, false);
      setCurrent(step);
      requestAnimationFrame(() => page.current && focusStep(page.current, step));
    },
    [setFolded],
  );
  const scheme = schemeOf(values.scheme);
  const desk = useMemo<Desk>(
    () => ({
      draftId,
      scheme,
      states,
      folded,
      setFolded,
      goTo,
      focusField: focus,
      required,
      family,
      contribution,
    }),
    [draftId, scheme, states, folded, setFolded, goTo, focus, required, family, contribution],
  );
  const onFocus = (event: FocusEvent) => {
    const step = stepAround(event.target);
    if (step) setCurrent(step);
  };
  return { desk, page, current, onFocus, shown };
}
