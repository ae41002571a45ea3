import type { Stroke } from '../support/strokes.ts';

/**
 * The keystroke-level model of Card, Moran and Newell (“The keystroke-level model for user performance time with interactive
 * systems”, Communications of the ACM 23(7), 1980, pp. 396–410; “The Psychology of Human-Computer Interaction”, 1983, ch. 8), with
 * its published times in seconds. It foretells the time of somebody trained who makes no mistake; its authors measured a
 * prediction error of 21 % for single tasks.
 */
export const OPERATORS = {
  /** K: one key; Shift and Ctrl are keys of their own. By typist: 40 words a minute (no secretary), 55 (skilled). */
  key: { ordinary: 0.28, skilled: 0.2 },
  /** K again, whoever types: digits, which are the model's “random letters”, and its “complex codes”. */
  randomKey: 0.5,
  codeKey: 0.75,
  /** H: the hand goes to the keyboard, or to the scanner. */
  home: 0.4,
  /** M: mental preparation. */
  mental: 1.35,
  /** Not of the model: the scanner aimed and read. Its makers say 0.3 to 0.5 s for the reading; we take four times the longer one. */
  scan: 2,
} as const;
export type Typist = keyof typeof OPERATORS.key;

export interface Counted {
  readonly keys: number;
  /** Texts typed: names, days, amounts, identifiers, letters that find a line of a list. */
  readonly texts: number;
  readonly scans: number;
  readonly mentals: number;
}

const MOVES = /^(?:Tab|Shift\+Tab|Arrow\w+|Home|Delete)$/;
const ENDS_A_MOVE = /^(?:Enter|Space|Delete)$/;
const SELECTS = /^(?:Tab|Shift\+Tab|Arrow\w+|Control\+[aA])$/;

/**
 * The model's rules for M. Rule 0: one before each key that is not part of a text, so also before the Enter that ends a text (rule 4).
 * Rule 2: keys that make one unit have one, as Tab or an arrow pressed again and again. Rule 1: none before what the key before it
 * fully announces, as the Enter that takes the line an arrow came to. One before each scan. Enter pressed twice has two: two fields.
 */
const needsThought = (stroke: Stroke, before: Stroke | undefined): boolean => {
  if (stroke.kind === 'scan') return true;
  if (stroke.kind !== 'press') return false;
  if (before?.kind !== 'press') return true;
  const isOneUnit = before.keys === stroke.keys && MOVES.test(stroke.keys);
  return !isOneUnit && !(SELECTS.test(before.keys) && ENDS_A_MOVE.test(stroke.keys));
};

/** Keys pressed at once: `Control+Enter` is two. */
const keysIn = (stroke: Stroke): number => {
  if (stroke.kind === 'scan') return 0;
  return stroke.kind === 'press' ? stroke.keys.split('+').length : stroke.characters + stroke.shifts;
};

export function countOf(strokes: readonly Stroke[]): Counted {
  return {
    keys: strokes.reduce((sum, stroke) => sum + keysIn(stroke), 0),
    texts: strokes.filter(({ kind }) => kind !== 'press' && kind !== 'scan').length,
    scans: strokes.filter(({ kind }) => kind === 'scan').length,
    mentals: strokes.filter((stroke, index) => needsThought(stroke, strokes[index - 1])).length,
  };
}

function secondsOfKeys(stroke: Stroke, typist: Typist): number {
  switch (stroke.kind) {
    case 'scan':
      return OPERATORS.home + OPERATORS.scan + OPERATORS.home;
    case 'digits':
      return stroke.characters * OPERATORS.randomKey;
    case 'code':
      return stroke.characters * OPERATORS.codeKey + stroke.shifts * OPERATORS.key[typist];
    default:
      return keysIn(stroke) * OPERATORS.key[typist];
  }
}

/**
 * Seconds that these strokes take: K, H and M of the model, and the scans. R, the wait for an answer, counts in the model only where
 * it makes somebody wait: not while it is shorter than the thought that goes with the next key.
 */
export const modelledSeconds = (strokes: readonly Stroke[], typist: Typist): number =>
  strokes.reduce<number>((sum, stroke) => sum + secondsOfKeys(stroke, typist), OPERATORS.home) +
  countOf(strokes).mentals * OPERATORS.mental;
