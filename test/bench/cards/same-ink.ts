import { createPen } from '../../../electron/pdf/kit/pen.ts';
import { openPaperFonts } from '../../../electron/pdf/index.ts';
import { Sheet } from '../../../electron/pdf/kit/sheet.ts';
import sharp from 'sharp';
import { picturesOf } from '../../golden/support/tools.ts';
import type { Face } from './as-items.ts';
import { CREATED_AT, FONTS } from './fixtures.ts';

/** A line as black dots, cut to its ink. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

const DPI = 300;
const DARK = 140;
/** Edges may fall a dot or two aside. */
const NEAR_DOTS = 3;

async function inkIn(png: Buffer): Promise<Ink> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const xs: number[] = [];
  const ys: number[] = [];
  for (let at = 0; at < data.length; at += 1)
    if ((data[at] ?? 255) < DARK) {
      xs.push(at % info.width);
      ys.push(Math.floor(at / info.width));
    }
  if (xs.length === 0) return { width: 0, height: 0, dark: new Uint8Array() };
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  const [left, top] = [least(xs), least(ys)];
  const [width, height] = [most(xs) - left + 1, most(ys) - top + 1];
  const dark = new Uint8Array(width * height);
  xs.forEach((x, index) => (dark[((ys[index] ?? 0) - top) * width + x - left] = 1));
  return { width, height, dark };
}

/** The ink of each page of a PDF. */
export const pagesAsInk = (pdf: Uint8Array): Promise<readonly Ink[]> =>
  Promise.all(picturesOf(pdf, DPI).map(inkIn));

/** Ours: the same lines by the kit alone. */
export async function inkOf(
  pages: readonly Face[],
  size: { readonly width: number; readonly height: number },
): Promise<readonly Ink[]> {
  const fonts = openPaperFonts(FONTS);
  const sheet = new Sheet({ fonts, createdAt: CREATED_AT, title: 'lines', creator: 'bench' });
  const pen = createPen(fonts);
  for (const { items } of pages) {
    sheet.addPage(size);
    for (const { text, size: points, font } of items) {
      const limits = { widthMm: size.width, heightMm: size.height, smallest: points, maxLines: 1 };
      const { layout } = pen.fit('ar', text, { size: points, weight: font, leading: 1.3, ...limits });
      sheet.artifact('Layout', () =>
        sheet.text(layout, { box: { x: 0, y: 0, ...size }, align: 'left', color: '#000000' }),
      );
    }
  }
  return pagesAsInk(await sheet.finish());
}

/** The share of the ink of either that is nowhere near the ink of the other; 1 when they are not even as wide. */
export function differenceOf(a: Ink, b: Ink | undefined): number {
  if (!b || a.width === 0 || b.width === 0) return 1;
  if (Math.abs(a.width - b.width) > Math.max(4, a.width * 0.02)) return 1;
  return Math.max(strayed(a, b), strayed(b, a));
}

function strayed(from: Ink, to: Ink): number {
  const scale = to.width / from.width;
  const drop = (to.height - from.height) / 2;
  let [all, lost] = [0, 0];
  from.dark.forEach((dark, at) => {
    if (!dark) return;
    all += 1;
    const x = Math.round((at % from.width) * scale);
    const y = Math.floor(at / from.width) + Math.round(drop);
    if (!isNear(to, x, y)) lost += 1;
  });
  return lost / all;
}

function isNear({ dark, width, height }: Ink, x: number, y: number): boolean {
  for (let dy = -NEAR_DOTS; dy <= NEAR_DOTS; dy += 1)
    for (let dx = -NEAR_DOTS; dx <= NEAR_DOTS; dx += 1) {
      const [px, py] = [x + dx, y + dy];
      if (px >= 0 && px < width && py >= 0 && py < height && dark[py * width + px]) return true;
    }
  return false;
}
