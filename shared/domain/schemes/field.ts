import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { DocumentNumber } from '../identity/documents.ts';
import { emptyAsUndefined, line } from '../identity/text.ts';
import type { ReferenceList } from '../reference/index.ts';

/** How a field is typed, shown and kept. Amounts are kept in centimes, everything else as text. */
export type FieldKind = 'text' | 'identifier' | 'digits' | 'score' | 'money' | 'day' | 'choice' | 'yesNo';

/** One field of a scheme's own part. Its words are `schemes.field.<name>`, and `schemes.hint.<name>` when it has a hint. */
export interface FieldDescription {
  readonly name: string;
  readonly kind: FieldKind;
  readonly schema: z.ZodType<string | number | undefined>;
  readonly isOptional: boolean;
  readonly hasHint: boolean;
  /** Said on attestations. */
  readonly onPapers: boolean;
  /** The list that a choice is made from. */
  readonly list?: ReferenceList;
  /** No more characters than this can be typed. */
  readonly maxLength?: number;
}

interface Options {
  readonly isOptional?: boolean;
  readonly hasHint?: boolean;
  readonly onPapers?: boolean;
}
type Rest = Partial<Pick<FieldDescription, 'list' | 'maxLength'>>;

const field = (
  name: string,
  kind: FieldKind,
  schema: z.ZodType<string | number | undefined>,
  { isOptional = false, hasHint = false, onPapers = false, ...rest }: Options & Rest,
): FieldDescription => ({
  name,
  kind,
  schema: isOptional ? emptyAsUndefined(schema) : schema,
  isOptional,
  hasHint,
  onPapers,
  ...rest,
});

const LINE_MAX = 120;
/** Any line, in either script. */
export const text = (name: string, options: Options = {}): FieldDescription =>
  field(name, 'text', line(LINE_MAX), { ...options, maxLength: LINE_MAX + 1 });

/** A number that may hold letters, whose shape is not known. */
export const identifier = (name: string, options: Options = {}): FieldDescription =>
  field(name, 'identifier', DocumentNumber, { ...options, maxLength: 20 });

const withoutGaps = z.string().transform((typed) => typed.replace(/[\s.-]/gu, ''));

/** Codes of the numbers whose length is known, so that the sentence can say it. */
const LENGTH_FAULT = { 7: 'field.digits_7', 9: 'field.digits_9', 10: 'field.digits_10' } as const;

/** A number of digits: exactly so many when its length is known, else as many as can be kept. */
export function digits(
  name: string,
  { exactly, atMost = 20, ...options }: Options & { exactly?: 7 | 9 | 10; atMost?: number } = {},
): FieldDescription {
  const some = z
    .string()
    .min(1, { error: 'field.required', abort: true })
    .regex(/^\d+$/, { error: 'field.digits_only', abort: true });
  const counted =
    exactly === undefined
      ? some.max(atMost, { error: 'field.too_long' })
      : some.length(exactly, { error: LENGTH_FAULT[exactly] });
  return field(name, 'digits', withoutGaps.pipe(counted), { ...options, maxLength: exactly ?? atMost });
}

const SCORE = /^(?:0|[1-9]\d{0,3})(?:\.\d{1,7})?$/;
/** A decimal with seven decimals at most, kept digit for digit: never a binary fraction. */
export const score = (name: string, options: Options = {}): FieldDescription =>
  field(
    name,
    'score',
    z
      .string()
      .transform((typed) => typed.replace(/\s/gu, '').replace(',', '.'))
      .pipe(
        z
          .string()
          .min(1, { error: 'field.required', abort: true })
          .regex(SCORE, { error: 'field.decimal_7' }),
      ),
    { ...options, maxLength: 12 },
  );

/** An amount, in centimes. */
export const money = (name: string, options: Options = {}): FieldDescription =>
  field(name, 'money', z.int({ error: 'field.required' }).min(0, { error: 'field.invalid' }), options);

/** A day that has come: `checkRegistration` compares it with today. */
export const day = (name: string, options: Options = {}): FieldDescription =>
  field(name, 'day', z.string().min(1, { error: 'field.required', abort: true }).pipe(PlainDate), options);

/** One entry of a reference list, by its code. */
export const choice = (name: string, list: ReferenceList, options: Options = {}): FieldDescription =>
  field(name, 'choice', z.string().min(1, { error: 'field.choose_from_list' }).max(40), { ...options, list });

export const YES_NO = ['yes', 'no'] as const;
/** An answer that must be given; neither is supposed. */
export const yesNo = (name: string, options: Options = {}): FieldDescription =>
  field(name, 'yesNo', z.enum(YES_NO, { error: 'field.required' }), options);

/** A statement without which the scheme is not open to the person. */
export const statement = (name: string, options: Options = {}): FieldDescription =>
  field(
    name,
    'yesNo',
    z
      .enum(YES_NO, { error: 'field.required' })
      .refine((answer) => answer === 'yes', { error: 'field.other_cover' }),
    options,
  );

const followsItself = (years: string): boolean => {
  const match = /^(\d{4})-(\d{4})$/.exec(years);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
};
/** `2026-2027`. */
export const schoolYearSchema = line(9).refine(followsItself, { error: 'field.school_year' });
export const schoolYear = (name: string, options: Options = {}): FieldDescription =>
  field(name, 'text', schoolYearSchema, { ...options, maxLength: 9 });
