import { analyse, visualRuns, type Paragraph, type Run } from './bidi.ts';
import { breakLines } from './break-lines.ts';
import type { PaperFonts, Weight } from './fonts.ts';
import { createRecent } from './recent.ts';
import type { Direction, ShapedRun } from './shaping.ts';
import { INVISIBLE, normaliseForShaping } from './typed-text.ts';
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

/** Lays text out in lines no wider than `widthMm`; without a width, on one line. */
export function layOut(fonts: PaperFonts, text: string, style: TextStyle, widthMm = Infinity): TextLayout {
  const recent = layouts.get(fonts) ?? createRecent<TextLayout>(KEPT_LAYOUTS);
  layouts.set(fonts, recent);
  const { size, weight, direction, leading = DEFAULT_LEADING } = style;
  const key = [size, weight, direction, leading, widthMm, text].join('|');
  return recent(key, () => computeLayout(fonts, text, { style, widthMm }));
}

/** Labels come back on every paper: a layout never changes, so it is kept with its fonts. */
const layouts = new WeakMap<PaperFonts, ReturnType<typeof createRecent<TextLayout>>>();
const KEPT_LAYOUTS = 1_000;

interface LayoutRequest {
  readonly style: TextStyle;
  readonly widthMm: number;
}

function computeLayout(fonts: PaperFonts, text: string, { style, widthMm }: LayoutRequest): TextLayout {
  const paragraph = analyse(normaliseForShaping(text), style.direction, fonts[style.weight]);
  const limit = (toPoints(widthMm) / style.size) * 1000;
  const widthOf = (start: number, end: number) => advanceOf(measuredRuns(paragraph, start, end));
  const lines = breakLines(paragraph.text, limit, widthOf).map(([start, end]): TextLine => {
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

const advanceOf = (runs: readonly MeasuredRun[]): number => runs.reduce((sum, run) => sum + run.advance, 0);

const measuredRuns = (paragraph: Paragraph, start: number, end: number): MeasuredRun[] =>
  visualRuns(paragraph, start, end).map((run) => {
    const shaped = run.face.shape(run.text, run.shaping);
    return { ...run, shaped, advance: (shaped.advanceWidth * 1000) / run.face.unitsPerEm };
  });
