import { z } from 'zod';
import { BirthDate, PlainDate } from '../../kernel/plain-date.ts';
import { Centimes } from '../../kernel/money.ts';
import { DecimalText } from '../legal/index.ts';

/** The schemes that the rules know; their names and bodies are data. */
export const SCHEMES = [
  'public-active',
  'public-pensioner',
  'cnss-salaried',
  'cnss-pensioner',
  'cnss-voluntary',
  'tns',
  'tadamon',
  'achamil',
  'student',
  'religious-staff',
  'share-fisher',
  'cndh-victim',
] as const;
export const SchemeCode = z.enum(SCHEMES);
export type SchemeCode = z.output<typeof SchemeCode>;

/**
 * Facts are what the counter knows. An absent fact is one that nobody has looked at: where the rule needs it, the decision is
 * `unknown` and says which. Unknown names are refused, so that a fact misspelt is not a fact left out.
 */
const facts = z.strictObject;
const Code = z.string().min(1).max(60);
/** Codes of the papers handed in; absent while nobody has looked. */
const Papers = z.array(Code).max(50).optional();

export const RegisterFacts = facts({
  scheme: SchemeCode,
  /** Schemes of the compulsory covers open today; empty when it was checked that there is none. */
  covers: z.array(SchemeCode).max(20).optional(),
  /** True when a liaison body's list or an older file already has the person in this scheme. */
  alreadyKnown: z.boolean().optional(),
  /** IDCS, digits. */
  idcs: z.string().regex(/^\d+$/).max(20).optional(),
  rsuRegistered: z.boolean().optional(),
  /** RSU score as exact decimal text, with a point: `9.3264284`. */
  rsuScore: DecimalText.optional(),
  hasActivity: z.boolean().optional(),
  /** True when the bank debit mandate is signed. */
  hasMandate: z.boolean().optional(),
  /** Code of a category of self-employed people. */
  category: Code.optional(),
  /** Monthly pension in centimes. */
  pension: Centimes.optional(),
  formerEmployee: z.boolean().optional(),
  papers: Papers,
});
export type RegisterFacts = z.output<typeof RegisterFacts>;

export const SpouseFacts = facts({
  married: z.boolean().optional(),
  /** True when the spouse has a compulsory cover of their own. */
  ownCover: z.boolean().optional(),
});
export type SpouseFacts = z.output<typeof SpouseFacts>;

const Parent = z.enum(['father', 'mother']);
const parents = {
  bothInsured: z.boolean().optional(),
  divorced: z.boolean().optional(),
  /** The insured parent through whom the child is declared. */
  through: Parent.optional(),
  custody: Parent.optional(),
};
export const ChildFacts = facts({
  /** A day, or the year alone. */
  birth: BirthDate,
  origin: z.enum(['own', 'kafala', 'taken-in']).default('own'),
  married: z.boolean().optional(),
  /** `training` is recognised vocational training. */
  studies: z.enum(['none', 'student', 'training']).optional(),
  /** True when the certificate of this school year is there. */
  certificate: z.boolean().optional(),
  unableToWork: z.boolean().optional(),
  ...parents,
});
export type ChildFacts = z.output<typeof ChildFacts>;

export const ParentFacts = facts({});

const event = { happenedOn: PlainDate, papers: Papers };
export const MarriageFacts = facts({ ...event, ownCover: z.boolean().optional() });
export const BirthFacts = facts({ ...event, ...parents });
export const KafalaFacts = ChildFacts.omit({ origin: true }).extend(event);
export const StudentFacts = ChildFacts.omit({ certificate: true }).extend({ papers: Papers });
export const DisabilityFacts = ChildFacts.omit({ unableToWork: true }).extend({ papers: Papers });
export const DivorceFacts = facts({
  ...event,
  /** How many children are in charge. */
  children: z.int().min(0).max(50).optional(),
  custody: Parent.optional(),
});
export const DeathFacts = facts(event);

/** Somebody who was covered through the file and comes back: a spouse, or a child with what is known of it. */
export const ReturnFacts = facts({
  ...event,
  ownCover: z.boolean().optional(),
  child: ChildFacts.optional(),
});
/** A person who goes from one scheme to another on a day, with what the new one asks. */
export const SchemeChangeFacts = RegisterFacts.extend({
  ...event,
  /** True when the cover that is left still holds that day. */
  fromAnotherAmo: z.boolean().optional(),
});

export const ChangeFacts = facts({
  what: z.enum(['identity', 'dependant', 'address', 'contact', 'bank', 'mutuelle', 'employer']),
  papers: Papers,
});

export const CardFacts = facts({
  why: z.enum(['first', 'loss', 'theft', 'damage', 'own-right', 'data-change', 'family-change']),
  cardExists: z.boolean().optional(),
  papers: Papers,
});
export type CardFacts = z.output<typeof CardFacts>;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const RightsFacts = facts({
  scheme: SchemeCode,
  /** What ended the person's own ground for cover, and when. */
  ended: facts({ why: z.enum(['work-stops', 'divorce', 'death']), on: PlainDate }).optional(),
  /** Unpaid months, `2026-03`; empty when it was checked that there is none. */
  monthsDue: z.array(Month).max(600).optional(),
  /** Day of recruitment or of entry in the scheme. */
  startedOn: PlainDate.optional(),
  fromAnotherAmo: z.boolean().optional(),
  paidMonths: z.int().min(0).max(1200).optional(),
  /** Days declared and paid in the period that the law looks at. */
  days: z.int().min(0).max(10_000).optional(),
  pension: Centimes.optional(),
});
export type RightsFacts = z.output<typeof RightsFacts>;

export const ContributionFacts = facts({
  scheme: SchemeCode,
  /** Monthly pay in centimes. */
  pay: Centimes.optional(),
  pension: Centimes.optional(),
  category: Code.optional(),
  /** Code of the band of the category, where it has several. */
  band: Code.optional(),
  retired: z.boolean().optional(),
  /** RSU score, as in a registration. */
  rsuScore: DecimalText.optional(),
});
export type ContributionFacts = z.output<typeof ContributionFacts>;

export const CareFileFacts = facts({
  body: z.enum(['CNSS', 'CNOPS']),
  firstActOn: PlainDate.optional(),
  /** Last day of a continuous treatment. */
  treatmentEndedOn: PlainDate.optional(),
  amount: Centimes.optional(),
});
export type CareFileFacts = z.output<typeof CareFileFacts>;
