import { useMemo } from 'react';
import { useFormState } from 'react-hook-form';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import { schemeOf } from '../../../shared/domain/schemes/index.ts';
import { flattenErrors } from '../../forms/errors.ts';
import { usePageFocus, useStable } from '../person-form/index.ts';
import { stepOf, stepStates, type Step } from './model/steps.ts';
import type { Desk } from './useDesk.ts';
import type { Registration } from './useRegistration.ts';

/** Where the work stands, what is folded, and how the focus travels. */
export function useDeskState(draftId: DraftId, registration: Registration, hasPhoto: boolean) {
  const { form, values, faults, required, review, settled } = registration;
  const mustCompare = settled.registered.length + settled.unseen.length > 0;
  const { page, current, onFocus, folded, setFolded, goTo, focusField } = usePageFocus<Step>(
    'identity',
    stepOf,
  );
  const shown = [...flattenErrors(useFormState({ control: form.control }).errors).keys()];
  const states = useStable(stepStates({ values, faults, shown, required, hasPhoto, mustCompare }));
  const contribution = useStable(review.data?.contribution ?? null);
  const family = useStable(review.data?.family ?? []);
  const scheme = schemeOf(values.scheme);
  const desk = useMemo<Desk>(
    () => ({ draftId, scheme, states, folded, setFolded, goTo, focusField, required, family, contribution }),
    [draftId, scheme, states, folded, setFolded, goTo, focusField, required, family, contribution],
  );
  return { desk, page, current, onFocus, shown };
}
