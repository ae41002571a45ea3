import { operand } from './operators.ts';
import { outlineOf } from './shaping.ts';
import type { TextLine } from './text-layout.ts';

/**
 * A line of text as paths, from the start of its baseline in points: for words that are a picture (a mark across the
 * page, microtext), which readers would otherwise mix with what the paper says.
 */
export function outlineOperators(line: TextLine, size: number): string {
  const operators: string[] = [];
  let pen = 0;
  for (const { face, shaped } of line.runs) {
    const scale = size / face.unitsPerEm;
    const { glyphs, positions, marks } = shaped;
    const draw = (x: number, y: number, outline: string) => {
      const matrix = [
        scale.toFixed(6),
        0,
        0,
        (-scale).toFixed(6),
        operand(pen + x * scale),
        operand(-y * scale),
      ];
      if (outline) operators.push(`q ${matrix.join(' ')} cm\n${outline} f Q`);
    };
    let x = 0;
    glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      draw(x + xOffset, yOffset, outlineOf(glyph));
      x += xAdvance;
    });
    for (const mark of marks) draw(mark.x, mark.y, mark.outline);
    pen += x * scale;
  }
  return operators.join('\n');
}
