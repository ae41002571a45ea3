/// <reference path="./untyped.d.ts" />
import LineBreaker from 'linebreak';
import { analyse, visualRuns, type Paragraph, type Run } from './bidi.ts';
import type { PaperFonts, Weight } from './fonts.ts';
import type { Direction, ShapedRun } from './shaping.ts';
import { INVISIBLE, LEFT_TO_RIGHT_ISOLATE, normaliseForShaping, POP_ISOLATE } from './typed-text.ts';
import { toMm, toPoints } from './units.ts';

export interface TextStyle {
  /** Type size in points. */
  readonly size: number;
  readonly weight: Weight;
  readonly direction: Direction;
  /** Line height as a multiple of the size. */
  readonly leading?: number;
}

/** A run shaped, with its advance in thousandths of the type size. */
export interface MeasuredRun extends Run {
  readonly shaped: ShapedRun;
  readonly advance: number;
}
export interface TextLine {
  /** What the line says, in reading order. */
  readonly text: string;
  readonly runs: readonly MeasuredRun[];
  readonly widthMm: number;
}
/** Text broken in lines, ready to draw; sizes in millimetres. */
export interface TextLayout {
  readonly text: string;
  readonly style: TextStyle;
  readonly lines: readonly TextLine[];
  readonly lineHeightMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

const DEFAULT_LEADING = 1.45;
const ELLIPSIS = '…';
const EDGE_OF_LINE = /[\s\p{Cf}]+$/u;

/** Lays text out in lines no wider than `widthMm`; without a width, on one line. */
export function layOut(fonts: PaperFonts, text: string, style: TextStyle, widthMm = Infinity): TextLayout {
  const known = layouts.get(fonts) ?? new Map<string, TextLayout>();
  layouts.set(fonts, known);
  const { size, weight, direction, leading = DEFAULT_LEADING } = style;
  const key = [size, weight, direction, leading, widthMm, text].join('|');
  const layout = known.get(key) ?? computeLayout(fonts, text, { style, widthMm });
  if (known.size >= CACHED_LAYOUTS) known.clear();
  known.set(key, layout);
  return layout;
}

/** Labels come back on every paper: a layout never changes, so it is kept with its fonts. */
const layouts = new WeakMap<PaperFonts, Map<string, TextLayout>>();
const CACHED_LAYOUTS = 4000;

interface LayoutRequest {
  readonly style: TextStyle;
  readonly widthMm: number;
}

function computeLayout(fonts: PaperFonts, text: string, { style, widthMm }: LayoutRequest): TextLayout {
  const paragraph = analyse(normaliseForShaping(text), style.direction, fonts[style.weight]);
  const limit = (toPoints(widthMm) / style.size) * 1000;
  const lines = breakLines(paragraph, limit).map(([start, end]): TextLine => {
    const runs = measuredRuns(paragraph, start, end);
    const line = paragraph.text.slice(start, end).replace(INVISIBLE, '');
    return { text: line, runs, widthMm: toMm((advanceOf(runs) * style.size) / 1000) };
  });
  const lineHeightMm = toMm(style.size * (style.leading ?? DEFAULT_LEADING));
  return {
    text,
    style,
    lines,
    lineHeightMm,
    widthMm: Math.max(0, ...lines.map((line) => line.widthMm)),
    heightMm: lines.length * lineHeightMm,
  };
}

export interface Fit {
  readonly widthMm: number;
  /** The smallest size, in points, before the text is wrapped instead. */
  readonly smallest: number;
  readonly maxLines: number;
  /** Height that the lines must not exceed. */
  readonly heightMm?: number;
}

/**
 * Shrinks to the floor, then wraps, then shrinks the wrapped lines further; only a text that still does not fit at
 * two thirds of the floor is shortened, and then an ellipsis shows it.
 */
export function fit(fonts: PaperFonts, text: string, style: TextStyle, limits: Fit): TextLayout {
  const { widthMm, smallest } = limits;
  const oneLine = layOut(fonts, text, style);
  const needed = (style.size * widthMm) / Math.max(oneLine.widthMm, widthMm);
  if (needed >= smallest)
    return needed < style.size ? layOut(fonts, text, { ...style, size: needed * 0.999 }) : oneLine;
  const last = smallest * (2 / 3);
  for (let size = smallest; size >= last; size -= 0.25) {
    const wrapped = layOut(fonts, text, { ...style, size }, widthMm);
    if (isWithin(wrapped, limits)) return wrapped;
  }
  return shorten(fonts, text, { ...style, size: last }, limits);
}

const isWithin = ({ lines, heightMm }: TextLayout, limits: Fit): boolean =>
  lines.length <= limits.maxLines && heightMm <= (limits.heightMm ?? Infinity);

function shorten(fonts: PaperFonts, text: string, style: TextStyle, limits: Fit): TextLayout {
  const letters = graphemesOf(text);
  let [fits, tooLong] = [0, letters.length];
  const attempt = (count: number) =>
    layOut(fonts, letters.slice(0, count).join('').trimEnd() + ELLIPSIS, style, limits.widthMm);
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (isWithin(attempt(middle), limits)) fits = middle;
    else tooLong = middle;
  }
  return attempt(fits);
}

const graphemeSegmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const graphemesOf = (text: string): string[] =>
  [...graphemeSegmenter.segment(text)].map(({ segment }) => segment);

const advanceOf = (runs: readonly MeasuredRun[]): number => runs.reduce((sum, run) => sum + run.advance, 0);

const measuredRuns = (paragraph: Paragraph, start: number, end: number): MeasuredRun[] =>
  visualRuns(paragraph, start, end).map((run) => {
    const shaped = run.face.shape(run.text, run.shaping);
    return { ...run, shaped, advance: (shaped.advanceWidth * 1000) / run.face.unitsPerEm };
  });

type Range = readonly [start: number, end: number];

/** Ranges of the paragraph's text, one a line, without the white space at their ends. */
function breakLines(paragraph: Paragraph, limit: number): Range[] {
  const { text } = paragraph;
  const trimmed = (start: number, end: number): Range => {
    const kept = text.slice(start, end).replace(EDGE_OF_LINE, '').length;
    return [start, start + kept];
  };
  const whole = trimmed(0, text.length);
  if (limit === Infinity) return [whole];
  const fits = (start: number, end: number): boolean => {
    const range = trimmed(start, end);
    return advanceOf(measuredRuns(paragraph, ...range)) <= limit;
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
