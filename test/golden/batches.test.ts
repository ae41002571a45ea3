import { describe, expect, it } from 'vitest';
import {
  renderCardSheets,
  renderPapers,
  renderTestPage,
  type PaperContent,
} from '../../electron/pdf/index.ts';
import { ID1 } from '../../electron/pdf/kit/units.ts';
import { readCodes } from './support/barcodes.ts';
import { cardsOf, drawn, observed } from './support/casts.ts';
import { clashes, isInside } from './support/geometry.ts';
import { CREATED_AT, fonts } from './support/render.ts';
import { checkWithQpdf, pagesOf, picturesOf, readWithZbar, unpacked } from './support/tools.ts';

const options = { fonts, createdAt: CREATED_AT };
const contents = (count: number): PaperContent[] => cardsOf(count).map((data) => ({ kind: 'card', data }));

describe('a batch of cards', () => {
  it('says how far it is after each card, and lets the thread do other things between two', async () => {
    const counts: number[] = [];
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    await renderPapers(contents(30), { ...options, onDrawn: (count) => counts.push(count) });
    clearInterval(other);
    expect(counts).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(turns).toBeGreaterThan(5);
  });

  it('stops between two cards when it is cancelled, and says why', async () => {
    const stop = new AbortController();
    let drawnCards = 0;
    const batch = renderPapers(contents(30), {
      ...options,
      signal: stop.signal,
      onDrawn: (count) => {
        drawnCards = count;
        if (count === 7) stop.abort(new Error('the ribbon ran out'));
      },
    });
    await expect(batch).rejects.toThrow('the ribbon ran out');
    expect(drawnCards).toBe(7);
  });

  it('takes cards as they are read, one after the other', async () => {
    const all = contents(3);
    async function* reading(): AsyncGenerator<PaperContent> {
      for (const content of all) yield await Promise.resolve(content);
    }
    const streamed = await renderPapers(reading(), options);
    expect(Buffer.from(streamed).equals(Buffer.from(await renderPapers(all, options)))).toBe(true);
  });

  it('is never a file without a paper', async () => {
    await expect(renderPapers([], options)).rejects.toThrow();
    await expect(renderCardSheets([], options)).rejects.toThrow();
  });
});

describe('sheets of ten cards', () => {
  const placed = async () => (await drawn('ordinary', 'card-sheet')).placed;
  const textsOf = async (page: number) => (await placed()).filter((text) => text.page === page);

  it('put ten fronts on a page and their backs on the next, the rest on two more', async () => {
    const { pdf } = await drawn('ordinary', 'card-sheet');
    expect(checkWithQpdf(pdf)).toContain('No syntax');
    expect(pagesOf(pdf)).toHaveLength(4);
    expect((await textsOf(1)).filter(({ text }) => text.startsWith('CA-K3B')).length).toBe(10);
    expect((await textsOf(3)).filter(({ text }) => text.startsWith('CA-K3B')).length).toBe(2);
  });

  it('mirror the backs, so that each lies behind its front', async () => {
    const serials = (await textsOf(1)).filter(({ text }) => text.startsWith('CA-K3B'));
    const [first, second] = [serials[0], serials[1]];
    const middle = 105;
    expect(first?.text).toBe('CA-K3B-26-000001');
    expect(first?.ink.x).toBeGreaterThan(middle);
    expect(second?.ink.x).toBeLessThan(middle);
  });

  it('keep every line inside its own card and off the others', async () => {
    const [left, top] = [(210 - 2 * ID1.width) / 2, (297 - 5 * ID1.height) / 2];
    const cells = Array.from({ length: 10 }, (_, index) => ({
      x: left + (index % 2) * ID1.width + 1.4,
      y: top + Math.floor(index / 2) * ID1.height + 1.4,
      width: ID1.width - 2.8,
      height: ID1.height - 2.8,
    }));
    const onCards = (await placed()).filter(({ ink }) => ink.y > top);
    expect(onCards.filter(({ ink }) => !cells.some((cell) => isInside(ink, cell)))).toEqual([]);
    expect(clashes(await placed())).toEqual([]);
  });

  it('bear ten seals that are read from 300 dpi', async () => {
    const [, backs] = picturesOf((await drawn('ordinary', 'card-sheet')).pdf, 300);
    const read = readWithZbar(backs ?? Buffer.alloc(0));
    expect(read.filter((code) => code.startsWith('CODE-128:')).length).toBe(10);
    const seals = cardsOf(10).map(({ seal }) => `QR-Code:${seal}`);
    for (const seal of new Set(seals)) expect(read).toContain(seal);
  });

  it('say how many cards are drawn, and stop between two sheets', async () => {
    const counts: number[] = [];
    const stop = new AbortController();
    await expect(
      renderCardSheets(cardsOf(25), {
        ...options,
        signal: stop.signal,
        onDrawn: (count) => {
          counts.push(count);
          if (count === 20) stop.abort();
        },
      }),
    ).rejects.toThrow();
    expect(counts).toEqual([10, 20]);
  });
});

describe('a card for a printer that prints beyond the edge', () => {
  it('is larger by the bleed, says where to cut, and keeps its text where it was', async () => {
    const [content] = contents(1);
    if (!content) throw new Error('no card');
    const plain = await observed((all) => renderPapers([content], all));
    const bled = await observed((all) => renderPapers([content], { ...all, bleedMm: 3 }));
    const raw = unpacked(bled.pdf).replaceAll(/\s+/g, ' ');
    const trim = /\/TrimBox \[([^\]]+)\]/.exec(raw)?.[1]?.trim().split(' ').map(Number) ?? [];
    expect(trim).toEqual([8.504, 8.504, 251.15, 161.518].map((side) => expect.closeTo(side, 2) as number));
    expect(raw).toContain('/BleedBox');
    expect(unpacked(plain.pdf)).not.toContain('/TrimBox');
    bled.placed.forEach(({ ink, text }, index) => {
      const before = plain.placed[index];
      expect(text).toBe(before?.text);
      expect(ink.x).toBeCloseTo((before?.ink.x ?? 0) + 3, 6);
      expect(ink.y).toBeCloseTo((before?.ink.y ?? 0) + 3, 6);
    });
  });
});

describe('a test print', () => {
  it.each([
    ['card', 242.65, 153.01],
    ['a4', 595.28, 841.89],
  ] as const)('on %s names nobody and bears codes that are read', async (format, width, height) => {
    const { pdf, placed } = await observed((all) => renderTestPage(format, all));
    expect(checkWithQpdf(pdf)).toContain('No syntax');
    const [picture] = picturesOf(pdf, 300);
    const codes = await readCodes(picture ?? Buffer.alloc(0));
    expect(codes.get('QRCode')).toBe('GUICHET AMO TEST 0123456789');
    expect(codes.get('Code128')).toBe('TEST-0123456789');
    expect(placed.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Impression d’essai', 'طبعة تجريبية']),
    );
    expect(clashes(placed)).toEqual([]);
    const box = /\/MediaBox \[([^\]]+)\]/.exec(unpacked(pdf).replaceAll(/\s+/g, ' '))?.[1] ?? '';
    const [, , right = 0, top = 0] = box.trim().split(' ').map(Number);
    expect([right, top]).toEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
  });
});

describe('a table that runs over pages', () => {
  it('repeats its head on each, shown but not read out twice', async () => {
    const { placed, pdf } = await drawn('long', 'transmittal');
    const heads = placed.filter(({ text }) => text === 'Immatriculation').map(({ page }) => page);
    expect(heads).toEqual([0, 1, 2]);
    const headsIn = (file: Uint8Array) => unpacked(file).match(/\/S \/TH\b/g)?.length;
    expect(headsIn(pdf)).toBe(headsIn((await drawn('ordinary', 'transmittal')).pdf));
  });
});
