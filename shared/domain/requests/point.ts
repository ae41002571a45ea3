import { z } from 'zod';
import { ActId, RequestId } from '../../kernel/ids.ts';
import { DraftContent } from '../registration/views.ts';
import { PointContent } from './content.ts';
import { REQUEST_STATES } from './record.ts';

/** What an agent of a proximity point types: whom to register, and the branch that completes it. */
export const PointForm = PointContent.omit({ kind: true }).extend({
  to: z.string().min(1, { error: 'field.choose_from_list' }).max(20),
});
export type PointForm = z.output<typeof PointForm>;

/** What such a form begins with. */
export const PointDesk = z.object({
  /** What this agent typed and did not send, as typed. */
  draft: DraftContent.nullable(),
  /** The branch that the last request of this point went to. */
  to: z.string().nullable(),
});
export type PointDesk = z.output<typeof PointDesk>;

const Bilingual = z.object({ fr: z.string(), ar: z.string() });

/** A registration that was asked at this point, and what became of it. */
export const PointAsked = z.object({
  id: RequestId,
  /** The act that asks, from which the receipt is drawn again. */
  actId: ActId,
  reference: z.string(),
  name: z.object({ latin: z.string(), arabic: z.string() }),
  askedAt: z.iso.datetime(),
  /** The branch, by its code and its names where they are known. */
  to: Bilingual.extend({ code: z.string() }),
  state: z.enum(REQUEST_STATES),
  changedAt: z.iso.datetime(),
  /** True while the central has not heard of it. */
  isUnsent: z.boolean(),
  /** The central did not take it: it will not leave again by itself, and may be asked anew. */
  isParked: z.boolean(),
  registrationNumber: z.string().nullable(),
  /** Why it was refused: in both languages, what was typed, what the rules say. */
  refusal: z
    .object({ code: z.string(), says: Bilingual, typed: z.string(), rules: z.array(Bilingual) })
    .nullable(),
});
export type PointAsked = z.output<typeof PointAsked>;
