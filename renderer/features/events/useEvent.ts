import { createContext, useContext, useDeferredValue, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { EventForm } from '../../../shared/domain/events/index.ts';
import type { OpenedDraft } from '../../../shared/domain/registration/views.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { useAppForm, type AppFormState } from '../../forms/index.ts';
import { useGoInstead } from '../../lib/navigation.ts';
import { todayHere, useKeeping, usePointed } from '../person-form/index.ts';
import { eventSchema, readEvent, type Subject } from './model/schema.ts';
import { askedContent, contentOf, filledFrom, handedIn, valuesOf, type EventValues } from './model/values.ts';
import { useDeclare, useEventReview } from './queries.ts';

export type EventState = AppFormState<EventValues, EventForm>;

/** One event on the screen: the form, its draft, what the rules say of it, and the way to declare it. */
export function useEvent(draft: OpenedDraft, subject: Subject) {
  const goInstead = useGoInstead();
  const { kind, record } = subject;
  // What the file said when the page opened: a change that comes meanwhile does not take the place of what is typed.
  const [filled] = useState(() => filledFrom(kind, record));
  const [defaults] = useState(() => valuesOf(draft.content, filled));
  const schema = useMemo(() => eventSchema({ kind, record }, todayHere), [kind, record]);
  const form = useAppForm({ schema, defaults });
  const [isDone, setDone] = useState(false);
  const [refusal, setRefusal] = useState<AppError>();
  const keeping = useKeeping({
    form,
    draft,
    titleOf: () => draft.title,
    contentOf: (values) => contentOf(values, filled),
    isEnabled: !isDone,
  });
  usePointed(draft, form.refuse);
  const declaration = useDeclare();

  const values = useDeferredValue(useWatch({ control: form.control }) as EventValues);
  const { faults = {} } = useMemo(
    () => readEvent({ kind, record }, values, todayHere()),
    [kind, record, values],
  );
  const content = useMemo(() => askedContent(kind, record, values), [kind, record, values]);
  // Only the papers that were asked count; which ones are asked comes with the answer.
  const marked = values.papers.filter(({ received }) => received).map(({ key }) => key);
  const review = useEventReview({ id: draft.id, content, papers: marked, version: record.version });
  const asked = review.data?.papers ?? [];

  /** Resolves to the refusal that stands in the way, if any. */
  const declare = async (): Promise<AppError | undefined> => {
    setRefusal(undefined);
    await keeping.flush();
    const now = form.getValues();
    const answer = await declaration.run({
      id: draft.id,
      content: askedContent(kind, record, now),
      papers: handedIn(now, asked),
      seen: review.data?.seen ?? record.story?.length ?? 0,
    });
    if (answer.ok) {
      setDone(true);
      goInstead(`/evenements/${record.id}/fait/${answer.value.actId}`);
      return undefined;
    }
    if (!form.refuse(answer.error)) setRefusal(answer.error);
    return answer.error;
  };

  return {
    form,
    subject,
    values,
    faults,
    review: review.data,
    asked,
    /** What is typed, for a refusal that is handed over. */
    asRefused: { of: 'event', id: draft.id, content, papers: marked } as const,
    missing: asked.length - handedIn(values, asked).length,
    keeping,
    refusal,
    declare,
    isDeclaring: declaration.isRunning,
  };
}
export type EventWork = ReturnType<typeof useEvent>;

export const SubjectContext = createContext<Subject | undefined>(undefined);
/** The event and the file around a part of its page. */
export function useSubject(): Subject {
  const subject = useContext(SubjectContext);
  if (!subject) throw new Error('useSubject outside an event');
  return subject;
}
