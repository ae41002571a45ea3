import sharp from 'sharp';
import { Failure } from '../../../shared/kernel/errors.ts';
import { lightWarnings, type PhotoWarning } from './light.ts';

export const PHOTO_MAX_BYTES = 15 * 1024 * 1024;
/** Enough for a camera of 50 megapixels; a bomb of a few kilobytes that unfolds to more is refused unread. */
const MAX_PIXELS = 64_000_000;
/** Smaller than this, a face on a card is a blot. */
const MIN = { width: 240, height: 320 };
export const CARD_PHOTO = { width: 300, height: 400 };

const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);
/** The middle of the picture: the face, whatever the wall behind it. */
const FACE = { left: 80, top: 80, width: 140, height: 210 };

export interface ProcessedPhoto {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly PhotoWarning[];
}

// Faces are not kept in memory longer than their own processing.
sharp.cache(false);

/** Any failure of the decoder means that the bytes are no picture: what they are instead does not matter. */
async function orUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Failure({ code: 'photo.unreadable' });
  }
}

async function checkSize(bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength > PHOTO_MAX_BYTES) throw new Failure({ code: 'photo.too_large' });
  const { format, autoOrient } = await orUnreadable(async () =>
    sharp(bytes, { limitInputPixels: false }).metadata(),
  );
  if (!FORMATS.has(format)) throw new Failure({ code: 'photo.unreadable' });
  const { width, height } = autoOrient;
  if (width * height > MAX_PIXELS) throw new Failure({ code: 'photo.too_large' });
  if (width < MIN.width || height < MIN.height) throw new Failure({ code: 'photo.too_small' });
}

/**
 * The picture as cards carry it: upright, 300 × 400, JPEG, without a word of metadata (place, device, names). Refuses what
 * is no JPEG, PNG or WebP picture, and what is too heavy or too small; warns about light and sharpness.
 */
export async function processPhoto(bytes: Uint8Array): Promise<ProcessedPhoto> {
  await checkSize(bytes);
  const { data, info } = await orUnreadable(() =>
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ ...CARD_PHOTO, fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  const face = await sharp(data, raw).extract(FACE).greyscale().raw().toBuffer();
  const light = await sharp(face, { raw: { width: FACE.width, height: FACE.height, channels: 1 } }).stats();
  const jpeg = await sharp(data, raw).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
  return { jpeg, width: info.width, height: info.height, warnings: lightWarnings(light) };
}
