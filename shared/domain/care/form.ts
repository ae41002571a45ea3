import { z } from 'zod';
import { PersonId } from '../../kernel/ids.ts';
import { Centimes } from '../../kernel/money.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { Names } from '../identity/names.ts';
import { emptyAsUndefined, line, optionalLine } from '../identity/text.ts';
import { CARE_KINDS } from './kinds.ts';
import { PiecePages } from './pages.ts';

/**
 * How many digits it has is a legal parameter that nobody has found yet. One number for each practitioner and each establishment of a
 * country, tens of thousands of them, has five at the least: less is a slip of the fingers.
 */
const INPE_FEWEST_DIGITS = 5;
/** Digits alone. */
export const Inpe = emptyAsUndefined(
  line(20)
    .transform((text) => text.replace(/\s/gu, ''))
    .pipe(
      z
        .string()
        .regex(/^\d{1,20}$/, { error: 'field.digits_only', abort: true })
        .min(INPE_FEWEST_DIGITS, { error: 'field.inpe' }),
    ),
);
/** As it is scanned or typed: letters, digits and dashes. */
const Fse = emptyAsUndefined(
  line(40)
    .transform((text) => text.replace(/\s/gu, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z0-9/-]{1,40}$/, { error: 'field.invalid' })),
);
const WRITTEN_DIRHAMS = /^(\d{1,9})(?:[.,](\d{1,2}))?$/;

/** `1 480,50` as somebody types it, in centimes; undefined when it is not an amount. */
export function dirhamsTyped(text: string): number | undefined {
  const match = WRITTEN_DIRHAMS.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  if (!match) return undefined;
  const [, whole = '', part = ''] = match;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
const Dirhams = emptyAsUndefined(
  z
    .string()
    .max(30)
    .transform((text, context) => {
      const centimes = dirhamsTyped(text);
      if (centimes !== undefined) return centimes;
      context.addIssue({ code: 'custom', message: 'field.amount' });
      return z.NEVER;
    })
    .pipe(Centimes),
);
const Day = z.string().min(1, { error: 'field.required' }).pipe(PlainDate);

/** A deposit as it is typed. */
export const CareForm = z
  .object({
    patientId: PersonId,
    kind: z.enum(CARE_KINDS),
    firstActOn: Day,
    treatmentEndedOn: emptyAsUndefined(PlainDate),
    inpe: Inpe,
    fse: Fse,
    amount: Dirhams,
    /** Codes of the pieces that are there. */
    received: z.array(z.string().max(60)).max(50),
    pages: PiecePages,
    /** Why a file over the limit, or of an unknown amount, is taken all the same. */
    exception: optionalLine(200),
  })
  .refine(
    ({ firstActOn, treatmentEndedOn }) => treatmentEndedOn === undefined || firstActOn <= treatmentEndedOn,
    {
      path: ['treatmentEndedOn'],
      error: 'field.before_its_beginning',
    },
  );
export type CareForm = z.output<typeof CareForm>;

/** What was typed of it so far, as the page holds it. */
export const CareDraft = z.object({
  patientId: z.string().max(40),
  kind: z.string().max(20),
  firstActOn: z.string().max(20),
  treatmentEndedOn: z.string().max(20),
  inpe: z.string().max(40),
  fse: z.string().max(80),
  amount: z.string().max(30),
  received: z.array(z.string().max(60)).max(50),
  /** Not in what was typed before there were any. */
  pages: PiecePages.default([]),
  exception: z.string().max(400),
});
export type CareDraft = z.output<typeof CareDraft>;

/** A deposit that was begun: for whom, and when it was last kept. */
export const CareDraftSummary = z.object({
  personId: PersonId,
  names: Names,
  savedAt: z.iso.datetime(),
});
export type CareDraftSummary = z.output<typeof CareDraftSummary>;
