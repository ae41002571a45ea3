import { FAMILY_MAX } from '../registration/form.ts';
import type { PersonRecord } from '../people/record.ts';
import { inCharge } from '../family/index.ts';
import { findScheme } from '../schemes/index.ts';
import { EVENT_KINDS, type EventKind } from './kinds.ts';
import { concernsMember, listConcerned } from './members.ts';
import { mutuelleFields, workFields } from './parse.ts';

/** Why an event cannot be declared on a file; each has a sentence `events.not_here.<code>`. */
export const NOT_HERE = [
  'not_registered',
  'insured_dead',
  'nobody_concerned',
  'no_family',
  'family_full',
  'no_mutuelle',
  'no_work',
  'already_left',
  'not_left',
] as const;
export type NotHere = (typeof NOT_HERE)[number];

/** After the death of the insured person, only what concerns the survivors is declared. */
const AFTER_DEATH: ReadonlySet<EventKind> = new Set([
  // A child born after the death, or not declared before it.
  'birth',
  'student-certificate',
  'disability',
  'dependant-leaves',
  'death-of-dependant',
  'dependant-change',
  'address-change',
  'contact-change',
]);
const JOINING: ReadonlySet<EventKind> = new Set(['marriage', 'birth', 'kafala', 'dependant-returns']);

/** Why this event is not for this file today; undefined when it may be declared. */
export function whyNotHere(record: PersonRecord, kind: EventKind): NotHere | undefined {
  const { ended, scheme } = record;
  if (record.registrationNumber === null || record.numberState === 'given_up') return 'not_registered';
  if (ended?.why === 'death' && !AFTER_DEATH.has(kind)) return 'insured_dead';
  if (kind === 'return' && ended === undefined) return 'not_left';
  if (kind === 'departure' && ended !== undefined) return 'already_left';
  if (JOINING.has(kind) && findScheme(scheme)?.family === false) return 'no_family';
  if (JOINING.has(kind) && kind !== 'dependant-returns' && inCharge(record.family).length >= FAMILY_MAX)
    return 'family_full';
  if (concernsMember(kind) && listConcerned(record, kind).length === 0) return 'nobody_concerned';
  if (kind === 'mutuelle-change' && mutuelleFields(scheme).length === 0) return 'no_mutuelle';
  if (kind === 'employer-change' && workFields(scheme).length === 0) return 'no_work';
  return undefined;
}

export const listOffered = (record: PersonRecord): readonly EventKind[] =>
  EVENT_KINDS.filter((kind) => whyNotHere(record, kind) === undefined);
