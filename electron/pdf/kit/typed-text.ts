/** Characters that steer the bidirectional algorithm or hide: obeyed when ours, never drawn. */
export const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g;
const CONTROL = /\p{Cc}+/gu;
/** Contextual forms that old programs paste; the font shapes the plain letters itself. */
const ARABIC_PRESENTATION_FORM = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe80-\ufefc]/g;
/** The vowel marks that canonical order puts before shadda and that a shaper expects after it. */
const MARKS_BEFORE_SHADDA = /([\u064b-\u0650\u0652\u0670\u08f0-\u08f2]+)(\u0651)/g;

export const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
export const POP_ISOLATE = '\u2069';

/** What a person typed, without anything that could reorder or hide the rest of the line. */
export function cleanTyped(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim();
}

/** An identifier, date, phone or amount inside a sentence: always left to right, apart from its neighbours. */
export const isolateLtr = (value: string): string => LEFT_TO_RIGHT_ISOLATE + cleanTyped(value) + POP_ISOLATE;

/** The reference of a form or a law, `328-1-01`: in Arabic text its groups would change places. */
const REFERENCE = /(?<![0-9A-Za-z-])\d+(?:[-/]\d+)+(?![0-9A-Za-z])/gu;

/** A value of unknown direction (a name, the words of a paper) inside a sentence: its first letter decides. */
export const isolate = (value: string): string =>
  FIRST_STRONG_ISOLATE + cleanTyped(value).replace(REFERENCE, isolateLtr) + POP_ISOLATE;

/** Text in the form that the fonts shape right: composed, shadda first, spaces and hyphens that they have. */
export function normaliseForShaping(text: string): string {
  return text
    .replace(CONTROL, ' ')
    .replace(ARABIC_PRESENTATION_FORM, (form) => form.normalize('NFKC'))
    .normalize('NFC')
    .replace(MARKS_BEFORE_SHADDA, '$2$1')
    .replace(/\u202f/g, '\u00a0')
    .replace(/\u2011/g, '-');
}
