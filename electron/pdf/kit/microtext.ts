import { colorOperands, operand } from './operators.ts';
import { outlineOperators } from './outlines.ts';
import type { Pen } from './pen.ts';
import type { Sheet } from './sheet.ts';
import { COLORS } from './theme.ts';
import { toPoints } from './units.ts';

const SIZE_POINTS = 1.5;
const GAP_MM = 0.6;

interface Microtext {
  /** Names the text: letters only. */
  readonly name: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
}

/** A line of letters half a millimetre high: a rule to the eye, words under a lens, a smear on a copy. */
export function microtext(sheet: Sheet, pen: Pen, { name, text, x, y, widthMm }: Microtext): void {
  const { layout } = pen.write('fr', text, { size: SIZE_POINTS, weight: 'semibold' });
  const [line] = layout.lines;
  if (!line) return;
  const step = line.widthMm + GAP_MM;
  const count = Math.floor((widthMm + GAP_MM) / step);
  const start = x + (widthMm - count * step + GAP_MM) / 2;
  sheet.artifact('Layout', () => {
    for (let index = 0; index < count; index++) {
      const box = { x: start + index * step, y, width: line.widthMm, height: layout.heightMm };
      sheet.stamp(`Microtext${name}`, box, () => {
        const baseline = `1 0 0 1 0 ${operand(toPoints(layout.heightMm / 2))} cm`;
        return `${colorOperands(COLORS.accent)} rg ${baseline}\n${outlineOperators(line, SIZE_POINTS)}`;
      });
    }
  });
}
