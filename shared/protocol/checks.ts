import { z } from 'zod';
import { RIGHTS_STATES } from '../domain/rights/states.ts';
import { RegistrationNumber } from '../domain/identity/documents.ts';
import { BirthDate, PlainDate } from '../kernel/plain-date.ts';

const BirthYear = z.string().regex(/^(19|20)\d{2}$/);

/** Whose rights are asked: the number, with the insured person's year of birth as the second fact; for somebody of the family the birth. */
const RightsAsked = z.object({
  number: RegistrationNumber,
  birthYear: BirthYear,
  dependantBirth: BirthDate.optional(),
});

export const RIGHTS_CHECKS_MAX = 50;
/** `POST /v1/rights/check`, with a token of the scope `rights`. */
export const RightsCheckAsked = z.object({ checks: z.array(RightsAsked).min(1).max(RIGHTS_CHECKS_MAX) });

/**
 * No more than whoever pays must know. `unknown`: nobody with this number and this second fact, or nothing is known: the same answer for
 * both. `later`: this number was asked with wrong facts too often, or too much was.
 */
const RightsStanding = z.object({
  state: z.enum([...RIGHTS_STATES, 'later']),
  /** The day on which they open, where they wait. */
  from: PlainDate.nullable(),
  /** Their last day, where there is one. */
  until: PlainDate.nullable(),
});
export type RightsStanding = z.output<typeof RightsStanding>;

/** In the order of what was asked. */
export const RightsCheckAnswer = z.object({ on: PlainDate, answers: z.array(RightsStanding) });
export type RightsCheckAnswer = z.output<typeof RightsCheckAnswer>;

/** `POST /v1/voice/rights`: what a caller typed on the keys of a telephone. */
export const VoiceAsked = z.object({ number: RegistrationNumber, birthYear: BirthYear });
/** What to say: a code for a recording, and the sentence for a synthetic voice. */
export const VoiceAnswer = z.object({
  code: z.int().min(1).max(7),
  day: PlainDate.nullable(),
  fr: z.string(),
  ar: z.string(),
});
export type VoiceAnswer = z.output<typeof VoiceAnswer>;
