import sharp from 'sharp';
import { PAGE_MAX_BYTES } from '../../../shared/domain/care/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { PHOTO_MAX_BYTES } from './process-photo.ts';

const MAX_PIXELS = 64_000_000;
/** Smaller than this, nobody reads a word. */
const MIN_SIDE = 200;
/** An A4 page at 150 dots an inch, and a little more. */
const LONG_SIDE = 1800;
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

/** Tried in this order until the page is light enough: fewer details first, then fewer pixels. */
const LIGHTER = [
  { quality: 78, scale: 1 },
  { quality: 64, scale: 1 },
  { quality: 50, scale: 1 },
  { quality: 50, scale: 0.75 },
  { quality: 40, scale: 0.6 },
  { quality: 30, scale: 0.5 },
] as const;

export interface ProcessedPage {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

async function orUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Failure({ code: 'care.page_unreadable' });
  }
}

/** A page as it is kept: upright, light, in grey or in colour, JPEG without a word of metadata. In sharp's own threads. */
export async function processPage(
  bytes: Uint8Array,
  { isGrey }: { readonly isGrey: boolean },
): Promise<ProcessedPage> {
  if (bytes.byteLength > PHOTO_MAX_BYTES) throw new Failure({ code: 'care.page_too_large' });
  const { format, autoOrient } = await orUnreadable(async () =>
    sharp(bytes, { limitInputPixels: false }).metadata(),
  );
  if (!FORMATS.has(format)) throw new Failure({ code: 'care.page_unreadable' });
  const { width, height } = autoOrient;
  if (width * height > MAX_PIXELS) throw new Failure({ code: 'care.page_too_large' });
  if (width < MIN_SIDE || height < MIN_SIDE) throw new Failure({ code: 'care.page_too_small' });
  const upright = await orUnreadable(() =>
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace(isGrey ? 'b-w' : 'srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  return lighten(upright);
}

interface Raw {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

async function lighten({ data, info }: Raw): Promise<ProcessedPage> {
  const { width, height, channels } = info;
  for (const { quality, scale } of LIGHTER) {
    const made = await sharp(data, { raw: { width, height, channels } })
      .resize({ width: Math.max(1, Math.round(width * scale)) })
      .toColourspace(channels === 1 ? 'b-w' : 'srgb')
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    if (made.data.byteLength <= PAGE_MAX_BYTES)
      return { jpeg: made.data, width: made.info.width, height: made.info.height };
  }
  // Noise from edge to edge, which no page is.
  throw new Failure({ code: 'care.page_too_large' });
}
