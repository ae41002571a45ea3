import type { PaperKind } from '../../../../shared/domain/documents/paper.ts';
import { drawPage } from './draw-page.ts';
import { openPdf } from './open-pdf.ts';
import css from './print-pages.module.css';

/** A paper, or the slip that is printed once. */
type Printed = PaperKind | 'access';

// What office printers and card printers do; more would only be slower.
const CARD_DPI = 600;
const OFFICE_DPI = 300;
const dpiOf = (kind: Printed): number => (kind === 'card' ? CARD_DPI : OFFICE_DPI);

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, refuse) => {
    canvas.toBlob(
      (blob) => (blob ? done(blob) : refuse(new Error('the page could not be drawn'))),
      'image/png',
    );
  });

async function picture(canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(await toBlob(canvas));
  image.alt = '';
  await image.decode();
  return image;
}

/**
 * Hands a paper to the browser's print dialog, at its exact size, as pictures in our own page: a frame with a PDF in it
 * would ask for a looser security policy, and prints differently from one browser to the next.
 */
export async function printPages(kind: Printed, base64: string): Promise<void> {
  const pdf = await openPdf(base64);
  const sheets = document.createElement('div');
  sheets.className = css.sheets ?? '';
  sheets.setAttribute('aria-hidden', 'true');
  for (const page of pdf.pages) {
    const canvas = document.createElement('canvas');
    await drawPage(page, canvas, dpiOf(kind));
    const image = await picture(canvas);
    image.className = (kind === 'card' ? css.card : css.sheet) ?? '';
    sheets.append(image);
  }
  pdf.close();
  document.body.append(sheets);
  await new Promise<void>((done) => {
    window.addEventListener('afterprint', () => done(), { once: true });
    window.print();
  });
  for (const image of sheets.querySelectorAll('img')) URL.revokeObjectURL(image.src);
  sheets.remove();
}
