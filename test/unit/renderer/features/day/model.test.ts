import { describe, expect, it } from 'vitest';
import { readCount, reconciledWith, shareOf } from '../../../../../renderer/features/day/model.ts';

describe('what is typed before a day is closed', () => {
  it.each([
    ['37', 37],
    ['٣٧', 37],
    [' 1 204 cartes', 1204],
    ['', undefined],
    ['-', undefined],
    ['99999999', 999_999],
  ])('« %s » is read as %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it('holds only for totals that the day has', () => {
    const typed = { counts: { blanks: 3 }, causes: { queue: { cause: 'lost', typed: ' ' } } } as const;
    expect(reconciledWith([{ code: 'to_hand', expected: 0, found: null }], typed)).toMatchObject({
      uncounted: ['to_hand'],
      differences: [],
    });
  });
});

it('draws bars beside the longest one, and none where nothing was done', () => {
  expect([0, 2, 8].map((count) => shareOf(count, [0, 2, 8]))).toEqual([0, 25, 100]);
  expect(shareOf(0, [0, 0])).toBe(0);
});
