import { describe, expect, it } from 'vitest';
import { Flow } from '../../../../../electron/pdf/kit/flow.ts';
import type { Block } from '../../../../../electron/pdf/kit/row.ts';
import { Sheet } from '../../../../../electron/pdf/kit/sheet.ts';
import { A4 } from '../../../../../electron/pdf/kit/units.ts';
import { fonts } from './fonts.ts';

interface Placed {
  readonly name: string;
  readonly page: number;
  readonly y: number;
}

function paper(compose: (flow: Flow, block: (name: string, heightMm: number) => Block) => void): Placed[] {
  const sheet = new Sheet({ fonts, title: 'Essai', creator: 'Essai', createdAt: new Date(0) });
  const placed: Placed[] = [];
  const openPage = (_: Sheet, isFirst: boolean): number => {
    sheet.addPage(A4);
    return isFirst ? 40 : 20;
  };
  const block = (name: string, heightMm: number): Block => ({
    heightMm,
    draw: (_sheet, _x, y) => placed.push({ name, page: sheet.pageCount, y }),
  });
  compose(new Flow(sheet, { x: 16, bottom: 100, openPage }), block);
  return placed;
}

describe('a flow of blocks', () => {
  it('puts them one under the other and opens a page when the next does not fit', () => {
    const placed = paper((flow, block) => {
      flow.add(block('a', 30));
      flow.space(5);
      flow.add(block('b', 25));
      flow.add(block('c', 1));
    });
    expect(placed).toEqual([
      { name: 'a', page: 1, y: 40 },
      { name: 'b', page: 1, y: 75 },
      { name: 'c', page: 2, y: 20 },
    ]);
  });

  it('keeps a heading with its first row', () => {
    const placed = paper((flow, block) => {
      flow.add(block('a', 50));
      flow.section(block('heading', 6), [block('row', 8), block('next', 80)]);
    });
    expect(placed.map(({ name, page }) => `${name} ${page}`)).toEqual([
      'a 1',
      'heading 2',
      'row 2',
      'next 3',
    ]);
  });

  it('draws a block taller than a page at its top rather than for ever on new pages', () => {
    expect(paper((flow, block) => flow.add(block('tall', 400)))).toEqual([{ name: 'tall', page: 1, y: 40 }]);
  });
});
