/** The Arabic layout by the place of the keys, as engraved on the keyboards of the branches: `[plain, with Shift]`. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  Backquote: ['ذ', 'ّ'],
  KeyQ: ['ض', 'َ'],
  KeyW: ['ص', 'ً'],
  KeyE: ['ث', 'ُ'],
  KeyR: ['ق', 'ٌ'],
  KeyT: ['ف', 'لإ'],
  KeyY: ['غ', 'إ'],
  KeyU: ['ع', '‘'],
  KeyI: ['ه', '÷'],
  KeyO: ['خ', '×'],
  KeyP: ['ح', '؛'],
  BracketLeft: ['ج', '<'],
  BracketRight: ['د', '>'],
  KeyA: ['ش', 'ِ'],
  KeyS: ['س', 'ٍ'],
  KeyD: ['ي', ']'],
  KeyF: ['ب', '['],
  KeyG: ['ل', 'لأ'],
  KeyH: ['ا', 'أ'],
  KeyJ: ['ت', 'ـ'],
  KeyK: ['ن', '،'],
  KeyL: ['م', '/'],
  Semicolon: ['ك', ':'],
  Quote: ['ط', '"'],
  KeyZ: ['ئ', '~'],
  KeyX: ['ء', 'ْ'],
  KeyC: ['ؤ', '{'],
  KeyV: ['ر', '}'],
  KeyB: ['لا', 'لآ'],
  KeyN: ['ى', 'آ'],
  KeyM: ['ة', '’'],
  Comma: ['و', ','],
  Period: ['ز', '.'],
  Slash: ['ظ', '؟'],
};

/** Letters that names need, by row, for the keyboard on the screen. */
export const ARABIC_ROWS: readonly (readonly string[])[] = [
  ['ض', 'ص', 'ث', 'ق', 'ف', 'غ', 'ع', 'ه', 'خ', 'ح', 'ج', 'د'],
  ['ش', 'س', 'ي', 'ب', 'ل', 'ا', 'ت', 'ن', 'م', 'ك', 'ط'],
  ['ئ', 'ء', 'ؤ', 'ر', 'ى', 'ة', 'و', 'ز', 'ظ', 'ذ'],
  ['أ', 'إ', 'آ', 'لا', 'لأ', 'لآ', 'ݣ', 'ڤ', 'پ'],
];

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key of a Latin keyboard writes in an Arabic field; undefined when the key is already Arabic, or not a letter. */
export function arabicOf(event: Pressed): string | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return undefined;
  if (!/[a-zàâçéèêîôùû;:!,'"`^$*[\]./?]/iu.test(event.key)) return undefined;
  return PLACES[event.code]?.[event.shiftKey ? 1 : 0];
}
