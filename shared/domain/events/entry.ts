import { z } from 'zod';
import { ActId, PersonId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { DEPENDANT_ENDS, EVENT_KINDS, INSURED_ENDS } from './kinds.ts';

/** One value of a file before and after an event; null where there was or is none. `path`: `identity.familyLatin`, `family.<id>.ended`. */
export const FieldChange = z.object({
  path: z.string().max(120),
  before: z.string().max(300).nullable(),
  after: z.string().max(300).nullable(),
});
export type FieldChange = z.output<typeof FieldChange>;

/** One line of a file's dated story: nothing in a file changes without one. */
export const FileEntry = z.object({
  actId: ActId,
  kind: z.enum(EVENT_KINDS),
  /** The day of the event itself; for a change of data, the day on which it was declared. */
  happenedOn: PlainDate,
  declaredOn: PlainDate,
  branchCode: z.string().max(20),
  receipt: z.string().max(40),
  /** The dependant concerned, by the id in the family; null when it is the insured person or the file. */
  memberId: PersonId.nullable(),
  changes: z.array(FieldChange),
});
export type FileEntry = z.output<typeof FileEntry>;

/** The end of the insured person's own ground for cover; the file stays. */
export const InsuredEnd = z.object({ why: z.enum(INSURED_ENDS), on: PlainDate });
export type InsuredEnd = z.output<typeof InsuredEnd>;

/** The end of a dependant's cover through this file; the dependant stays in it. */
export const DependantEnd = z.object({ why: z.enum(DEPENDANT_ENDS), on: PlainDate });
export type DependantEnd = z.output<typeof DependantEnd>;
