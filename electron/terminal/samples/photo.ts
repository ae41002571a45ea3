import sharp from 'sharp';
import { samplePhoto as drawnFace } from '../demonstration/sample-photo.ts';

/** The drawn face as a card carries it: nobody's photo. */
export const samplePhoto = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(await drawnFace())
      .resize(300, 400)
      .jpeg({ quality: 84 })
      .toBuffer(),
  );
