import type { Quad, Size } from './geometry.ts';
import { homographyOf } from './homography.ts';

/** Pixels as a canvas gives them: red, green, blue, alpha, row after row. */
export interface Pixels extends Size {
  readonly data: Uint8ClampedArray;
}

const WHITE = 255;
const CHANNELS = 4;

/**
 * The part of a picture between four corners, laid flat: each pixel of the page is looked for in the picture and mixed from the four
 * around it. What lies outside of the picture is white. Undefined when the corners hold no page.
 */
export function laidFlat(source: Pixels, quad: Quad, { width, height }: Size): Pixels | undefined {
  const corners: Quad = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const h = homographyOf(corners, quad);
  if (!h) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 1] = h;
  const data = new Uint8ClampedArray(width * height * CHANNELS).fill(WHITE);
  const { data: from, width: w0, height: h0 } = source;
  let out = 0;
  for (let row = 0; row < height; row += 1) {
    const y = row + 0.5;
    for (let column = 0; column < width; column += 1, out += CHANNELS) {
      const x = column + 0.5;
      const w = g * x + i * y + j;
      const u = (a * x + b * y + c) / w - 0.5;
      const v = (d * x + e * y + f) / w - 0.5;
      if (!(u > -1 && v > -1 && u < w0 && v < h0)) continue;
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [du, dv] = [u - left, v - top];
      const x0 = left < 0 ? 0 : left;
      const y0 = top < 0 ? 0 : top;
      const x1 = left + 1 < w0 ? left + 1 : w0 - 1;
      const y1 = top + 1 < h0 ? top + 1 : h0 - 1;
      const p00 = (y0 * w0 + x0) * CHANNELS;
      const p10 = (y0 * w0 + x1) * CHANNELS;
      const p01 = (y1 * w0 + x0) * CHANNELS;
      const p11 = (y1 * w0 + x1) * CHANNELS;
      const [k00, k10, k01, k11] = [(1 - du) * (1 - dv), du * (1 - dv), (1 - du) * dv, du * dv];
      for (let part = 0; part < CHANNELS - 1; part += 1)
        data[out + part] =
          (from[p00 + part] ?? 0) * k00 +
          (from[p10 + part] ?? 0) * k10 +
          (from[p01 + part] ?? 0) * k01 +
          (from[p11 + part] ?? 0) * k11;
    }
  }
  return { data, width, height };
}
