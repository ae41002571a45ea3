import { useDeferredValue, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AppError } from '../../../shared/kernel/errors.ts';
import type { OpenedDraft } from '../../../shared/domain/registration/views.ts';
import { schemeOf } from '../../../shared/domain/schemes/index.ts';
import { useSpeech } from '../../lib/i18n/I18n.tsx';
import { useGoInstead } from '../../lib/navigation.ts';
import { useAppForm, type AppFormState } from '../../forms/index.ts';
import type { RegistrationForm } from '../../../shared/domain/registration/form.ts';
import { todayHere, useKeeping, usePointed } from '../person-form/index.ts';
import { isWorthLooking, lookedAt, settle } from './model/duplicates.ts';
import { marksFor, namedPieces } from './model/pieces.ts';
import { faultsOf, registrationSchema } from './model/schema.ts';
import { askedContent } from './model/scheme.ts';
import { contentOf, titleOf, valuesOf, type FormValues } from './model/values.ts';
import { usePieceRules, useReview, useSubmit } from './queries.ts';

const schema = registrationSchema(todayHere);

export type RegistrationState = AppFormState<FormValues, RegistrationForm>;

const NOBODY: Pick<FormValues, 'family'> = { family: [] };

/** One registration on the screen: the form, its draft, what is asked, what is wrong, and the way to submit it. */
export function useRegistration(draft: OpenedDraft) {
  const goInstead = useGoInstead();
  const { language } = useSpeech();
  const defaults = useMemo(() => valuesOf(draft.content, draft.proposedScheme), [draft]);
  const form = useAppForm({ schema, defaults });
  const [isDone, setDone] = useState(false);
  const [refusal, setRefusal] = useState<AppError>();
  const keeping = useKeeping({ form, draft, titleOf, contentOf, isEnabled: !isDone });
  usePointed(draft, form.refuse);
  const submission = useSubmit();

  const values = useDeferredValue(useWatch({ control: form.control }) as FormValues);
  const faults = useMemo(() => faultsOf(values, todayHere()), [values]);
  const isWhole = Object.keys(faults).length === 0;

  const rules = usePieceRules().data;
  const { scheme } = values;
  const { family } = schemeOf(scheme).family ? values : NOBODY;
  const required = useMemo(
    () => namedPieces(rules ?? [], { scheme, family }, language),
    [rules, scheme, family, language],
  );

  const wanted = lookedAt(values, isWhole);
  const review = useReview({
    id: draft.id,
    content: askedContent(values),
    lookedAt: wanted,
    isEnabled: !isDone && isWorthLooking(values),
  });
  const settled = settle(review.data?.duplicates ?? [], values.desk.seen);

  /** Resolves to the refusal that stands in the way, if any. */
  const submit = async (): Promise<AppError | undefined> => {
    setRefusal(undefined);
    await keeping.flush();
    const now = form.getValues();
    const answer = await submission.run({
      id: draft.id,
      content: askedContent({ ...now, pieces: marksFor(required, now.pieces) }),
      seenDuplicates: now.desk.seen,
    });
    if (answer.ok) {
      setDone(true);
      goInstead(`/visite/${answer.value.personId}/${answer.value.actId}`);
      return undefined;
    }
    if (!form.refuse(answer.error)) setRefusal(answer.error);
    if (answer.error.code.startsWith('registration.')) void review.refetch();
    return answer.error;
  };

  return {
    form,
    values,
    faults,
    isWhole,
    required,
    review,
    settled,
    /** What is typed, for a refusal that is handed over; undefined while the rules do not refuse it. */
    asRefused:
      review.data?.decision?.outcome === 'refused'
        ? ({ of: 'registration', id: draft.id, content: askedContent(values) } as const)
        : undefined,
    keeping,
    refusal,
    submit,
    isSubmitting: submission.isRunning,
  };
}
export type Registration = ReturnType<typeof useRegistration>;
