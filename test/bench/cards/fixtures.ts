import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { CardData } from '../../../shared/domain/papers/index.ts';
import { aCard, aPerson, sealOf } from '../../golden/support/samples.ts';

export const FONTS = 'resources/fonts';
export const CREATED_AT = new Date('2026-03-12T09:00:00Z');
const NAMES = [
  ['Salma', 'Bennani', 'سلمى', 'بناني'],
  ['Youssef', 'El Amrani', 'يوسف', 'العمراني'],
  ['Khadija', 'Tazi', 'خديجة', 'التازي'],
  ['Omar', 'Chraïbi', 'عمر', 'الشرايبي'],
  ['Ilyas', 'Berrada', 'إلياس', 'برادة'],
] as const;

/** A picture as heavy as a photo (about 30 kB): grain, which JPEG cannot squeeze. */
export const heavyPhoto = (): Promise<Uint8Array> =>
  sharp({
    create: {
      width: 300,
      height: 400,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 27 },
    },
  })
    .blur(0.7)
    .jpeg({ quality: 85 })
    .toBuffer();

const JPEG_COMMENT = Buffer.from([0xff, 0xfe, 0, 10]);
/** The same picture with a comment in it: nobody's photo is drawn from memory because somebody else's was the same. */
const photoUnlikeOthers = (photo: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.concat([photo.subarray(0, 2), JPEG_COMMENT, randomBytes(8), photo.subarray(2)]));

/** Cards of different people, sealed beforehand: what is measured is the drawing. */
export function manyCards(count: number, photo: Uint8Array): readonly [CardData, ...CardData[]] {
  const cards = Array.from({ length: count }, (_, index): CardData => {
    const [givenLatin, familyLatin, givenArabic, familyArabic] = NAMES[
      index % NAMES.length
    ] as (typeof NAMES)[0];
    const document = { kind: 'cnie', number: `BE${100_000 + index}` } as const;
    const person = { ...aPerson, givenLatin, familyLatin, givenArabic, familyArabic, document };
    const reference = `CA-K3B-26-${String(index).padStart(6, '0')}`;
    return {
      ...aCard,
      person,
      serial: reference,
      number: { value: String(100_000_000 + index), state: 'confirmed' },
      photo: photoUnlikeOthers(photo),
      seal: sealOf({ kind: 'card', reference, person }),
    };
  });
  return cards as [CardData, ...CardData[]];
}
