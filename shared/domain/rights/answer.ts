import { z } from 'zod';
import { PersonId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { ReasonView } from '../rules/view.ts';
import { RIGHTS_STATES } from './states.ts';

export type RightsState = (typeof RIGHTS_STATES)[number];

/**
 * Why, where it is the file that says so and no rule: nothing is known of the contributions · no number · a scheme that the rules do
 * not know · dead · no longer in the family · no word of this school year's certificate. Each has a sentence `rights.why.<why>`.
 */
const RIGHTS_WHYS = [
  'no_facts',
  'not_registered',
  'unknown_scheme',
  'dead',
  'left',
  'certificate_unknown',
] as const;

/** Where the rights of one person stand: the insured person (null) or somebody of the family. */
export const MemberRights = z.object({
  memberId: PersonId.nullable(),
  state: z.enum(RIGHTS_STATES),
  /** The day they open (waiting), the last day (kept, closed); null where there is none or nobody knows it. */
  day: PlainDate.nullable(),
  /** Months due when suspended, `YYYY-MM`. */
  monthsDue: z.array(z.string().regex(/^\d{4}-\d{2}$/)).max(600),
  why: z.enum(RIGHTS_WHYS).nullable(),
  reasons: z.array(ReasonView).max(30),
});
export type MemberRights = z.output<typeof MemberRights>;

/** What the central says of a whole file, and when. */
export const RightsAnswer = z.object({
  personId: PersonId,
  /** The version of the file that it was said of. */
  version: z.int().min(0),
  scheme: z.string().max(40),
  /** The day that the rules looked at. */
  on: PlainDate,
  at: z.iso.datetime(),
  /** The insured person first, then the family in the order of the file. */
  members: z.array(MemberRights).min(1).max(200),
});
export type RightsAnswer = z.output<typeof RightsAnswer>;

/** An answer older than this is shown with a plain warning. A setting of the counter, not a figure of a law. */
const RIGHTS_OLD_AFTER_MS = 24 * 3_600_000;

/** Why there is no answer of now: no network · the central does not have this file yet. */
const RIGHTS_TROUBLES = ['offline', 'not_there'] as const;

/** What the counter can say of the rights of a file. */
export const RightsCheck = z.object({
  /** Null where the central never answered about this file. */
  answer: RightsAnswer.nullable(),
  /** `live`: said just now by the central; `kept`: its last answer, kept at this workstation. */
  origin: z.enum(['live', 'kept']).nullable(),
  isOld: z.boolean(),
  trouble: z.enum(RIGHTS_TROUBLES).nullable(),
  /** True while an event of this file waits here: the answer does not count it. */
  isBehind: z.boolean(),
});
export type RightsCheck = z.output<typeof RightsCheck>;

export const isOldAt = ({ at }: Pick<RightsAnswer, 'at'>, nowMs: number): boolean =>
  nowMs - Date.parse(at) > RIGHTS_OLD_AFTER_MS;
