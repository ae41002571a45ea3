import { z } from 'zod';
import { BirthDate } from '../../kernel/plain-date.ts';
import { IdentityDocument } from './documents.ts';
import { Names } from './names.ts';
import { optionalLine } from './text.ts';

export const SEXES = ['F', 'M'] as const;
export type Sex = (typeof SEXES)[number];

/** ISO 3166-1 alpha-3, as in machine-readable zones. */
export const Nationality = z.string().regex(/^[A-Z]{3}$/, { error: 'field.choose_from_list' });

/** Who somebody is, whatever their scheme. */
export const Identity = Names.extend({
  sex: z.enum(SEXES, { error: 'field.required' }),
  birth: BirthDate,
  birthPlace: optionalLine(80),
  nationality: Nationality,
  document: IdentityDocument,
});
export type Identity = z.output<typeof Identity>;
