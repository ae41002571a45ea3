/// <reference path="./untyped.d.ts" />
import type { GlyphPosition } from 'fontkit';
import { colorOperands, operand } from './operators.ts';
import type { Pdf, PdfFont } from './pdfkit.ts';
import type { ShapedRun } from './shaping.ts';
import type { MeasuredRun, TextLine } from './text-layout.ts';
import { toPoints } from './units.ts';

/** The start of a line's baseline, in millimetres, and how to write there; the size is in points. */
interface TextOrigin {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly color: string;
}

/**
 * The operators of one line: one text object with its runs from left to right, then their marks. pdfkit's own `text`
 * measures each run three times and wraps it in a graphics state of its own.
 */
export function drawTextOperators(
  pdf: Pdf,
  line: TextLine,
  { x, baseline, size, color }: TextOrigin,
): string {
  const [left, height] = [toPoints(x), toPoints(baseline)];
  const text = [`BT ${colorOperands(color)} rg 1 0 0 -1 ${operand(left)} ${operand(height)} Tm`];
  const marks: string[] = [];
  let font: PdfFont | undefined;
  let pen = left;
  for (const run of line.runs) {
    const embedded = embed(pdf, run);
    if (embedded !== font) text.push(`/${embedded.id} ${operand(size)} Tf`);
    font = embedded;
    text.push(showOnce(embedded, run));
    marks.push(...drawMarks(run, pen, height, size));
    pen += (run.advance * size) / 1000;
  }
  return [...text, 'ET', ...marks].join('\n');
}

function embed(pdf: Pdf, run: MeasuredRun): PdfFont {
  pdf.font(run.face.name);
  const font = pdf._font;
  pdf.page.fonts[font.id] ??= font.ref();
  return font;
}

/** What was already shown in a document: labels come back on every card of a batch. */
const shown = new WeakMap<PdfFont, Map<ShapedRun, string>>();

function showOnce(font: PdfFont, run: MeasuredRun): string {
  const known = shown.get(font) ?? new Map<ShapedRun, string>();
  shown.set(font, known);
  const operators = known.get(run.shaped) ?? showGlyphs(font, run);
  known.set(run.shaped, operators);
  return operators;
}

/** The glyphs of a run and the steps between them, and their numbers, widths and characters in the embedded font. */
function showGlyphs(font: PdfFont, { face, shaped }: MeasuredRun): string {
  const scale = 1000 / face.unitsPerEm;
  let operators = '[<';
  const step = (units: number) => {
    if (units !== 0) operators += `>${operand(-units * scale)}<`;
  };
  shaped.glyphs.forEach((glyph, index) => {
    const { xOffset, xAdvance } = shaped.positions[index] as GlyphPosition;
    const number = font.subset.includeGlyph(glyph.id);
    font.widths[number] ??= glyph.advanceWidth * scale;
    font.unicode[number] ??= glyph.codePoints;
    step(xOffset);
    operators += number.toString(16).padStart(4, '0');
    step(xAdvance - glyph.advanceWidth - xOffset);
  });
  return `${operators}>]TJ`.replaceAll('<>', '');
}

function drawMarks({ face, shaped }: MeasuredRun, left: number, baseline: number, size: number): string[] {
  const scale = size / face.unitsPerEm;
  return shaped.marks.map(({ x, y, outline }) => {
    const origin = `${operand(left + x * scale)} ${operand(baseline - y * scale)}`;
    return `q ${scale.toFixed(6)} 0 0 ${(-scale).toFixed(6)} ${origin} cm\n${outline} f Q`;
  });
}
