import { CONTENT_WIDTH } from '../kit/bilingual.ts';
import { drawCode128 } from '../kit/codes.ts';
import type { Pen } from '../kit/pen.ts';
import { write, type Block } from '../kit/row.ts';
import { say } from '../kit/words.ts';

const BARS = { width: 76, height: 9.5 } as const;

/** A reference as bars for the reader at the desk, and in letters under them. */
export function barcode(pen: Pen, reference: string): Block {
  const text = pen.write('fr', reference, { size: 10, weight: 'mono', align: 'center' });
  return {
    heightMm: BARS.height + text.layout.heightMm + 1.6,
    draw: (sheet, x, y) => {
      const box = { x: x + (CONTENT_WIDTH - BARS.width) / 2, y: y + 0.6, ...BARS };
      sheet.leaf('Figure', { lang: 'fr', alt: say('fr', 'papers.figure.reference') }, () => {
        drawCode128(sheet, reference, box);
      });
      const under = { ...box, y: box.y + BARS.height + 0.4, height: text.layout.heightMm };
      write(sheet, text, { box: under, tag: 'P' });
    },
  };
}
