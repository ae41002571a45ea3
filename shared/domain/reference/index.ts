import { z } from 'zod';

export const REFERENCE_LISTS = [
  'region',
  'province',
  'commune',
  'branch',
  'tns_category',
  'piece',
  'scheme',
  'mutuelle',
] as const;
export type ReferenceList = (typeof REFERENCE_LISTS)[number];

/** One entry of a reference list, in both languages; `parent` is the code it belongs to (province → region). */
export const ReferenceItem = z.object({
  list: z.enum(REFERENCE_LISTS),
  code: z.string().min(1).max(40),
  fr: z.string().max(200),
  ar: z.string().max(200),
  parent: z.string().max(40).nullable(),
  rank: z.int(),
  /** True for invented entries of the demonstration. */
  sample: z.boolean(),
});
export type ReferenceItem = z.output<typeof ReferenceItem>;
