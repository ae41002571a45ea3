import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  movedPage,
  replacedPage,
  withoutPage,
  withPageAt,
} from '../../../../../renderer/features/care/pages/model.ts';
import type { PiecePage } from '../../../../../shared/domain/care/index.ts';

const page = (piece: string, rank: number): PiecePage => ({
  piece,
  sha256: String(rank).padStart(64, '0') as PiecePage['sha256'],
});
const [a1, b1, a2, a3] = [page('a', 1), page('b', 2), page('a', 3), page('a', 4)];
const pages = [a1, b1, a2, a3];

describe('the pages of a piece', () => {
  it('change places among themselves and leave those of other pieces alone', () => {
    expect(movedPage(pages, a3, -1)).toEqual([a1, b1, a3, a2]);
    expect(movedPage(pages, a1, 1)).toEqual([a2, b1, a1, a3]);
    expect(movedPage(pages, a1, -1)).toBe(pages);
    expect(movedPage(pages, b1, 1)).toBe(pages);
  });

  it('one taken away comes back where it stood, once', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), (index) => {
        const gone = pages[index] ?? a1;
        const left = withoutPage(pages, gone.sha256);
        expect(left).toHaveLength(3);
        const back = withPageAt(left, gone, index);
        expect(back).toEqual(pages);
        expect(withPageAt(back, gone, index)).toBe(back);
      }),
    );
  });

  it('one made again stands where the other stood', () => {
    const again = page('a', 9);
    expect(replacedPage(pages, a2.sha256, again)).toEqual([a1, b1, again, a3]);
  });
});
