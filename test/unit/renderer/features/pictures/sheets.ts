import type { Point, Quad } from '../../../../../renderer/features/pictures/straighten/geometry.ts';
import { homographyOf, mapped } from '../../../../../renderer/features/pictures/straighten/homography.ts';
import type { Pixels } from '../../../../../renderer/features/pictures/straighten/warp.ts';
import { fractions } from '../../../../support/chance.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Where its corners lie in the picture, in pixels. */
  readonly quad: Quad;
  readonly table?: number;
  readonly paper?: number;
  /** How far shades stray, as a poor camera makes them. */
  readonly grain?: number;
}

const UNIT: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];
const LINES = 24;

/** Ink of a page: lines of words, and a black mark at its top left, so that its way up can be told. */
export function isInk({ x, y }: Point): boolean {
  if (x > 0.04 && x < 0.16 && y > 0.04 && y < 0.1) return true;
  if (x < 0.1 || x > 0.9 || y < 0.14 || y > 0.94) return false;
  const line = y * LINES;
  const isLine = line - Math.floor(line) < 0.4;
  const isWord = Math.sin(x * 60 + Math.floor(line) * 7) > -0.5;
  return isLine && isWord;
}

/** A sheet of paper with lines of words on a table, photographed from anywhere. */
export function aPicture({ width, height, quad, table = 70, paper = 235, grain = 0 }: Sheet): Pixels {
  const h = homographyOf(quad, UNIT);
  if (!h) throw new Error('no sheet');
  const chance = fractions(7);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const on = mapped(h, { x: (at % width) + 0.5, y: Math.floor(at / width) + 0.5 });
    const isOn = on.x >= 0 && on.x <= 1 && on.y >= 0 && on.y <= 1;
    const shade = (isOn ? (isInk(on) ? 40 : paper) : table) + (chance() - 0.5) * 2 * grain;
    data.set([shade, shade, shade, 255], at * 4);
  }
  return { data, width, height };
}

/** How far the corners found are from those drawn, at most. */
export const farthest = (found: Quad, drawn: Quad): number =>
  Math.max(
    ...found.map(({ x, y }, index) => Math.hypot(x - (drawn[index]?.x ?? 0), y - (drawn[index]?.y ?? 0))),
  );
