import { z } from 'zod';
import { FIELD_CODES } from '../../kernel/error-codes.ts';
import { ActId, AgentId, DraftId, PersonId, Sha256 } from '../../kernel/ids.ts';
import { EVENT_KINDS } from '../events/kinds.ts';
import { DuplicateCandidate } from '../people/views.ts';
import { PersonRecord } from '../people/record.ts';
import { DecisionView, ReasonView } from '../rules/view.ts';
import { SCHEME_CODES } from '../schemes/index.ts';
import { REFUSAL_CODES } from '../sync/index.ts';

export const DRAFT_MAX_CHARS = 200_000;
/** What the screen holds, as typed: kept whole whether it is valid or not. */
export const DraftContent = z.record(z.string().max(100), z.json());
export type DraftContent = z.output<typeof DraftContent>;

export const DraftSummary = z.object({
  id: DraftId,
  /** What the agent recognises it by: the name typed so far, maybe empty. */
  title: z.string(),
  startedAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
  /** The event that it declares, and on whose file; null for a registration. */
  event: z.object({ kind: z.enum(EVENT_KINDS), personId: PersonId }).nullable(),
});
export type DraftSummary = z.output<typeof DraftSummary>;

export const Draft = DraftSummary.extend({
  agentId: AgentId,
  content: DraftContent,
  photo: Sha256.nullable(),
  /** The refused act that it corrects. */
  corrects: ActId.nullable(),
});
export type Draft = z.output<typeof Draft>;

/** What a form shows of the refusal that it mends. */
export const Correction = z.object({
  actId: ActId,
  refusal: z.enum(REFUSAL_CODES).nullable(),
  reference: z.string().nullable(),
  /** What the rules say, when they are why it was refused. */
  reasons: z.array(ReasonView),
  /** What was said when it was handed over. */
  note: z.string().nullable(),
  /** The fields that the refusal is about. */
  fields: z.record(z.string(), z.enum(FIELD_CODES)),
  /** The file that an event is stated on, as the central has it. */
  file: PersonRecord.nullable(),
});
export type Correction = z.output<typeof Correction>;

/** A draft as it opens, with the scheme to propose while nothing is in it: the last one that this agent chose. */
export const OpenedDraft = Draft.extend({
  proposedScheme: z.enum(SCHEME_CODES),
  correction: Correction.nullable(),
});
export type OpenedDraft = z.output<typeof OpenedDraft>;

export const PHOTO_WARNINGS = ['too_dark', 'too_bright', 'low_contrast', 'blurred'] as const;
export const PhotoCheck = z.object({
  sha256: Sha256,
  /** Pixels of the kept picture (JPEG). */
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  warnings: z.array(z.enum(PHOTO_WARNINGS)),
});
export type PhotoCheck = z.output<typeof PhotoCheck>;

/** What stands between this draft and its submission. */
export const Review = z.object({
  fields: z.record(z.string(), z.enum(FIELD_CODES)),
  duplicates: z.array(DuplicateCandidate),
  /** Children whose cover does not go without saying, by index in the family, and what the day's rules say of it. */
  family: z.array(z.object({ index: z.int(), decision: DecisionView })),
  numbersLeft: z.int(),
  /** What the day's rules say of the monthly amount, where the form knows what it depends on. */
  contribution: DecisionView.nullable(),
  /** What the day's rules say so far; null while no scheme is chosen. */
  decision: DecisionView.nullable(),
  /** When the rights will open and what will have to be paid, where the rules know. */
  outlook: z.array(DecisionView),
});
export type Review = z.output<typeof Review>;

export const Submitted = z.object({
  actId: ActId,
  personId: PersonId,
  registrationNumber: z.string(),
  receipt: z.string(),
});
export type Submitted = z.output<typeof Submitted>;
