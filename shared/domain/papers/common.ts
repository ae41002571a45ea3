import { z } from 'zod';
import { BirthDate, PlainDate } from '../../kernel/plain-date.ts';
import { DEPENDANT_KINDS } from '../family/index.ts';
import { DOCUMENT_KINDS } from '../identity/documents.ts';
import { SEXES } from '../identity/person.ts';

/** The same thing in the two languages of every paper. */
export interface Bilingual<T = string> {
  readonly fr: T;
  readonly ar: T;
}
export const BilingualText = z.object({ fr: z.string().max(300), ar: z.string().max(300) });

/** Who manages the scheme: papers carry its wording. A new body is a line here and its sentences in the catalogue; `unset` names none. */
export const MANAGING_BODIES = ['cnss', 'cnops', 'unset'] as const;
export const ManagingBody = z.enum(MANAGING_BODIES);
export type ManagingBody = z.output<typeof ManagingBody>;

/** Names as the store keeps them; a file received from elsewhere may lack one script, which then stays empty. */
export const PaperNames = z.object({
  familyLatin: z.string().max(120),
  givenLatin: z.string().max(120),
  familyArabic: z.string().max(120),
  givenArabic: z.string().max(120),
});
export type PaperNames = z.output<typeof PaperNames>;

/** The insured person as papers name them. */
export const PaperPerson = PaperNames.extend({
  sex: z.enum(SEXES),
  birth: BirthDate,
  document: z.object({ kind: z.enum(DOCUMENT_KINDS), number: z.string().max(40) }),
});
export type PaperPerson = z.output<typeof PaperPerson>;

export const PaperDependant = PaperNames.extend({
  kind: z.enum(DEPENDANT_KINDS),
  sex: z.enum(SEXES),
  birth: BirthDate,
});
export type PaperDependant = z.output<typeof PaperDependant>;

/** A registration number and whether the central has confirmed it. */
export const PaperNumber = z.object({
  value: z.string().regex(/^\d{9}$/),
  state: z.enum(['reserved', 'confirmed']),
});
export type PaperNumber = z.output<typeof PaperNumber>;

/** One line of a scheme's own: `Mutuelle`, `MGEN`. */
export const PaperDetail = z.object({ label: BilingualText, value: BilingualText, isNumber: z.boolean() });
export type PaperDetail = z.output<typeof PaperDetail>;

export const PaperBranch = BilingualText.extend({ code: z.string().max(40) });

/** Day and hour at the counter, `09:05`. */
export const PaperInstant = z.object({ day: PlainDate, time: z.string().regex(/^\d{2}:\d{2}$/) });
export type PaperInstant = z.output<typeof PaperInstant>;

/** The text of the QR code, made by `sealPaper`. */
export const SealText = z.string().regex(/^[0-9A-Z $%*+\-./:]{1,2500}$/);
