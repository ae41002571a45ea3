import createBidi from 'bidi-js';
import type { Face } from './fonts.ts';
import type { Direction, Script, Shaping } from './shaping.ts';
import { INVISIBLE } from './typed-text.ts';

const bidi = createBidi();
const ARABIC = /\p{Script=Arabic}/u;
const TIFINAGH = /\p{Script=Tifinagh}/u;
/** Drawn in the place of a character that no font of the house has: a missing letter must be seen. */
const UNKNOWN = '?';

/** A paragraph with the embedding level and the face of each of its UTF-16 units. */
export interface Paragraph {
  readonly text: string;
  readonly levels: Uint8Array;
  readonly faces: readonly Face[];
}

/** A piece of one line drawn in one go: one level, one face, ready to shape. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly shaping: Shaping;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly face: Face;
}

/** Resolves the levels of a whole paragraph; lines are cut afterwards, as the Unicode algorithm asks (UAX 9). */
export function analyse(text: string, direction: Direction, faces: readonly Face[]): Paragraph {
  const drawable = replaceUnknown(text, faces);
  const { levels } = bidi.getEmbeddingLevels(drawable, direction);
  return { text: drawable, levels, faces: chooseFaces(drawable, faces) };
}

/** The runs of `text[start, end)` from left to right on the paper. The range must not end with white space. */
export function visualRuns(paragraph: Paragraph, start: number, end: number): Run[] {
  return reorder(spansOf(paragraph, start, end))
    .map((span) => runOf(paragraph, span))
    .filter((run) => run.text !== '');
}

function spansOf({ levels, faces }: Paragraph, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let at = start; at < end;) {
    const [level, face] = [levels[at] as number, faces[at] as Face];
    let next = at + 1;
    while (next < end && levels[next] === level && faces[next] === face) next++;
    spans.push({ start: at, end: next, level, face });
    at = next;
  }
  return spans;
}

/** Rule L2: from the highest level to the lowest odd one, reverse each sequence at that level or above. */
function reorder(spans: Span[]): Span[] {
  const levels = spans.map((span) => span.level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level--) {
    for (let first = 0; first < spans.length; first++) {
      let after = first;
      while (after < spans.length && (spans[after] as Span).level >= level) after++;
      spans.splice(first, after - first, ...spans.slice(first, after).reverse());
      first = after;
    }
  }
  return spans;
}

function runOf(paragraph: Paragraph, { start, end, level, face }: Span): Run {
  const logical = paragraph.text.slice(start, end).replace(INVISIBLE, '');
  const direction: Direction = level % 2 === 1 ? 'rtl' : 'ltr';
  const script: Script = ARABIC.test(logical) ? 'arab' : TIFINAGH.test(logical) ? 'tfng' : 'latn';
  return { text: direction === 'rtl' ? mirror(logical) : logical, face, shaping: { direction, script } };
}

/** Rule L4: brackets and their like face the other way in a right-to-left run. */
function mirror(text: string): string {
  let mirrored = '';
  for (const character of text) mirrored += bidi.getMirroredCharacter(character) ?? character;
  return mirrored;
}

const isInvisible = (character: string): boolean => character.replace(INVISIBLE, '') === '';

function replaceUnknown(text: string, faces: readonly Face[]): string {
  let drawable = '';
  for (const character of text) {
    const known =
      isInvisible(character) || faces.some((face) => face.has(character.codePointAt(0) as number));
    drawable += known ? character : UNKNOWN;
  }
  return drawable;
}

/** Spaces and marks stay with the letter before them when its face has them, so that runs are not cut in words. */
function chooseFaces(text: string, faces: readonly Face[]): Face[] {
  const chosen: Face[] = [];
  const first = faces[0] as Face;
  let previous = first;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    const follows = isInvisible(character) || (/[\s\p{M}]/u.test(character) && previous.has(codePoint));
    if (!follows) previous = faces.find((face) => face.has(codePoint)) ?? first;
    for (let unit = 0; unit < character.length; unit++) chosen.push(previous);
  }
  return chosen;
}
