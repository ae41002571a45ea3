import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ASPECT,
  boxOf,
  CENTRED,
  closest,
  cropByKey,
  MIN,
  SENT,
  sentSize,
  within,
} from '../../../../../renderer/features/registration/photo/crop.ts';

const picture = fc.record({
  width: fc.integer({ min: MIN.width, max: 9000 }),
  height: fc.integer({ min: MIN.height, max: 9000 }),
});
const crop = fc.record({
  x: fc.double({ min: -2, max: 3, noNaN: true }),
  y: fc.double({ min: -2, max: 3, noNaN: true }),
  zoom: fc.double({ min: 0.1, max: 20, noNaN: true }),
});
const SLACK = 1e-6;

describe('the part kept of a picture', () => {
  it('is 3:4, inside the picture, and large enough for a card', () => {
    fc.assert(
      fc.property(picture, crop, (whole, wanted) => {
        const box = boxOf(whole, wanted);
        expect(box.width / box.height).toBeCloseTo(ASPECT, 6);
        expect(box.left).toBeGreaterThanOrEqual(-SLACK);
        expect(box.top).toBeGreaterThanOrEqual(-SLACK);
        expect(box.left + box.width).toBeLessThanOrEqual(whole.width + SLACK);
        expect(box.top + box.height).toBeLessThanOrEqual(whole.height + SLACK);
        expect(box.width).toBeGreaterThanOrEqual(MIN.width - SLACK);
      }),
    );
  });

  test.each([
    [
      { width: 1280, height: 720 },
      { left: 370, top: 0, width: 540, height: 720 },
    ],
    [
      { width: 600, height: 1600 },
      { left: 0, top: 400, width: 600, height: 800 },
    ],
    [
      { width: 900, height: 1200 },
      { left: 0, top: 0, width: 900, height: 1200 },
    ],
  ])('of %j is at first its middle %j', (whole, box) => expect(boxOf(whole, CENTRED)).toEqual(box));

  it('does not come closer than a card can bear', () => {
    expect(closest({ width: 240, height: 320 })).toBe(1);
    expect(closest({ width: 480, height: 640 })).toBe(2);
    expect(closest({ width: 9000, height: 12000 })).toBe(4);
  });
});

describe('keys', () => {
  const whole = { width: 1200, height: 1200 };
  const close = { x: 0.5, y: 0.5, zoom: 2 };

  test.each([
    ['ArrowLeft', 'x', -1],
    ['ArrowRight', 'x', 1],
    ['ArrowUp', 'y', -1],
    ['ArrowDown', 'y', 1],
    ['+', 'zoom', 1],
    ['=', 'zoom', 1],
    ['-', 'zoom', -1],
  ] as const)('%s moves %s', (key, axis, sign) => {
    const next = cropByKey(whole, close, key);
    expect(Math.sign((next?.[axis] ?? 0) - close[axis])).toBe(sign);
  });

  it('Home begins again, others mean nothing', () => {
    expect(cropByKey(whole, close, 'Home')).toEqual(CENTRED);
    expect(cropByKey(whole, close, 'a')).toBeUndefined();
  });

  it('never leave the picture, however long they are held', () => {
    const keys = fc.array(fc.constantFrom('ArrowLeft', 'ArrowUp', 'ArrowRight', '+', '-'), { maxLength: 80 });
    fc.assert(
      fc.property(picture, keys, (size, held) => {
        const last = held.reduce((at, key) => cropByKey(size, at, key) ?? at, CENTRED);
        expect(within(size, last)).toEqual(last);
      }),
    );
  });
});

describe('what is sent', () => {
  it('is at most 900 × 1200 and never enlarged', () => {
    expect(sentSize({ width: 3000, height: 4000 })).toEqual(SENT);
    expect(sentSize({ width: 300, height: 400 })).toEqual({ width: 300, height: 400 });
  });
});
