import { z } from 'zod';
import {
  parseEvent,
  type EventForm,
  type EventKind,
  type ParsedEvent,
} from '../../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import type { PlainDate } from '../../../../shared/kernel/plain-date.ts';
import type { StepState } from '../../person-form/index.ts';
import { stepOf, stepsOf, type Step } from './description.ts';
import { askedContent, type EventValues } from './values.ts';

/** The event and the file that it is about. */
export interface Subject {
  readonly kind: EventKind;
  readonly record: PersonRecord;
}

/** What was typed, read as the counter and the central will read it. */
export const readEvent = ({ kind, record }: Subject, values: EventValues, today: PlainDate): ParsedEvent =>
  parseEvent(record, { ...askedContent(kind, record, values), kind }, today);

/** The form's schema: the same faults, at the same paths as the counter will name them. */
export const eventSchema = (subject: Subject, today: () => PlainDate) =>
  z.custom<EventValues>().transform((values, context): EventForm => {
    const { form, faults = {} } = readEvent(subject, values, today());
    for (const [path, code] of Object.entries(faults))
      context.issues.push({ code: 'custom', message: code, path: path.split('.'), input: values });
    return form ?? z.NEVER;
  });

interface StepFacts {
  readonly kind: EventKind;
  readonly faults: readonly string[];
  /** Paths that are shown in red. */
  readonly shown: readonly string[];
  readonly missingPapers: number;
}

/** Where the work stands, part by part. Papers may follow later: they are pointed out once nothing else is left to do. */
export function stepStates({
  kind,
  faults,
  shown,
  missingPapers,
}: StepFacts): Partial<Record<Step, StepState>> {
  const faulty = new Set(faults.map((path) => stepOf(kind, path)));
  const wrong = new Set(shown.map((path) => stepOf(kind, path)));
  const stateOf = (step: Step): StepState => {
    if (step === 'papers')
      return missingPapers === 0 ? 'done' : faults.length === 0 ? 'attention' : 'unfilled';
    return wrong.has(step) ? 'wrong' : faulty.has(step) ? 'unfilled' : 'done';
  };
  return Object.fromEntries(stepsOf(kind).map((step) => [step, stateOf(step)]));
}
