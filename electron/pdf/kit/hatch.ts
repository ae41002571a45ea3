import { colorOperands, operand, point } from './operators.ts';
import { outlineOperators } from './outlines.ts';
import type { Pen } from './pen.ts';
import type { Sheet } from './sheet.ts';
import { toPoints, type Box } from './units.ts';

interface Hatch {
  readonly name: string;
  readonly color: string;
  /** Signs as large as those to hide, strewn over the pattern. */
  readonly signs: string;
  readonly sizePoints: number;
}

const PITCH_MM = 0.9;
const STROKE_POINTS = 0.9;
const ROW_MM = 7.4;
/** Each row of signs starts elsewhere, so that none stands under another. */
const SHIFT_SIGNS = 5;

/**
 * A dense pattern that what is printed on it cannot be read through the paper: two sets of slanted lines, and signs of the same
 * size and shape as those of the secret.
 */
export function hatch(sheet: Sheet, pen: Pen, box: Box, { name, color, signs, sizePoints }: Hatch): void {
  sheet.artifact('Background', () =>
    sheet.stamp(name, box, () => {
      const [width, height, pitch] = [box.width, box.height, PITCH_MM].map(toPoints) as [
        number,
        number,
        number,
      ];
      const count = Math.ceil((width + height) / pitch);
      const lines = Array.from({ length: count }, (_, index) => {
        const x = index * pitch;
        return `${point(x, 0)} m ${point(x - height, height)} l ${point(x - height, 0)} m ${point(x, height)} l`;
      });
      const rows = Math.ceil(box.height / ROW_MM);
      const decoys = Array.from({ length: rows }, (_, index) => {
        const from = (index * SHIFT_SIGNS) % signs.length;
        const [line] = pen.write('fr', `${signs.slice(from)}${signs}${signs}`, {
          size: sizePoints,
          weight: 'mono',
        }).layout.lines;
        if (!line) return '';
        const baseline = operand(toPoints((index + 0.8) * ROW_MM));
        return `q 1 0 0 1 ${operand(-sizePoints * (index % 2 === 0 ? 0 : 0.3))} ${baseline} cm\n${outlineOperators(line, sizePoints)} Q`;
      });
      const stroke = `${colorOperands(color)} RG ${operand(STROKE_POINTS)} w\n${lines.join('\n')} S`;
      return `${stroke}\n${colorOperands(color)} rg\n${decoys.join('\n')}`;
    }),
  );
}
