import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { bytesOf } from './bytes.ts';
import { paperWorker } from './worker.ts';

/** A paper opened to be drawn. */
export interface OpenPdf {
  readonly pages: readonly PDFPageProxy[];
  close(): void;
}

/** Opens a paper from its base64: in memory, without network, scripts or forms. */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const task = getDocument({
    data: bytesOf(base64),
    worker: paperWorker(),
    enableXfa: false,
    useWasm: false,
    stopAtErrors: false,
  });
  const document: PDFDocumentProxy = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  );
  return { pages, close: () => void task.destroy() };
}

const POINTS_PER_INCH = 72;

/** Draws a page on a canvas at a resolution. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, dpi: number): Promise<void> {
  const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, intent: dpi > PREVIEW_MAX_DPI ? 'print' : 'display' }).promise;
}
const PREVIEW_MAX_DPI = 250;

/** What a page says, for those who do not see it. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join('');
}
