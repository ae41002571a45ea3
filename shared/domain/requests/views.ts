import { z } from 'zod';
import { FIELD_CODES } from '../../kernel/error-codes.ts';
import { DraftId, PersonId, RequestId } from '../../kernel/ids.ts';
import { EVENT_KINDS } from '../events/kinds.ts';
import { FieldChange } from '../events/entry.ts';
import { NOT_HERE } from '../events/offered.ts';
import { PersonRecord } from '../people/record.ts';
import { DecisionView } from '../rules/view.ts';
import { ALREADY } from './already.ts';
import { ASKED_KINDS } from './content.ts';
import { GivenPaper, REQUEST_SOURCES, REQUEST_STATES, RequestPaper, RequestRecord } from './record.ts';

/** The inbox: what waits for anybody, what this agent has taken, what was answered. */
export const REQUEST_VIEWS = ['waiting', 'mine', 'answered'] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

/** A request as a line of the inbox. */
export const RequestSummary = z.object({
  id: RequestId,
  source: z.enum(REQUEST_SOURCES),
  kind: z.enum(ASKED_KINDS),
  state: z.enum(REQUEST_STATES),
  sentAt: z.iso.datetime(),
  requester: RequestRecord.shape.requester,
  /** Whom it is about, when that is not who asks. */
  about: z.object({ latin: z.string(), arabic: z.string() }).nullable(),
  /** The agent who works on it. */
  takenBy: z.string().nullable(),
  /** True while what was done here has not reached the central. */
  isUnsent: z.boolean(),
  sample: z.boolean(),
});
export type RequestSummary = z.output<typeof RequestSummary>;

/** Who has it in hand. */
export const IN_HAND = ['nobody', 'me', 'other'] as const;

/** One request with everything that an agent needs to decide. */
export const RequestFile = z.object({
  request: RequestRecord,
  inHand: z.enum(IN_HAND),
  isUnsent: z.boolean(),
  /** The file that it is about, as it is here. */
  person: PersonRecord.nullable(),
  /** True when it is about a file that this counter does not have: the central is to be asked. */
  isFileMissing: z.boolean(),
  /** What accepting it would begin; null while the file is missing. */
  plan: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('registration') }),
      z.object({ kind: z.literal('event'), event: z.enum(EVENT_KINDS), personId: PersonId }),
    ])
    .nullable(),
  whyNot: z.enum(NOT_HERE).nullable(),
  already: z.enum(ALREADY).nullable(),
  /** What does not read any more in what was sent, by path. */
  fields: z.record(z.string(), z.enum(FIELD_CODES)),
  /** What the day's rules say; null while they cannot be asked. */
  decision: DecisionView.nullable(),
  /** What the file says and what is asked, value by value. */
  changes: z.array(FieldChange),
  /** The papers of this act, and those that the requester says there are. */
  papers: z.array(RequestPaper),
  given: z.array(GivenPaper),
  /** This agent's draft of it, when one is open. */
  draftId: DraftId.nullable(),
});
export type RequestFile = z.output<typeof RequestFile>;
