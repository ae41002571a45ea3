import { z } from 'zod';
import { ActId } from '../../kernel/ids.ts';

/** Every paper that bears a seal, by its number there: added to at the end, never reordered. */
export const SEALED_KINDS = [
  'receipt',
  'attestation',
  'card',
  'rights',
  'achamil',
  'non-registration',
  'refusal',
  'missing-papers',
  'care-receipt',
  'transmittal',
  'day-report',
] as const;
export type SealedKind = (typeof SEALED_KINDS)[number];

/** Those that the counter draws again from an act. */
export const PAPER_KINDS = [
  'receipt',
  'attestation',
  'card',
  'rights',
  'achamil',
  'non-registration',
  'refusal',
  'missing-papers',
  'day-report',
  'care-receipt',
  'transmittal',
] as const satisfies readonly SealedKind[];
export const PaperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.output<typeof PaperKind>;

/** A finished paper in memory, ready to preview. `pdf` is base64; nothing of it is on the disk. */
export const Paper = z.object({
  kind: PaperKind,
  actId: ActId,
  reference: z.string(),
  fileName: z.string(),
  pages: z.int(),
  /** True when this paper was already made once: it is marked « duplicata / نظير ». */
  duplicate: z.boolean(),
  pdf: z.base64(),
});
export type Paper = z.output<typeof Paper>;
