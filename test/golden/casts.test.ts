import { beforeAll, describe, expect, it } from 'vitest';
import { arabicNameOnPaper, latinNameOnPaper } from '../../shared/domain/papers/index.ts';
import { catalogues } from '../../shared/i18n/index.ts';
import { CASTS } from '../../electron/terminal/samples/index.ts';
import { readCodes } from './support/barcodes.ts';
import { CAST_NAMES, drawn, papersOf } from './support/casts.ts';
import { clashes, isInside, safeZoneOf, say } from './support/geometry.ts';
import { isReadable } from './support/reading.ts';
import { pagesByPdfjs } from './support/pdfjs.ts';
import type { DrawnPaper } from './support/render.ts';
import {
  checkWithQpdf,
  infoOf,
  marksOutsideTags,
  pagesOf,
  picturesOf,
  plain,
  readWithZbar,
  unpacked,
} from './support/tools.ts';

const EVERY = CAST_NAMES.flatMap((cast) =>
  papersOf(cast).map(([name, content]) => ({ cast, name, content })),
);
const PRINTER_DPI = 300;

describe.each(EVERY)('the $name made out for $cast names', ({ cast, name, content }) => {
  let paper: DrawnPaper;
  let pages: readonly string[];
  beforeAll(async () => {
    paper = await drawn(cast, name);
    pages = pagesOf(paper.pdf);
  });

  it('is a sound file', () => {
    expect(checkWithQpdf(paper.pdf)).toContain('No syntax or stream encoding errors found');
  });

  it('is read by poppler as it was written, in both scripts, on its page, and shortened nowhere', () => {
    const unreadable = paper.placed.filter(({ text, page }) => !isReadable(text, pages[page] ?? ''));
    expect(unreadable.map(say)).toEqual([]);
    expect(paper.placed.filter(({ text }) => text.includes('…')).map(say)).toEqual([]);
  });

  it('is read by pdf.js as it was written', async () => {
    const read = (await pagesByPdfjs(paper.pdf)).map(plain);
    const unreadable = paper.placed.filter(({ text, page }) => !isReadable(text, read[page] ?? ''));
    expect(unreadable.map(say)).toEqual([]);
  });

  it('keeps every line in its cell, inside the margins, and off the others', () => {
    expect(paper.placed.filter(({ ink, box }) => !isInside(ink, box)).map(say)).toEqual([]);
    const zone = safeZoneOf(content.kind);
    expect(paper.placed.filter(({ ink }) => !isInside(ink, zone)).map(say)).toEqual([]);
    expect(clashes(paper.placed)).toEqual([]);
  });

  it('bears codes that two readers read from 300 dpi', async () => {
    const { data } = content;
    const seal = 'seal' in data ? data.seal : null;
    if (seal === null) return expect(['access', 'ticket', 'journal-extract']).toContain(content.kind);
    const last = picturesOf(paper.pdf, PRINTER_DPI).at(-1) ?? Buffer.alloc(0);
    expect((await readCodes(last)).get('QRCode')).toBe(seal);
    expect(readWithZbar(last)).toContain(`QR-Code:${seal}`);
    const bars = content.kind === 'card' ? content.data.serial : undefined;
    if (bars !== undefined) expect(readWithZbar(last)).toContain(`CODE-128:${bars}`);
  });
});

describe.each(papersOf('ordinary'))('what the file of the %s says of itself', (name, { kind }) => {
  it('is its kind, for the archive and for readers aloud, and nobody’s name or number', async () => {
    const { pdf } = await drawn('ordinary', name);
    const info = infoOf(pdf);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(catalogues.fr[`papers.${kind}.title`]);
    const raw = unpacked(pdf);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toMatch(/\/Lang \(fr-MA\)/);
    const metadata = raw.slice(raw.indexOf('<x:xmpmeta'), raw.indexOf('</x:xmpmeta>'));
    for (const personal of ['AMRANI', 'Fatima', 'BE123456', '104207311', 'K3B'])
      expect(metadata + info).not.toContain(personal);
  });

  it('leaves no mark outside the tagged content and the artifacts', async () => {
    expect(marksOutsideTags((await drawn('ordinary', name)).pdf)).toEqual([]);
  });
});

describe('the names of each cast', () => {
  it.each(CAST_NAMES)(
    'stand whole on the attestation of the %s cast, in each script that they have',
    async (cast) => {
      const { person } = CASTS[cast];
      const { placed } = await drawn(cast, 'attestation');
      const said = plain(placed.map(({ text }) => text).join(' '));
      for (const name of [latinNameOnPaper(person), arabicNameOnPaper(person)])
        if (name !== '') expect(said).toContain(plain(name));
    },
  );
});

describe('bars at the head of a paper', () => {
  it.each(['care-receipt', 'transmittal'])('of the %s say its reference', async (name) => {
    const [first] = picturesOf((await drawn('ordinary', name)).pdf, PRINTER_DPI);
    const reference = name === 'care-receipt' ? 'RC-K3B-26-000058' : 'BE-K3B-26-000009';
    expect(readWithZbar(first ?? Buffer.alloc(0))).toContain(`CODE-128:${reference}`);
  });
});

describe('an ordinary paper', () => {
  it.each(papersOf('ordinary').filter(([, { kind }]) => kind !== 'card'))(
    'the %s holds on one page',
    async (name) => {
      expect(pagesOf((await drawn('ordinary', name)).pdf)).toHaveLength(1);
    },
  );
});
