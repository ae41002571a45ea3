import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { picturesOf } from './tools.ts';

const FOLDER = join(import.meta.dirname, '../pictures');
const DPI = 100;
/** Ten pixels of 100 dpi: a letter more or less is seen, anti-aliasing is not. */
const PIXELS_A_CELL = 10;
/** How far the grey of one cell, and of all on average, may be from the picture kept. */
const CELL_TOLERANCE = 40;
const MEAN_TOLERANCE = 1.2;

/** Set to 1 to keep the pictures of today, after having looked at the papers. */
const isRefreshing = process.env['GOLDEN_REFRESH'] === '1';

/** Pages as coarse greys, compared with those kept; what differs, in words. */
export async function differencesFromKept(name: string, pdf: Uint8Array): Promise<readonly string[]> {
  const pages = await Promise.all(picturesOf(pdf, DPI).map(coarse));
  const differences = await Promise.all(
    pages.map((page, index) => compare(`${name}-${index + 1}.png`, page)),
  );
  return differences.flat();
}

interface Coarse {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function coarse(png: Buffer): Promise<Coarse> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const size = [Math.round(width / PIXELS_A_CELL), Math.round(height / PIXELS_A_CELL)] as const;
  const { data, info } = await sharp(png)
    .greyscale()
    .resize(...size, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function compare(file: string, page: Coarse): Promise<readonly string[]> {
  const path = join(FOLDER, file);
  const { width, height } = page;
  if (isRefreshing) {
    mkdirSync(FOLDER, { recursive: true });
    const raw = { width, height, channels: 1 } as const;
    writeFileSync(path, await sharp(page.data, { raw }).png({ compressionLevel: 9 }).toBuffer());
    return [];
  }
  if (!existsSync(path)) return [`${file} is not kept: look at the paper, then GOLDEN_REFRESH=1`];
  const kept = await sharp(readFileSync(path)).greyscale().raw().toBuffer({ resolveWithObject: true });
  if (kept.info.width !== width || kept.info.height !== height) return [`${file} has another size`];
  const gaps = [...page.data].map((grey, at) => Math.abs(grey - (kept.data[at] ?? 0)));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const worst = Math.max(...gaps);
  if (worst <= CELL_TOLERANCE && mean <= MEAN_TOLERANCE) return [];
  const at = gaps.indexOf(worst);
  const millimetres = (cells: number) => Math.round((cells * PIXELS_A_CELL * 25.4) / DPI);
  return [
    `${file} differs: ${worst} at ${millimetres(at % width)} mm from the left, ${millimetres(Math.floor(at / width))} mm from the top; ${mean.toFixed(2)} on average`,
  ];
}
