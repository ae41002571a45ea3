import { areaOf, hullOf, inOrderOf, isConvex, type Point, type Quad } from './geometry.ts';
import { blurred, thresholdOf, withoutInk, type Grey } from './grey.ts';

/** A page that covers less is something else; one that covers more is the whole picture. */
const COVERS = { least: 0.15, most: 0.97 };
/** How much of the quadrilateral the paper must fill: less, and its outline is no page's. */
const FILLS = 0.93;
const BLUR = 2;
/** Half of the thickest line of ink, in a picture of some 400 pixels. */
const INK = 6;

interface Blob {
  readonly pixels: number;
  /** The first and last pixel of each row and of each column. */
  readonly edge: readonly Point[];
}

/**
 * The four corners of a sheet of paper that lies on something darker, in pixels; undefined when nothing in the picture looks like one:
 * the paper fills the frame, lies on something as bright, or is hidden in part.
 */
export function findPage(grey: Grey): Quad | undefined {
  const soft = withoutInk(blurred(grey, BLUR), INK);
  const paper = largestBright(soft, thresholdOf(soft));
  if (!paper) return undefined;
  const whole = grey.width * grey.height;
  const hull = hullOf(paper.edge);
  const rough = fourOf(hull);
  if (!rough) return undefined;
  const quad = refined(inOrderOf(rough), paper.edge);
  const area = areaOf(quad);
  if (area < COVERS.least * whole || area > COVERS.most * whole) return undefined;
  if (!isConvex(quad) || paper.pixels < area * 0.6) return undefined;
  return areaOf(hull) / area >= FILLS && area / areaOf(hull) >= FILLS ? quad : undefined;
}

/** The largest stretch of bright pixels that touch. */
function largestBright({ data, width, height }: Grey, threshold: number): Blob | undefined {
  const seen = new Uint8Array(data.length);
  const stack = new Int32Array(data.length);
  let best: { pixels: number; from: number } | undefined;
  const fill = (from: number, mark: number, isNew: (at: number) => boolean): number => {
    let [top, pixels] = [1, 0];
    stack[0] = from;
    seen[from] = mark;
    const push = (at: number): void => {
      if (!isNew(at)) return;
      seen[at] = mark;
      stack[top] = at;
      top += 1;
    };
    while (top > 0) {
      top -= 1;
      const at = stack[top] ?? 0;
      pixels += 1;
      const x = at % width;
      if (x > 0) push(at - 1);
      if (x < width - 1) push(at + 1);
      if (at >= width) push(at - width);
      if (at < data.length - width) push(at + width);
    }
    return pixels;
  };
  const isBright = (at: number): boolean => (data[at] ?? 0) > threshold;
  for (let at = 0; at < data.length; at += 1) {
    if (seen[at] !== 0 || !isBright(at)) continue;
    const pixels = fill(at, 1, (next) => seen[next] === 0 && isBright(next));
    if (!best || pixels > best.pixels) best = { pixels, from: at };
  }
  if (!best) return undefined;
  fill(best.from, 2, (next) => seen[next] === 1);
  return { pixels: best.pixels, edge: edgeOf(seen, width, height) };
}

function edgeOf(seen: Uint8Array, width: number, height: number): readonly Point[] {
  const edge: Point[] = [];
  const ends = (lines: number, length: number, at: (line: number, index: number) => Point): void => {
    for (let line = 0; line < lines; line += 1) {
      let [first, last] = [-1, -1];
      for (let index = 0; index < length; index += 1) {
        const { x, y } = at(line, index);
        if (seen[y * width + x] !== 2) continue;
        if (first < 0) first = index;
        last = index;
      }
      if (first >= 0) edge.push(at(line, first), at(line, last));
    }
  };
  ends(height, width, (y, x) => ({ x, y }));
  ends(width, height, (x, y) => ({ x, y }));
  return edge.map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5 }));
}

/** Of the points around, the four without which the area would be least the same. */
function fourOf(hull: readonly Point[]): [Point, Point, Point, Point] | undefined {
  const left = [...hull];
  const cost = (index: number): number => {
    const [before, point, after] = [left.at(index - 1), left[index], left[(index + 1) % left.length]];
    return before && point && after ? areaOf([before, point, after]) : Infinity;
  };
  while (left.length > 4) {
    let cheapest = 0;
    for (let index = 1; index < left.length; index += 1) if (cost(index) < cost(cheapest)) cheapest = index;
    left.splice(cheapest, 1);
  }
  const [a, b, c, d] = left;
  return a && b && c && d ? [a, b, c, d] : undefined;
}

interface Line {
  readonly at: Point;
  readonly along: Point;
}
const NEAR = 0.02;
const FEWEST = 8;

/** Each side laid along the edge points near it, the corners where the sides meet: a torn or rounded corner moves nothing. */
function refined(quad: Quad, edge: readonly Point[]): Quad {
  const sides = quad.map((from, index) => lineAlong(from, quad[(index + 1) % 4] ?? from, edge));
  const corners = quad.map((corner, index) => {
    const [before, after] = [sides[(index + 3) % 4], sides[index]];
    return (before && after && meeting(before, after)) ?? corner;
  });
  return corners as unknown as Quad;
}

function lineAlong(from: Point, to: Point, edge: readonly Point[]): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const near = edge.filter(({ x, y }) => {
    const [dx, dy] = [x - from.x, y - from.y];
    const share = (dx * along.x + dy * along.y) / length;
    return share > 0.08 && share < 0.92 && Math.abs(dx * along.y - dy * along.x) < NEAR * length + 1;
  });
  if (near.length < FEWEST) return { at: from, along };
  const mean = (pick: (point: Point) => number): number =>
    near.reduce((sum, point) => sum + pick(point), 0) / near.length;
  const at = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const xx = mean(({ x }) => (x - at.x) ** 2);
  const yy = mean(({ y }) => (y - at.y) ** 2);
  const xy = mean(({ x, y }) => (x - at.x) * (y - at.y));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { at, along: { x: Math.cos(angle), y: Math.sin(angle) } };
}

function meeting(a: Line, b: Line): Point | undefined {
  const cross = a.along.x * b.along.y - a.along.y * b.along.x;
  if (Math.abs(cross) < 0.2) return undefined;
  const share = ((b.at.x - a.at.x) * b.along.y - (b.at.y - a.at.y) * b.along.x) / cross;
  return { x: a.at.x + share * a.along.x, y: a.at.y + share * a.along.y };
}
