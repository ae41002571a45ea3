import { toPoints, type Box } from './units.ts';

/** A number as PDF operators want it, without noise: three decimals are a third of a micrometre. */
export const operand = (value: number): string => String(Math.round(value * 1000) / 1000);

/** `#0b5a43` as the three operands of `rg` and `RG`. */
export function colorOperands(color: string): string {
  return [1, 3, 5].map((at) => operand(parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}

/** A box in millimetres as a rectangle of the current path. */
export const rectangle = ({ x, y, width, height }: Box): string =>
  `${[x, y, width, height].map((side) => operand(toPoints(side))).join(' ')} re`;

/** A point of a background: hundredths are four micrometres, and keep thousands of points small. */
export const point = (x: number, y: number): string =>
  `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
