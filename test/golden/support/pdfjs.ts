import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What Firefox's reader finds on each page, line by line. */
export async function pagesByPdfjs(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await task.destroy();
  return pages;
}

/** The signs of each page in the order in which they are drawn, whatever the file says that they mean. */
export async function drawnSignsOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    pages.push(fnArray.map((what, at) => (what === OPS.showText ? signsIn(argsArray[at]) : '')).join(''));
  }
  await task.destroy();
  return pages;
}

const signsIn = (shown: unknown): string =>
  Array.isArray(shown) ? shown.map(signsIn).join('') : hasUnicode(shown) ? shown.unicode : '';

const hasUnicode = (glyph: unknown): glyph is { readonly unicode: string } =>
  typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string';
