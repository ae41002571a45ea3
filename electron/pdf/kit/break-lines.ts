/// <reference path="./untyped.d.ts" />
import LineBreaker from 'linebreak';
import { INVISIBLE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE } from './typed-text.ts';

const EDGE_OF_LINE = /[\s\p{Cf}]+$/u;

/** A part of a text: start, and end which is not in it. */
export type Range = readonly [start: number, end: number];

/**
 * Cuts a paragraph in lines no wider than the limit, where the Unicode algorithm (UAX 14) allows: ranges of its text
 * without the white space at their ends.
 */
export function breakLines(
  text: string,
  limit: number,
  widthOf: (start: number, end: number) => number,
): Range[] {
  const trimmed = (start: number, end: number): Range => {
    const kept = text.slice(start, end).replace(EDGE_OF_LINE, '').length;
    return [start, start + kept];
  };
  const whole = trimmed(0, text.length);
  if (limit === Infinity) return [whole];
  const fits = (start: number, end: number): boolean => {
    const range = trimmed(start, end);
    return widthOf(...range) <= limit;
  };
  if (fits(...whole)) return [whole];

  const lines: Range[] = [];
  let start = 0;
  let end = 0;
  for (const opportunity of breakOpportunities(text)) {
    if (fits(start, opportunity)) {
      end = opportunity;
      continue;
    }
    if (end > start) lines.push(trimmed(start, end));
    start = end;
    end = opportunity;
    for (
      let cut = cutInside(text, start, end, fits);
      cut !== undefined;
      cut = cutInside(text, start, end, fits)
    ) {
      lines.push([start, cut]);
      start = cut;
    }
  }
  if (end > start) lines.push(trimmed(start, end));
  return lines.filter(([from, to]) => text.slice(from, to).replace(INVISIBLE, '').trim() !== '');
}

function breakOpportunities(text: string): number[] {
  const breaker = new LineBreaker(text);
  const positions: number[] = [];
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (!isInsideIdentifier(text, found.position)) positions.push(found.position);
  }
  return positions;
}

/** An isolated identifier stays whole: half a reference at the end of a line is read as another. */
function isInsideIdentifier(text: string, position: number): boolean {
  const opened = text.lastIndexOf(LEFT_TO_RIGHT_ISOLATE, position - 1);
  return opened >= 0 && text.indexOf(POP_ISOLATE, opened) >= position;
}

/** Where to cut a single word that is wider than the line, as a last resort; undefined when it fits. */
function cutInside(
  text: string,
  start: number,
  end: number,
  fits: (start: number, end: number) => boolean,
): number | undefined {
  if (fits(start, end)) return undefined;
  let cut = start;
  for (const grapheme of graphemesOf(text.slice(start, end))) {
    if (cut > start && !fits(start, cut + grapheme.length)) break;
    cut += grapheme.length;
  }
  return cut < end ? cut : undefined;
}

const graphemeSegmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });
/** What a reader takes for one letter. */
export const graphemesOf = (text: string): string[] =>
  [...graphemeSegmenter.segment(text)].map(({ segment }) => segment);
