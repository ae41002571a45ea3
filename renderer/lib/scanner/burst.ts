/** A key as a scanner (or a person) presses it. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  /** Milliseconds, from the event itself: a busy page does not slow it down. */
  readonly atMs: number;
  readonly isRepeat: boolean;
}

/** People do not press five keys in a row this fast; scanners do. */
export const FAST_MS = 30;
/** How many fast characters make a scan. */
export const SEIZE_AT = 5;
/** Silence that ends a scan; longer after Enter, since documents are read in two or three lines. */
export const SILENCE_MS = 80;
export const LINE_SILENCE_MS = 150;
/** Readers of documents pause between the lines of a zone, and long zones stutter on old machines: wait for the rest of it. */
export const ZONE_SILENCE_MS = 600;
/** Characters of a whole machine-readable zone: TD2, TD3, TD1. */
const ZONE_LENGTHS: readonly number[] = [72, 88, 90];
/** Shorter than this was a person after all. */
const MIN_LENGTH = 6;

/** `pass`: let the page have it. `seize`: take it, and undo what the burst typed before. `swallow`: take it. */
export type Verdict = 'pass' | 'seize' | 'swallow';
export interface Burst {
  readonly text: string;
  /** False when it turned out too short: type it back where the person was. */
  readonly isScan: boolean;
}

const US_SHIFTED: Readonly<Record<string, string>> = {
  Comma: '<',
  Period: '>',
  Slash: '?',
  Semicolon: ':',
  Quote: '"',
  Minus: '_',
  Equal: '+',
};
const US_PLAIN: Readonly<Record<string, string>> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  Minus: '-',
  Equal: '=',
  Space: ' ',
};
const US_DIGITS_SHIFTED = ')!@#$%^&*(';

/** The character that this place gives on the US layout, which is how scanners come out of the box. */
export function usCharacter(code: string, shift: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return shift ? US_DIGITS_SHIFTED[Number(digit)] : digit;
  return /^Numpad(\d)$/.exec(code)?.[1] ?? (shift ? US_SHIFTED : US_PLAIN)[code];
}

/** Traces of a scanner set for US keys on a PC set for Arabic or AZERTY: Arabic letters, or accents and no digit. */
const looksMistyped = (text: string): boolean =>
  /[\u0600-\u06ff]/.test(text) || (/[&é"'(è_çà]{2}/.test(text) && !/\d/.test(text));

/** Tells a scanner's burst from a person's typing, key by key; knows no clock and no page. */
export class BurstDetector {
  #typed: string[] = [];
  #usTyped: string[] = [];
  #lastMs = Number.NEGATIVE_INFINITY;
  #isScanning = false;

  get isScanning(): boolean {
    return this.#isScanning;
  }

  /** How long to wait in silence before asking for `end`. */
  get silenceMs(): number {
    if (isPartOfZone(this.#usTyped)) return ZONE_SILENCE_MS;
    return this.#typed.at(-1) === '\n' ? LINE_SILENCE_MS : SILENCE_MS;
  }

  /** True when the next character would begin a burst: the moment to remember the field. */
  isFresh(atMs: number): boolean {
    return !this.#isScanning && (this.#typed.length === 0 || atMs - this.#lastMs > FAST_MS);
  }

  feed(stroke: Stroke): Verdict {
    if (stroke.isRepeat && !this.#isScanning) return this.#forget();
    if (stroke.key === 'Enter' || stroke.key === 'Tab') {
      if (!this.#isScanning) return this.#forget();
      this.#add('\n', '\n', stroke.atMs);
      return 'swallow';
    }
    if ([...stroke.key].length !== 1)
      return this.#isScanning || isModifier(stroke.key) ? 'pass' : this.#forget();
    if (this.isFresh(stroke.atMs)) this.#forget();
    this.#add(stroke.key, usCharacter(stroke.code, stroke.shift) ?? stroke.key, stroke.atMs);
    if (this.#isScanning) return 'swallow';
    if (this.#typed.length < SEIZE_AT) return 'pass';
    this.#isScanning = true;
    return 'seize';
  }

  /** Closes the burst after a silence. */
  end(): Burst | undefined {
    if (!this.#isScanning) return undefined;
    const typed = this.#typed.join('').trim();
    const text = looksMistyped(typed) ? this.#usTyped.join('').trim() : typed;
    this.#forget();
    return { text, isScan: text.length >= MIN_LENGTH };
  }

  #add(typed: string, usTyped: string, atMs: number): void {
    this.#typed.push(typed);
    this.#usTyped.push(usTyped);
    this.#lastMs = atMs;
  }

  #forget(): 'pass' {
    this.#typed = [];
    this.#usTyped = [];
    this.#lastMs = Number.NEGATIVE_INFINITY;
    this.#isScanning = false;
    return 'pass';
  }
}

/** A zone that has begun and is not whole yet: the fillers tell it from every other code. */
function isPartOfZone(typed: readonly string[]): boolean {
  const letters = typed.filter((character) => character !== '\n');
  return letters.includes('<') && !ZONE_LENGTHS.includes(letters.length);
}

const isModifier = (key: string): boolean => ['Shift', 'CapsLock', 'AltGraph', 'NumLock'].includes(key);
