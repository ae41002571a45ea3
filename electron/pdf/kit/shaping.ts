/// <reference path="./untyped.d.ts" />
import type { Font, Glyph, GlyphPosition, GlyphRun, PathCommand } from 'fontkit';
import { operand } from './operators.ts';

export type Direction = 'ltr' | 'rtl';
export type Script = 'arab' | 'latn' | 'tfng';

/** How one run is to be shaped. */
export interface Shaping {
  readonly direction: Direction;
  readonly script: Script;
}

/** A vowel mark drawn as a path, in font units from the run's origin, upwards. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly outline: string;
}
/** A run ready to draw: its glyphs from left to right, without the marks that stand above or below them. */
export interface ShapedRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
  readonly marks: readonly Mark[];
}

/** Gives a glyph that stands for other characters than usual a number of its own in the embedded subset. */
export type VariantOf = (glyph: Glyph, codePoints: readonly number[]) => Glyph;

/**
 * Shapes a run so that what readers extract is what was written. They take glyphs from left to right, split words at
 * any glyph that steps back or up, then apply the bidirectional algorithm. So in a right-to-left run:
 * - what stands for several characters gives them in visual order, with the marks between them (« حُسَيْن », whose last two letters
 *   are one glyph in this font);
 * - kerning never opens a gap that would pass for a space (« إدر يس »: a tenth of the type size is enough);
 * and in any run a mark is a path, its character carried by the letter below it.
 */
export function shapeRun(font: Font, text: string, shaping: Shaping, variantOf: VariantOf): ShapedRun {
  const { direction, script } = shaping;
  const run: GlyphRun = font.layout(text, {}, script, undefined, direction);
  const letters: { readonly glyph: Glyph; readonly codePoints: number[] }[] = [];
  const positions: GlyphPosition[] = [];
  const marks: Mark[] = [];
  const isRtl = direction === 'rtl';
  let waiting: number[] = [];
  let pen = 0;
  run.glyphs.forEach((glyph, index) => {
    const position = run.positions[index] as GlyphPosition;
    const codePoints = isRtl ? glyph.codePoints.toReversed() : glyph.codePoints;
    if (glyph.isMark && position.xAdvance === 0) {
      marks.push({ x: pen + position.xOffset, y: position.yOffset, outline: outlineOf(glyph) });
      if (isRtl) waiting.push(...codePoints);
      else letters.at(-1)?.codePoints.push(...codePoints);
      return;
    }
    letters.push({ glyph, codePoints: [...waiting, ...codePoints] });
    waiting = [];
    const placed = isRtl ? withoutWideGap(glyph, position, font.unitsPerEm) : position;
    positions.push(placed);
    pen += placed.xAdvance;
  });
  const written = asWritten(
    text,
    letters.map(({ glyph }) => glyph),
    isRtl,
  );
  const glyphs = letters.map(({ glyph, codePoints }, index) =>
    variantOf(glyph, written?.[index] ?? codePoints),
  );
  return { glyphs, positions, advanceWidth: pen, marks };
}

const isMark = (codePoint: number): boolean => /\p{M}/u.test(String.fromCodePoint(codePoint));

/**
 * What each letter glyph stands for with its marks, from the text itself: a font that joins two letters puts the mark of the first
 * after both. Undefined when glyphs and letters cannot be told one from the other.
 */
function asWritten(text: string, glyphs: readonly Glyph[], isRtl: boolean): readonly number[][] | undefined {
  const clusters: number[][] = [];
  for (const sign of text) {
    const codePoint = sign.codePointAt(0) ?? 0;
    const last = clusters.at(-1);
    if (isMark(codePoint) && last) last.push(codePoint);
    else clusters.push([codePoint]);
  }
  let at = 0;
  const inOrder = (isRtl ? glyphs.toReversed() : glyphs).map(({ codePoints }) => {
    const count = codePoints.filter((codePoint) => !isMark(codePoint)).length;
    const own = clusters.slice(at, at + count).flat();
    at += count;
    return isRtl ? own.toReversed() : own;
  });
  if (at !== clusters.length || inOrder.some(({ length }) => length === 0)) return undefined;
  return isRtl ? inOrder.toReversed() : inOrder;
}

function withoutWideGap(glyph: Glyph, position: GlyphPosition, unitsPerEm: number): GlyphPosition {
  const excess = Math.max(0, position.xAdvance - glyph.advanceWidth - unitsPerEm * 0.09);
  return {
    ...copyPosition(position),
    xAdvance: position.xAdvance - excess,
    xOffset: position.xOffset - excess,
  };
}

const copyPosition = ({ xAdvance, yAdvance, xOffset, yOffset }: GlyphPosition): GlyphPosition => ({
  xAdvance,
  yAdvance,
  xOffset,
  yOffset,
});

/** The outline as PDF path operators; TrueType's quadratic curves become cubic ones. */
export function outlineOf(glyph: Glyph): string {
  let [x, y] = [0, 0];
  return glyph.path.commands
    .map(({ command, args }: PathCommand) => {
      const points = command === 'quadraticCurveTo' ? toCubic(x, y, args) : args;
      [x, y] = points.length ? (points.slice(-2) as [number, number]) : [x, y];
      return `${points.map(operand).join(' ')} ${PATH_OPERATORS[command]}`;
    })
    .join('\n');
}

const PATH_OPERATORS: Readonly<Record<PathCommand['command'], string>> = {
  moveTo: 'm',
  lineTo: 'l',
  bezierCurveTo: 'c',
  quadraticCurveTo: 'c',
  closePath: 'h',
};

function toCubic(x: number, y: number, args: readonly number[]): number[] {
  const [controlX, controlY, endX, endY] = args as [number, number, number, number];
  const third = (from: number, control: number) => from + (2 / 3) * (control - from);
  return [third(x, controlX), third(y, controlY), third(endX, controlX), third(endY, controlY), endX, endY];
}
