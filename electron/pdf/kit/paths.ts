import { colorOperands, operand, rectangle } from './operators.ts';
import type { Sheet } from './sheet.ts';
import { toPoints, type Box } from './units.ts';

export interface Stroke {
  readonly color: string;
  readonly widthPoints: number;
}

export function fillBox(sheet: Sheet, box: Box, color: string): void {
  sheet.operators(`${colorOperands(color)} rg ${rectangle(box)} f`);
}

export function strokeBox(sheet: Sheet, box: Box, { color, widthPoints }: Stroke): void {
  sheet.operators(`${colorOperands(color)} RG ${operand(widthPoints)} w ${rectangle(box)} S`);
}

export interface Rule extends Stroke {
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
}

/** A horizontal line. */
export function rule(sheet: Sheet, { x, y, widthMm, color, widthPoints }: Rule): void {
  const [left, right, height] = [x, x + widthMm, y].map((side) => operand(toPoints(side)));
  sheet.operators(
    `${colorOperands(color)} RG ${operand(widthPoints)} w ${left} ${height} m ${right} ${height} l S`,
  );
}
