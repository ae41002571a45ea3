import { drawPage, toBlob } from './draw-page.ts';
import { openPdf } from './open-pdf.ts';

interface Drawn {
  readonly pages: readonly Blob[];
  /** How many the document has. */
  readonly count: number;
}

/** Draws the first pages of a PDF, one after the other; throws for what is none, or is locked. */
export async function drawPages(
  base64: string,
  { dpi, limit }: { readonly dpi: number; readonly limit: number },
): Promise<Drawn> {
  const pdf = await openPdf(base64);
  try {
    const pages: Blob[] = [];
    for (const page of pdf.pages.slice(0, limit)) {
      const canvas = document.createElement('canvas');
      await drawPage(page, canvas, dpi);
      pages.push(await toBlob(canvas));
    }
    return { pages, count: pdf.pages.length };
  } finally {
    pdf.close();
  }
}
