import type { Point, Quad } from './geometry.ts';

/** Nine numbers, row after row, the last one 1: where a point of one plane lies on another. */
export type Homography = Float64Array;

/** The plane that takes the corners of one quadrilateral to those of another; undefined when three of them are in a line. */
export function homographyOf(from: Quad, to: Quad): Homography | undefined {
  const rows = from.flatMap(({ x, y }, index) => {
    const { x: u, y: v } = to[index] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const solved = solve(rows);
  return solved && Float64Array.from([...solved, 1]);
}

const TOO_SMALL = 1e-9;
/** Gauss with the largest pivot; each row ends with its right side. */
function solve(rows: number[][]): readonly number[] | undefined {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const at = (row: number): number => rows[row]?.[column] ?? 0;
    let best = column;
    for (let row = column + 1; row < size; row += 1) if (Math.abs(at(row)) > Math.abs(at(best))) best = row;
    if (Math.abs(at(best)) < TOO_SMALL) return undefined;
    const [pivot, other] = [rows[best] ?? [], rows[column] ?? []];
    rows[column] = pivot;
    rows[best] = other;
    const head = at(column);
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = (row[column] ?? 0) / head;
      if (factor === 0) return;
      for (let cell = column; cell <= size; cell += 1)
        row[cell] = (row[cell] ?? 0) - factor * (pivot[cell] ?? 0);
    });
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

export function mapped(h: Homography, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 1] = h;
  const w = g * x + i * y + j;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}
