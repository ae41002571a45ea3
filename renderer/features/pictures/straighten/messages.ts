import type { Corners, Found } from './corners.ts';
import type { Quad } from './geometry.ts';

/** Why a picture cannot be a page: codes of the closed list, so that the same sentences serve. */
export type PageFault = 'care.page_unreadable' | 'care.page_too_large' | 'care.page_too_small';

export interface Asked {
  readonly id: number;
  readonly file: Blob;
  /** Where the page lies; null to look for it. */
  readonly quad: Quad | null;
}
export interface Straightened {
  readonly picture: Blob;
  readonly quad: Corners['quad'];
  readonly found: Found;
}
export type Answered = { readonly id: number } & (
  { readonly page: Straightened } | { readonly fault: PageFault }
);
