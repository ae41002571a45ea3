import type { PDFPageProxy } from 'pdfjs-dist';

const POINTS_PER_INCH = 72;

/** Draws a page on a canvas at a resolution. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, dpi: number): Promise<void> {
  const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
  // Glyphs are placed from their left side: a canvas of a right-to-left page would place them from their right one.
  canvas.dir = 'ltr';
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, intent: dpi > PREVIEW_MAX_DPI ? 'print' : 'display' }).promise;
}
const PREVIEW_MAX_DPI = 250;

/** What is drawn on a canvas, as a picture. */
export const toBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((done, refuse) => {
    canvas.toBlob(
      (blob) => (blob ? done(blob) : refuse(new Error('the page could not be drawn'))),
      'image/png',
    );
  });

/** What a page says, for those who do not see it. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join('');
}
