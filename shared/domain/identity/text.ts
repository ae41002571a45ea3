import { z } from 'zod';

// Characters that steer direction or hide: never part of a name, and a way to make papers lie.
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
// Pictures, flags (two letters of their own alphabet) and what dresses a character up as a picture.
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3\uFE0F]/u;

/** Trims, composes (NFC) and squeezes inner spaces; what one reads stays the same. */
export const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/**
 * One line typed by a person, at most `max` characters. Refuses control and bidirectional override characters and
 * emoji with a code each, so that the screen can say which it is.
 */
export const line = (max: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(
      z
        .string()
        .min(1, { error: 'field.required' })
        .max(max, { error: 'field.too_long' })
        // Emoji first: many of them are held together by an invisible character.
        .refine((text) => !EMOJI.test(text), { error: 'field.emoji' })
        .refine((text) => !CONTROL.test(text), { error: 'field.control_characters' }),
    );

/** A line that may stay empty; an empty one becomes undefined. */
export const optionalLine = (max: number) => emptyAsUndefined(line(max));

/** Turns an empty or absent text into undefined before `schema` looks at it: forms send '' for what was not filled. */
export const emptyAsUndefined = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  );
