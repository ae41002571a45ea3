import { z } from 'zod';
import { emptyAsUndefined, line, optionalLine } from '../identity/text.ts';

/** Where somebody lives: HCP codes for region and province, a commune by code when the list is loaded, else by name. */
export const Address = z.object({
  line: line(160),
  regionCode: z.string().regex(/^\d{2}$/, { error: 'field.choose_from_list' }),
  provinceCode: z.string().regex(/^\d{5}$/, { error: 'field.choose_from_list' }),
  communeCode: emptyAsUndefined(z.string().regex(/^[\d.]{7,14}$/, { error: 'field.choose_from_list' })),
  communeName: optionalLine(80),
  postcode: emptyAsUndefined(z.string().regex(/^\d{5}$/, { error: 'field.postcode' })),
});
export type Address = z.output<typeof Address>;
