import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornersOf } from '../../../../../renderer/features/pictures/straighten/corners.ts';
import { skewOf, turnedBack } from '../../../../../renderer/features/pictures/straighten/deskew.ts';
import { findPage } from '../../../../../renderer/features/pictures/straighten/find-page.ts';
import {
  inPixels,
  sizeOf,
  turned,
  WHOLE,
  withCorner,
  type Quad,
} from '../../../../../renderer/features/pictures/straighten/geometry.ts';
import { greyOf } from '../../../../../renderer/features/pictures/straighten/grey.ts';
import { homographyOf, mapped } from '../../../../../renderer/features/pictures/straighten/homography.ts';
import { laidFlat, type Pixels } from '../../../../../renderer/features/pictures/straighten/warp.ts';
import { aPicture, farthest, isInk } from './sheets.ts';

const FRAME = { width: 420, height: 560 };
/** An A4 sheet seen from the bottom left, a little turned. */
const TILTED: Quad = [
  { x: 96, y: 58 },
  { x: 352, y: 84 },
  { x: 385, y: 506 },
  { x: 48, y: 470 },
];
const shadeAt = ({ data, width }: Pixels, x: number, y: number): number =>
  data[(Math.floor(y) * width + Math.floor(x)) * 4] ?? -1;

/** How much of a page laid flat shows ink where ink was, away from the edges of letters. */
function likeness(page: Pixels): number {
  let [same, all] = [0, 0];
  const step = 3;
  for (let y = 4; y < page.height - 4; y += step)
    for (let x = 4; x < page.width - 4; x += step) {
      const at = (dx: number, dy: number) =>
        isInk({ x: (x + 0.5 + dx) / page.width, y: (y + 0.5 + dy) / page.height });
      const ink = at(0, 0);
      if ([at(-3, 0), at(3, 0), at(0, -3), at(0, 3)].some((other) => other !== ink)) continue;
      all += 1;
      if (shadeAt(page, x, y) < 138 === ink) same += 1;
    }
  return same / all;
}

describe('a homography', () => {
  it('takes four corners to four corners, and back', () => {
    const point = fc.record({
      x: fc.double({ min: 0, max: 0.3, noNaN: true }),
      y: fc.double({ min: 0, max: 0.3, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, point, point, (a, b, c, d) => {
        const quad: Quad = [a, { x: 1 - b.x, y: b.y }, { x: 1 - c.x, y: 1 - c.y }, { x: d.x, y: 1 - d.y }];
        const there = homographyOf(WHOLE, quad);
        const back = homographyOf(quad, WHOLE);
        if (!there || !back) throw new Error('no plane');
        WHOLE.forEach((corner, index) => {
          expect(mapped(there, corner).x).toBeCloseTo(quad[index]?.x ?? 0, 6);
          expect(mapped(there, corner).y).toBeCloseTo(quad[index]?.y ?? 0, 6);
        });
        const inside = { x: 0.37, y: 0.61 };
        expect(mapped(back, mapped(there, inside)).x).toBeCloseTo(inside.x, 6);
        expect(mapped(back, mapped(there, inside)).y).toBeCloseTo(inside.y, 6);
      }),
      { numRuns: 200 },
    );
  });

  it('is none for corners in one line', () => {
    const line = [0, 1, 2, 3].map((at) => ({ x: at, y: at })) as unknown as Quad;
    expect(homographyOf(line, WHOLE)).toBeUndefined();
  });
});

describe('the edges of a page', () => {
  it('are found on a table to a pixel and a half, also with the grain of a poor camera', () => {
    for (const grain of [0, 25]) {
      const found = findPage(greyOf(aPicture({ ...FRAME, quad: TILTED, grain })));
      expect(found && farthest(found, TILTED)).toBeLessThan(1.5);
    }
  });

  it('are found in a dim picture and on a table that is not much darker', () => {
    const dim = aPicture({ ...FRAME, quad: TILTED, table: 30, paper: 110, grain: 4 });
    expect(farthest(findPage(greyOf(dim)) ?? WHOLE, TILTED)).toBeLessThan(1.5);
    const pale = aPicture({ ...FRAME, quad: TILTED, table: 150, paper: 225, grain: 4 });
    expect(farthest(findPage(greyOf(pale)) ?? WHOLE, TILTED)).toBeLessThan(1.5);
  });

  it('are not made up: a page that fills the frame, a table alone, a sheet cut in two by a shadow', () => {
    const full = inPixels(WHOLE, FRAME);
    expect(findPage(greyOf(aPicture({ ...FRAME, quad: full })))).toBeUndefined();
    expect(findPage(greyOf(aPicture({ ...FRAME, quad: TILTED, paper: 70, table: 70 })))).toBeUndefined();
    const torn = aPicture({ ...FRAME, quad: TILTED });
    // A triangle of it is as dark as the table.
    for (let y = 0; y < FRAME.height; y += 1)
      for (let x = 0; x < FRAME.width; x += 1)
        if (x + y > 560) torn.data.set([70, 70, 70, 255], (y * FRAME.width + x) * 4);
    const found = findPage(greyOf(torn));
    expect(found === undefined || farthest(found, TILTED) > 20).toBe(true);
  });
});

describe('a page laid flat', () => {
  it('shows every line where it was written, whatever it was seen from', () => {
    const picture = aPicture({
      width: 1260,
      height: 1680,
      quad: inPixels(scaled(TILTED), { width: 1260, height: 1680 }),
    });
    const page = laidFlat(picture, inPixels(scaled(TILTED), picture), { width: 620, height: 877 });
    expect(page && likeness(page)).toBeGreaterThan(0.995);
  });

  it('is turned by its corners alone, a quarter after the other', () => {
    const picture = aPicture({ ...FRAME, quad: TILTED });
    const mark = (quad: Quad): readonly boolean[] => {
      const page = laidFlat(picture, quad, { width: 300, height: 300 });
      const places = [
        [20, 16],
        [284, 20],
        [280, 284],
        [16, 280],
      ] as const;
      return places.map(([x, y]) => (page ? shadeAt(page, x, y) < 138 : false));
    };
    expect(mark(TILTED)).toEqual([true, false, false, false]);
    expect(mark(turned(TILTED))).toEqual([false, true, false, false]);
    expect(mark(turned(turned(TILTED)))).toEqual([false, false, true, false]);
    expect(turned(turned(turned(turned(TILTED))))).toEqual(TILTED);
  });

  it('is white where there was no picture', () => {
    const picture = aPicture({ ...FRAME, quad: inPixels(WHOLE, FRAME) });
    const page = laidFlat(
      picture,
      inPixels(
        [
          { x: -1, y: 0 },
          { x: 1, y: 0 },
          { x: 1, y: 1 },
          { x: -1, y: 1 },
        ],
        FRAME,
      ),
      {
        width: 200,
        height: 100,
      },
    );
    expect(page && shadeAt(page, 50, 50)).toBe(255);
  });
});

describe('a page without edges', () => {
  it('is turned back by its lines to a fifth of a degree', () => {
    for (const degrees of [-7.3, -2, 1.4, 6]) {
      const quad = turnedBack(FRAME, degrees);
      const scan = aPicture({ ...FRAME, quad, table: 235 });
      expect(Math.abs(skewOf(greyOf(scan)) - degrees)).toBeLessThan(0.2);
      expect(cornersOf(greyOf(scan)).found).toBe('lines');
    }
  });

  it('that stands straight, or has no line, is left as it is', () => {
    const straight = aPicture({ ...FRAME, quad: inPixels(WHOLE, FRAME) });
    expect(cornersOf(greyOf(straight))).toEqual({ found: 'none', quad: WHOLE });
    const blank = aPicture({ ...FRAME, quad: TILTED, paper: 200, table: 200 });
    blank.data.fill(200);
    expect(cornersOf(greyOf(blank))).toEqual({ found: 'none', quad: WHOLE });
  });
});

describe('corners that somebody moves', () => {
  it('stay inside the picture, one at a time', () => {
    const moved = withCorner(WHOLE, 1, { x: 0.4, y: 0.2 });
    expect(moved).toEqual([WHOLE[0], { x: 1, y: 0.2 }, WHOLE[2], WHOLE[3]]);
  });

  it('hold a page as large as its longer sides', () => {
    expect(sizeOf(inPixels(WHOLE, { width: 210, height: 297 }))).toEqual({ width: 210, height: 297 });
  });
});

function scaled(quad: Quad): Quad {
  return quad.map(({ x, y }) => ({ x: x / FRAME.width, y: y / FRAME.height })) as unknown as Quad;
}
