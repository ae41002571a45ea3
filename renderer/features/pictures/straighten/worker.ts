import { cornersOf } from './corners.ts';
import { inPixels, sizeOf, type Quad, type Size } from './geometry.ts';
import { greyOf } from './grey.ts';
import type { Answered, Asked, PageFault, Straightened } from './messages.ts';
import { laidFlat, type Pixels } from './warp.ts';

/** Looked for in a picture of this size: edges and lines show, letters do not. */
const LOOKED_AT = 420;
/** A page is laid flat at this size at most; the counter makes it light afterwards. */
const LONG_SIDE = 1800;
/** Read no larger than this: more would only be thrown away. */
const READ_SIDE = 3000;
const MAX_PIXELS = 64_000_000;
const MIN_SIDE = 200;
const JPEG_QUALITY = 0.92;

const scaled = ({ width, height }: Size, side: number): Size => {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

function drawn(picture: ImageBitmap, size: Size): Pixels {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(picture, 0, 0, size.width, size.height);
  return context.getImageData(0, 0, size.width, size.height);
}

async function readPicture(file: Blob): Promise<ImageBitmap | PageFault> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = picture;
    if (width * height <= MAX_PIXELS && width >= MIN_SIDE && height >= MIN_SIDE) return picture;
    picture.close();
    return width * height > MAX_PIXELS ? 'care.page_too_large' : 'care.page_too_small';
  } catch {
    return 'care.page_unreadable';
  }
}

async function straighten(picture: ImageBitmap, asked: Quad | null): Promise<Straightened> {
  const { quad, found } = asked
    ? { quad: asked, found: 'edges' as const }
    : cornersOf(greyOf(drawn(picture, scaled(picture, LOOKED_AT))));
  const source = drawn(picture, scaled(picture, READ_SIDE));
  const corners = inPixels(quad, source);
  const size = scaled(sizeOf(corners), LONG_SIDE);
  const page = laidFlat(source, corners, size) ?? source;
  const canvas = new OffscreenCanvas(page.width, page.height);
  canvas
    .getContext('2d')
    ?.putImageData(new ImageData(new Uint8ClampedArray(page.data), page.width, page.height), 0, 0);
  return {
    picture: await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }),
    quad,
    found,
  };
}

async function answer({ id, file, quad }: Asked): Promise<Answered> {
  const picture = await readPicture(file);
  if (typeof picture === 'string') return { id, fault: picture };
  try {
    return { id, page: await straighten(picture, quad) };
  } finally {
    picture.close();
  }
}

// In a thread of its own: typing goes on while a page is laid flat.
globalThis.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void answer(data).then(
    (said) => globalThis.postMessage(said),
    () => globalThis.postMessage({ id: data.id, fault: 'care.page_unreadable' } satisfies Answered),
  );
});
