import { boxOf, FILE_MAX_BYTES, MIN, sentSize, type Crop } from './crop.ts';

/** Why a picture cannot be used: codes of the closed list, so that the same sentences serve. */
export type PictureFault = 'photo.too_large' | 'photo.unreadable' | 'photo.too_small';

/** A picture of the page's memory, upright. */
export type Picture = ImageBitmap;

/** Reads a file as a picture: weight first, then whatever the file calls itself, what it is. */
export async function readPicture(file: Blob): Promise<Picture | PictureFault> {
  if (file.size > FILE_MAX_BYTES) return 'photo.too_large';
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    if (picture.width >= MIN.width && picture.height >= MIN.height) return picture;
    picture.close();
    return 'photo.too_small';
  } catch {
    return 'photo.unreadable';
  }
}

/** Draws the part kept, over the whole of a canvas. */
export function draw(
  canvas: HTMLCanvasElement,
  picture: CanvasImageSource & { width: number; height: number },
  crop: Crop,
): void {
  const { left, top, width, height } = boxOf(picture, crop);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height);
}

const JPEG_QUALITY = 0.92;

/** The part kept as a JPEG of at most 900 × 1200. */
export function cutOut(picture: Picture, crop: Crop): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const size = sentSize(boxOf(picture, crop));
  canvas.width = size.width;
  canvas.height = size.height;
  draw(canvas, picture, crop);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
      'image/jpeg',
      JPEG_QUALITY,
    );
  });
}
