import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { PHOTO_MAX_BYTES, processPhoto } from '../../../electron/modules/photo/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { drawnFace } from '../../support/pictures.ts';

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await processPhoto(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof Failure) return error.error.code;
    throw error;
  }
};

describe('the kept picture', () => {
  test.each([
    ['jpeg', () => drawnFace().jpeg().toBuffer()],
    ['png', () => drawnFace().png().toBuffer()],
    ['webp', () => drawnFace().webp().toBuffer()],
    ['a wide jpeg', () => drawnFace({ width: 1280, height: 720 }).jpeg().toBuffer()],
    ['a grey jpeg', () => drawnFace().greyscale().jpeg().toBuffer()],
    ['a 16-bit png', () => drawnFace().toColourspace('rgb16').png().toBuffer()],
    ['a CMYK jpeg', () => drawnFace().toColourspace('cmyk').jpeg().toBuffer()],
    ['the smallest one', () => drawnFace({ width: 240, height: 320 }).jpeg().toBuffer()],
  ])('is a light JPEG of 300 × 400 from %s', async (_, make) => {
    const { jpeg, width, height, warnings } = await processPhoto(await make());
    expect({ width, height, warnings }).toEqual({ width: 300, height: 400, warnings: [] });
    const kept = await sharp(jpeg).metadata();
    expect([kept.format, kept.width, kept.height, kept.channels]).toEqual(['jpeg', 300, 400, 3]);
    expect(jpeg.byteLength).toBeLessThan(30_000);
  });

  it('carries no word of where, when and with what it was taken', async () => {
    const told = await drawnFace()
      .withExif({
        IFD0: { Copyright: 'Salma Benali', Make: 'Camera' },
        IFD3: { GPSLatitude: '34/1 1/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>Rabat</note></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect((await sharp(told).metadata()).exif).toBeDefined();
    const { jpeg } = await processPhoto(told);
    const { exif, xmp, iptc, icc } = await sharp(jpeg).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(jpeg.includes('Benali') || jpeg.includes('Rabat')).toBe(false);
  });

  it('stands upright when the camera was turned', async () => {
    const lying = await drawnFace().rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const [turned, straight] = await Promise.all([
      processPhoto(lying),
      processPhoto(await drawnFace().jpeg().toBuffer()),
    ]);
    const means = await Promise.all(
      [turned, straight].map(async ({ jpeg }) => {
        const top = await sharp(jpeg).extract({ left: 0, top: 0, width: 300, height: 60 }).toBuffer();
        return (await sharp(top).greyscale().stats()).channels[0]?.mean ?? 0;
      }),
    );
    expect(Math.abs((means[0] ?? 0) - (means[1] ?? 99))).toBeLessThan(4);
  });

  it('shows a transparent picture on white', async () => {
    const see = await sharp({ create: { width: 400, height: 500, channels: 4, background: '#00000000' } })
      .composite([{ input: await drawnFace({ width: 200, height: 260 }).png().toBuffer() }])
      .png()
      .toBuffer();
    const { jpeg } = await processPhoto(see);
    const corner = await sharp(jpeg).extract({ left: 0, top: 0, width: 8, height: 8 }).toBuffer();
    expect((await sharp(corner).stats()).channels[0]?.mean).toBeGreaterThan(250);
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text named .jpg', Buffer.from('Ceci est un texte, pas une photo.\n'.repeat(50))],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))],
    [
      'a drawing that could fetch things',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"/>'),
    ],
  ])('is unreadable: %s', async (_, bytes) => expect(await refusal(bytes)).toBe('photo.unreadable'));

  it('is unreadable: a JPEG cut in the middle', async () => {
    const whole = await drawnFace().jpeg().toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('photo.unreadable');
  });

  it('is unreadable: a format that cards never used', async () => {
    expect(await refusal(await drawnFace().tiff().toBuffer())).toBe('photo.unreadable');
  });

  it('is too large: 40 MB, whatever is in it', async () => {
    expect(await refusal(Buffer.alloc(40 * 1024 * 1024))).toBe('photo.too_large');
    expect(await refusal(Buffer.alloc(PHOTO_MAX_BYTES + 1))).toBe('photo.too_large');
    expect(await refusal(Buffer.alloc(PHOTO_MAX_BYTES))).toBe('photo.unreadable');
  });

  it('is too large: a small file that unfolds to 100 megapixels', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(500_000);
    expect(await refusal(bomb)).toBe('photo.too_large');
  });

  test.each([
    [239, 320],
    [240, 319],
    [64, 64],
  ])('is too small: %i × %i', async (width, height) => {
    expect(await refusal(await drawnFace({ width, height }).jpeg().toBuffer())).toBe('photo.too_small');
  });
});

describe('warnings', () => {
  test.each([
    ['too dark', ['too_dark'], () => drawnFace().modulate({ brightness: 0.25 })],
    ['too bright', ['too_bright'], () => drawnFace({ skin: '#fff4ec', wall: '#ffffff' }).linear(0.4, 170)],
    ['without contrast', ['low_contrast'], () => drawnFace().linear(0.15, 120)],
    ['blurred', ['blurred'], () => drawnFace().blur(6)],
    ['of a dark skin in good light', [], () => drawnFace({ skin: '#5a3a28' })],
    ['of a fair skin on a white wall', [], () => drawnFace({ skin: '#f0d0b8', wall: '#ffffff' })],
    ['in front of a bright window', ['too_dark'], () => drawnFace({ skin: '#20160f', wall: '#ffffff' })],
  ])('for a picture %s: %j', async (_, expected, make) => {
    const { warnings } = await processPhoto(await make().jpeg().toBuffer());
    expect(warnings).toEqual(expected);
  });
});
