import type { Quad } from './geometry.ts';
import { thresholdOf, type Grey } from './grey.ts';

const WIDEST_DEG = 10;
const COARSE_DEG = 0.5;
const FINE_DEG = 0.1;
/** How much sharper the lines must be than as they stand: below, there is nothing to turn. */
const SHARPER = 1.05;
const RADIANS = Math.PI / 180;

/**
 * By how many degrees the lines of a page go down to the right; 0 when it has none, or stands straight already. The ink is summed along
 * lines of each angle: along the right one, lines and the space between them are furthest apart.
 */
export function skewOf(grey: Grey): number {
  const ink = inkOf(grey);
  if (ink.length === 0) return 0;
  const best = (from: number, to: number, step: number): number => {
    let [angle, most] = [0, -1];
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const score = sharpness(ink, grey, degrees);
      if (score <= most) continue;
      [angle, most] = [degrees, score];
    }
    return angle;
  };
  const rough = best(-WIDEST_DEG, WIDEST_DEG, COARSE_DEG);
  const fine = best(rough - COARSE_DEG, rough + COARSE_DEG, FINE_DEG);
  return sharpness(ink, grey, fine) > SHARPER * sharpness(ink, grey, 0) ? fine : 0;
}

interface Dot {
  readonly x: number;
  readonly y: number;
}
function inkOf(grey: Grey): readonly Dot[] {
  const threshold = thresholdOf(grey);
  const ink: Dot[] = [];
  grey.data.forEach((shade, at) => {
    if (shade <= threshold) ink.push({ x: at % grey.width, y: Math.floor(at / grey.width) });
  });
  return ink.length < grey.data.length / 2 ? ink : [];
}

function sharpness(ink: readonly Dot[], { width, height }: Grey, degrees: number): number {
  const slope = Math.tan(degrees * RADIANS);
  const room = Math.ceil(width * Math.tan((WIDEST_DEG + 1) * RADIANS));
  const lines = new Float64Array(height + 2 * room);
  for (const { x, y } of ink) {
    const line = Math.round(y - x * slope) + room;
    lines[line] = (lines[line] ?? 0) + 1;
  }
  let sum = 0;
  for (let line = 1; line < lines.length; line += 1)
    sum += ((lines[line] ?? 0) - (lines[line - 1] ?? 0)) ** 2;
  return sum;
}

/** The whole picture turned back by these degrees, around its middle; its corners may lie outside. */
export function turnedBack({ width, height }: { width: number; height: number }, degrees: number): Quad {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const corner = (x: number, y: number) => ({
    x: width / 2 + x * cos - y * sin,
    y: height / 2 + x * sin + y * cos,
  });
  const [w, h] = [width / 2, height / 2];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}
