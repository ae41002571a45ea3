import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { processPage } from '../../../electron/modules/photo/index.ts';
import { PAGE_MAX_BYTES } from '../../../shared/domain/care/index.ts';
import { noisyPage } from '../../support/pages.ts';

const GREY = { isGrey: true };
const refusalOf = async (bytes: Uint8Array): Promise<unknown> =>
  processPage(bytes, GREY).then(
    () => 'taken',
    (fault: { error?: { code: string } }) => fault.error?.code,
  );
const flat = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#d8c8a0' } })
    .jpeg()
    .withMetadata({ exif: { IFD0: { Artist: 'Quelqu’un' } } })
    .toBuffer();

describe('a page of a piece', () => {
  it('is made light however much it shows, and stays large enough to be read', async () => {
    const { jpeg, width, height } = await processPage(await noisyPage(1), GREY);
    expect(jpeg.byteLength).toBeLessThanOrEqual(PAGE_MAX_BYTES);
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(900);
    expect((await sharp(jpeg).metadata()).format).toBe('jpeg');
  });

  it('is grey or in colour as asked, never larger than it came, without a word of where it was taken', async () => {
    const grey = await processPage(await flat(900, 1200), GREY);
    expect(await sharp(grey.jpeg).metadata()).toMatchObject({ channels: 1, width: 900, height: 1200 });
    const colour = await processPage(await flat(900, 1200), { isGrey: false });
    expect(await sharp(colour.jpeg).metadata()).toMatchObject({ channels: 3 });
    expect((await sharp(colour.jpeg).metadata()).exif).toBeUndefined();
    expect(Math.max((await processPage(await flat(4000, 3000), GREY)).width)).toBe(1800);
  });

  it('is a picture, not too small and not too heavy: each refusal says which', async () => {
    expect(await refusalOf(Buffer.from('%PDF-1.7 nothing'))).toBe('care.page_unreadable');
    expect(await refusalOf(new Uint8Array(0))).toBe('care.page_unreadable');
    const half = await flat(900, 1200);
    expect(await refusalOf(half.subarray(0, half.length / 2))).toBe('care.page_unreadable');
    expect(await refusalOf(await flat(150, 1200))).toBe('care.page_too_small');
    expect(await refusalOf(new Uint8Array(15 * 1024 * 1024 + 1))).toBe('care.page_too_large');
  });
});
