export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Four corners, clockwise on the screen from the one that becomes the top left. */
export type Quad = readonly [Point, Point, Point, Point];
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole picture, in fractions of it. */
export const WHOLE: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

const each = (quad: Quad, to: (point: Point) => Point): Quad => [
  to(quad[0]),
  to(quad[1]),
  to(quad[2]),
  to(quad[3]),
];
/** Fractions of a picture as its pixels. */
export const inPixels = (quad: Quad, { width, height }: Size): Quad =>
  each(quad, ({ x, y }) => ({ x: x * width, y: y * height }));
/** Pixels of a picture as fractions of it. */
export const inFractions = (quad: Quad, { width, height }: Size): Quad =>
  each(quad, ({ x, y }) => ({ x: x / width, y: y / height }));

/** The same corners with the page turned a quarter to the right. */
export const turned = ([a, b, c, d]: Quad): Quad => [d, a, b, c];

const between = (value: number): number => Math.min(Math.max(value, 0), 1);
/** One corner moved by so much, kept inside the picture. */
export const withCorner = (quad: Quad, corner: number, by: Point): Quad => {
  const moved = quad.map((point, index) =>
    index === corner ? { x: between(point.x + by.x), y: between(point.y + by.y) } : point,
  );
  return moved as unknown as Quad;
};

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
/** How large the page is that these corners hold: the longer of two opposite sides, as the shorter one was further away. */
export const sizeOf = ([a, b, c, d]: Quad): Size => ({
  width: Math.max(distance(a, b), distance(d, c)),
  height: Math.max(distance(a, d), distance(b, c)),
});

export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  points.forEach(({ x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    twice += x * next.y - next.x * y;
  });
  return Math.abs(twice) / 2;
}

const turnOf = (o: Point, a: Point, b: Point): number =>
  (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Every corner turns the same way: the sides do not cross and no corner points inwards. */
export const isConvex = (quad: Quad): boolean =>
  quad.every((point, index) => {
    const [before, after] = [quad[(index + 3) % 4], quad[(index + 1) % 4]];
    return before !== undefined && after !== undefined && turnOf(before, point, after) > 0;
  });

/** The points around all the others, clockwise on the screen. */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const [before, last] = [kept.at(-2), kept.at(-1)];
        if (!before || !last || turnOf(before, last, point) > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    kept.pop();
    return kept;
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Clockwise from the corner that is nearest to the top left of the screen. */
export function inOrderOf(points: readonly [Point, Point, Point, Point]): Quad {
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / 4,
    y: points.reduce((sum, { y }) => sum + y, 0) / 4,
  };
  const angle = ({ x, y }: Point): number => Math.atan2(y - middle.y, x - middle.x);
  const around = points.toSorted((a, b) => angle(a) - angle(b));
  const first = around.reduce((best, { x, y }, index) => {
    const known = around[best];
    return known && x + y < known.x + known.y ? index : best;
  }, 0);
  return [...around.slice(first), ...around.slice(0, first)] as unknown as Quad;
}
