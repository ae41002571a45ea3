import type { Size } from './geometry.ts';
import type { Pixels } from './warp.ts';

/** One byte a pixel, 0 black to 255 white. */
export interface Grey extends Size {
  readonly data: Uint8Array;
}

/** As bright as an eye sees it. */
export function greyOf({ data, width, height }: Pixels): Grey {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * 4;
    grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 151 + (data[from + 2] ?? 0) * 28) >> 8;
  }
  return { data: grey, width, height };
}

type Pass = (from: Uint8Array, line: Line) => void;
interface Line {
  readonly to: Uint8Array;
  readonly start: number;
  readonly step: number;
  readonly length: number;
}
/** Along each row, then along each column of what that gave. */
function bothWays({ data, width, height }: Grey, pass: Pass): Grey {
  const rows = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) pass(data, { to: rows, start: y * width, step: 1, length: width });
  const all = new Uint8Array(data.length);
  for (let x = 0; x < width; x += 1) pass(rows, { to: all, start: x, step: width, length: height });
  return { data: all, width, height };
}

/** The mean of each pixel and those around it: grain no longer counts. */
export const blurred = (grey: Grey, radius: number): Grey =>
  bothWays(grey, (from, { to, start, step, length }) => {
    const at = (index: number): number => from[start + Math.min(Math.max(index, 0), length - 1) * step] ?? 0;
    let sum = 0;
    for (let index = -radius; index <= radius; index += 1) sum += at(index);
    for (let index = 0; index < length; index += 1) {
      to[start + index * step] = Math.round(sum / (2 * radius + 1));
      sum += at(index + radius + 1) - at(index - radius);
    }
  });

const around = (grey: Grey, radius: number, pick: (a: number, b: number) => number): Grey =>
  bothWays(grey, (from, { to, start, step, length }) => {
    for (let index = 0; index < length; index += 1) {
      let found = from[start + index * step] ?? 0;
      const last = Math.min(index + radius, length - 1);
      for (let near = Math.max(index - radius, 0); near <= last; near += 1)
        found = pick(found, from[start + near * step] ?? 0);
      to[start + index * step] = found;
    }
  });

/** Without what is dark and thin, as letters and lines are; edges stay where they are. */
export const withoutInk = (grey: Grey, radius: number): Grey =>
  around(around(grey, radius, Math.max), radius, Math.min);

const SHADES = 256;
/** The shade that tells the bright part of a picture from the dark one best (Otsu). */
export function thresholdOf({ data }: Grey): number {
  const counts = new Float64Array(SHADES);
  let all = 0;
  for (const shade of data) {
    counts[shade] = (counts[shade] ?? 0) + 1;
    all += shade;
  }
  let [below, sumBelow, best, found] = [0, 0, -1, SHADES / 2];
  for (let shade = 0; shade < SHADES; shade += 1) {
    const count = counts[shade] ?? 0;
    below += count;
    sumBelow += count * shade;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (all - sumBelow) / above;
    const spread = below * above * apart * apart;
    if (spread <= best) continue;
    best = spread;
    found = shade;
  }
  return found;
}
