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
