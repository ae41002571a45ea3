import type { PaperNames } from './common.ts';

const NO_BREAK_SPACE = '\u00a0';

/** `12/03/1987`, as written in Morocco in both languages; a year alone stays alone. */
export const displayDay = (day: string): string => day.split('-').toReversed().join('/');

/** `123 456 789`: in threes, never broken at the end of a line. */
export const displayNumber = (number: string): string =>
  number.replace(/(\d{3})(?=\d)/g, `$1${NO_BREAK_SPACE}`);

/** A sum in threes from its end: `7 313 636 155`. */
export const displaySum = (sum: number): string => String(sum).replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);

const joined = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(' ');

/** As `latinFullName` and `arabicFullName`, for names of which a script may be missing. */
export const latinNameOnPaper = (names: PaperNames): string =>
  joined(names.givenLatin, names.familyLatin.toUpperCase());
export const arabicNameOnPaper = (names: PaperNames): string => joined(names.givenArabic, names.familyArabic);
