import type { PDFPageProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { drawPage, textOf } from '../../../../../renderer/features/papers/pdf/draw-page.ts';

const A4 = { width: 595.28, height: 841.89 };

/** A page that only remembers how it was asked to draw itself. */
function aPage() {
  const asked: { intent?: string; scale?: number }[] = [];
  const page = {
    getViewport: ({ scale }: { scale: number }) => ({
      scale,
      width: A4.width * scale,
      height: A4.height * scale,
    }),
    render: ({ intent, viewport }: { intent: string; viewport: { scale: number } }) => {
      asked.push({ intent, scale: viewport.scale });
      return { promise: Promise.resolve() };
    },
    getTextContent: () =>
      Promise.resolve({
        items: [{ str: 'Récépissé', hasEOL: true }, { type: 'mark' }, { str: 'وصل', hasEOL: false }],
      }),
  } as unknown as PDFPageProxy;
  return { page, asked };
}
const aCanvas = () => ({ dir: 'rtl', width: 0, height: 0 }) as unknown as HTMLCanvasElement;

describe('a page of a paper', () => {
  it('is drawn from the left whatever the direction of the screen', async () => {
    const canvas = aCanvas();
    await drawPage(aPage().page, canvas, 110);
    expect(canvas.dir).toBe('ltr');
  });

  it('has the pixels of its resolution', async () => {
    const canvas = aCanvas();
    await drawPage(aPage().page, canvas, 300);
    expect([canvas.width, canvas.height]).toEqual([2481, 3508]);
  });

  it('is asked for as a print at a printer’s resolution, as a picture below', async () => {
    const { page, asked } = aPage();
    await drawPage(page, aCanvas(), 110);
    await drawPage(page, aCanvas(), 300);
    expect(asked.map(({ intent }) => intent)).toEqual(['display', 'print']);
  });

  it('says its words line by line, marks left out', async () => {
    expect(await textOf(aPage().page)).toBe('Récépissé\nوصل ');
  });
});
