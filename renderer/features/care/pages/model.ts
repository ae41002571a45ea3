import { pagesOfPiece, type PiecePage } from '../../../../shared/domain/care/index.ts';

type Pages = readonly PiecePage[];

/** A page one place earlier or later among those of its piece; the same pages when there is no such place. */
export function movedPage(pages: Pages, page: PiecePage, by: -1 | 1): Pages {
  const own = pagesOfPiece(pages, page.piece);
  const rank = own.findIndex(({ sha256 }) => sha256 === page.sha256);
  const other = own[rank + by];
  if (rank < 0 || !other) return pages;
  return pages.map((each) => {
    if (each.sha256 === page.sha256) return other;
    return each.sha256 === other.sha256 ? page : each;
  });
}

export const withoutPage = (pages: Pages, sha256: string): Pages =>
  pages.filter((page) => page.sha256 !== sha256);

/** A page that was taken away, back where it stood. */
export const withPageAt = (pages: Pages, page: PiecePage, index: number): Pages =>
  pages.some(({ sha256 }) => sha256 === page.sha256) ? pages : pages.toSpliced(index, 0, page);

export const replacedPage = (pages: Pages, sha256: string, next: PiecePage): Pages =>
  pages.map((page) => (page.sha256 === sha256 ? next : page));
