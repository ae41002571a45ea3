import sharp from 'sharp';
import { fractions } from './chance.ts';

const A4 = { width: 1240, height: 1754 };

/** A page that is hard to make light, as a crumpled copy is; another one for another seed. */
export function noisyPage(seed: number): Promise<Buffer> {
  const chance = fractions(seed);
  const { width, height } = A4;
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at += 1) data[at] = 100 + Math.floor(chance() * 140);
  return sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}
