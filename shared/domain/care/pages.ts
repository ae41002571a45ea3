import { z } from 'zod';
import { Sha256 } from '../../kernel/ids.ts';

/** Settings of ours: what an agent photographs of one piece, and of one file, at most. */
export const PAGES_OF_PIECE_MAX = 10;
export const PAGES_OF_FILE_MAX = 40;
/** A page as it is kept: light enough for a slow line and for a key, and every word of it still reads. */
export const PAGE_MAX_BYTES = 400 * 1024;

/** One page of a piece, photographed or scanned: the bytes travel beside it, named by their digest. */
export const PiecePage = z.object({ piece: z.string().max(60), sha256: Sha256 });
export type PiecePage = z.output<typeof PiecePage>;

export const pagesOfPiece = (pages: readonly PiecePage[], piece: string): readonly PiecePage[] =>
  pages.filter((page) => page.piece === piece);

const isWithinPiece = (pages: readonly PiecePage[]): boolean =>
  [...new Set(pages.map(({ piece }) => piece))].every(
    (piece) => pagesOfPiece(pages, piece).length <= PAGES_OF_PIECE_MAX,
  );

/** The pages of a file in the order in which they are read; not too many, and none twice. */
export const PiecePages = z
  .array(PiecePage)
  .max(PAGES_OF_FILE_MAX)
  .refine(isWithinPiece, { error: 'field.too_many' })
  .refine((pages) => new Set(pages.map(({ sha256 }) => sha256)).size === pages.length, {
    error: 'field.invalid',
  });
