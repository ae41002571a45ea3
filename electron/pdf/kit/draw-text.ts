import { colorOperands, operand } from './operators.ts';
import type { Pdf, PdfFont, PdfGlyphPosition } from './pdfkit.ts';
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
    text.push(showGlyphs(...embedded.encode(run.text, run.shaping)));
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

function showGlyphs(glyphs: readonly string[], positions: readonly PdfGlyphPosition[]): string {
  let shown = '[<';
  const move = (thousandths: number) => {
    if (Math.abs(thousandths) >= 0.001) shown += `>${operand(-thousandths)}<`;
  };
  glyphs.forEach((glyph, index) => {
    const { xOffset, xAdvance, advanceWidth } = positions[index] as PdfGlyphPosition;
    move(xOffset);
    shown += glyph;
    move(xAdvance - advanceWidth - xOffset);
  });
  return `${shown}>]TJ`.replaceAll('<>', '');
}

function drawMarks(
  { face, text, shaping }: MeasuredRun,
  left: number,
  baseline: number,
  size: number,
): string[] {
  const scale = size / face.unitsPerEm;
  return face.shape(text, shaping).marks.map(({ x, y, outline }) => {
    const origin = `${operand(left + x * scale)} ${operand(baseline - y * scale)}`;
    return `q ${scale.toFixed(6)} 0 0 ${(-scale).toFixed(6)} ${origin} cm\n${outline} f Q`;
  });
}
