import { z } from 'zod';
import { ActId } from '../../kernel/ids.ts';

export const PAPER_KINDS = ['receipt', 'attestation', 'card'] as const;
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
