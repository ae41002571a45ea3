import { z } from 'zod';
import { line } from './text.ts';

/** Longest name part that papers can fit and the central keeps, in characters. */
export const NAME_MAX_CHARS = 60;

const LATIN = /^[\p{Script=Latin}\p{M}'’.\- ]+$/u;
const ARABIC = /^[\p{Script=Arabic}\p{M}'’.\-ـ ]+$/u;

/** Letters of one script, at least one, and none of the figures that some scripts count among their letters. */
const isWrittenIn = (script: RegExp, text: string): boolean =>
  script.test(text) && /\p{L}/u.test(text.replaceAll('ـ', '')) && !/\p{N}/u.test(text);

export const LatinName = line(NAME_MAX_CHARS).refine((text) => isWrittenIn(LATIN, text), {
  error: 'field.latin_only',
});
export const ArabicName = line(NAME_MAX_CHARS).refine((text) => isWrittenIn(ARABIC, text), {
  error: 'field.arabic_only',
});

/** Family and given names in both scripts, as on the CNIE. */
export const Names = z.object({
  familyLatin: LatinName,
  givenLatin: LatinName,
  familyArabic: ArabicName,
  givenArabic: ArabicName,
});
export type Names = z.output<typeof Names>;

export const latinFullName = (names: Names): string =>
  `${names.givenLatin} ${names.familyLatin.toUpperCase()}`;
export const arabicFullName = (names: Names): string => `${names.givenArabic} ${names.familyArabic}`;
