import { z } from 'zod';
import { FIELD_CODES } from '../../kernel/error-codes.ts';
import { ActId, PersonId } from '../../kernel/ids.ts';
import { DecisionView } from '../rules/view.ts';
import { FieldChange } from './entry.ts';
import { NOT_HERE } from './offered.ts';

const AskedPaper = z.object({ code: z.string(), fr: z.string(), ar: z.string() });

/** What stands between an event being typed and its declaration. */
export const EventReview = z.object({
  /** How many lines the story of the file had when this was said of it; the declaration names it. */
  seen: z.int(),
  /** Why this event is not for this file any more; null while it is. */
  notHere: z.enum(NOT_HERE).nullable(),
  fields: z.record(z.string(), z.enum(FIELD_CODES)),
  /** What the day's rules say; null while the form cannot be read. */
  decision: DecisionView.nullable(),
  /** Exactly the papers that this act asks; while the form cannot be read, those that its kind asks in any case. */
  papers: z.array(AskedPaper),
  /** For a divorce: through whom each child is covered from now on. */
  children: z.array(z.object({ memberId: PersonId, decision: DecisionView })),
  /** What the file says before and after, value by value; empty while the form cannot be read. */
  changes: z.array(FieldChange),
});
export type EventReview = z.output<typeof EventReview>;

export const Declared = z.object({ actId: ActId, receipt: z.string() });
export type Declared = z.output<typeof Declared>;
