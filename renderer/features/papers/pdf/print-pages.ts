import type { PaperKind } from '../../../../shared/domain/documents/paper.ts';
import { drawPage, toBlob } from './draw-page.ts';
import { openPdf } from './open-pdf.ts';
import css from './print-pages.module.css';

/** A paper, the slip that is printed once, a ticket of the queue, or the extract of the journal that is kept nowhere. */
type Printed = PaperKind | 'access' | 'ticket' | 'journal-extract';

// What office printers and card printers do; more would only be slower.
const CARD_DPI = 600;
const OFFICE_DPI = 300;
const dpiOf = (kind: Printed): number => (kind === 'card' ? CARD_DPI : OFFICE_DPI);

const classOf = (kind: Printed): string | undefined => {
  if (kind === 'card') return css.card;
  return kind === 'ticket' ? css.ticket : css.sheet;
};

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
    image.className = classOf(kind) ?? '';
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
