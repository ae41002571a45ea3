import { z } from 'zod';
import { PersonId } from '../../kernel/ids.ts';
import { BirthDate, PlainDate } from '../../kernel/plain-date.ts';
import { DependantEnd } from '../events/entry.ts';
import { DOCUMENT_KINDS, OptionalDocumentNumber } from '../identity/documents.ts';
import { Names } from '../identity/names.ts';
import { Nationality, SEXES } from '../identity/person.ts';
import { emptyAsUndefined } from '../identity/text.ts';

export const DEPENDANT_KINDS = ['spouse', 'child'] as const;
export type DependantKind = (typeof DEPENDANT_KINDS)[number];

/** Why a child beyond the ordinary age may still be covered. */
export const CHILD_SITUATIONS = ['ordinary', 'student', 'disabled'] as const;

/** A dependant as declared at the counter. */
export const Dependant = Names.extend({
  kind: z.enum(DEPENDANT_KINDS),
  sex: z.enum(SEXES, { error: 'field.required' }),
  birth: BirthDate,
  nationality: Nationality,
  documentKind: z.enum(DOCUMENT_KINDS).default('cnie'),
  /** Required for a spouse; a child may have none. */
  documentNumber: OptionalDocumentNumber,
  /** Day of the marriage, for a spouse. */
  marriedOn: emptyAsUndefined(PlainDate),
  situation: z.enum(CHILD_SITUATIONS).default('ordinary'),
});
export type Dependant = z.output<typeof Dependant>;

/** A dependant with the id given when the act was done, and what happened since. */
export const KnownDependant = Dependant.extend({
  id: PersonId,
  /** Taken in by a kafala order; absent for one's own child and for a spouse. */
  origin: z.literal('kafala').optional(),
  /** What the last certificate says: `2026-2027`, and whether it is recognised vocational training. */
  school: z.object({ year: z.string().max(9), studies: z.enum(['student', 'training']) }).optional(),
  /** Present when this person is no longer covered through this file. */
  ended: DependantEnd.optional(),
});
export type KnownDependant = z.output<typeof KnownDependant>;

/** Those who are covered through the file as far as its events say. */
export const inCharge = <M extends { readonly ended?: unknown }>(family: readonly M[]): readonly M[] =>
  family.filter(({ ended }) => ended === undefined);
