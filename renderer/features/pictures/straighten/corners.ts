import { findPage } from './find-page.ts';
import { skewOf, turnedBack } from './deskew.ts';
import { inFractions, WHOLE, type Quad } from './geometry.ts';
import type { Grey } from './grey.ts';

/** How a page was found: its edges, only its lines, or neither: then the whole picture is kept as it is. */
export type Found = 'edges' | 'lines' | 'none';
export interface Corners {
  readonly found: Found;
  /** In fractions of the picture. */
  readonly quad: Quad;
}

/** Where the page lies in a small picture of it. */
export function cornersOf(grey: Grey): Corners {
  const page = findPage(grey);
  if (page) return { found: 'edges', quad: inFractions(page, grey) };
  const degrees = skewOf(grey);
  if (degrees === 0) return { found: 'none', quad: WHOLE };
  return { found: 'lines', quad: inFractions(turnedBack(grey, degrees), grey) };
}
