import { describe, expect, it } from 'vitest';
import { renderPapers, type PaperContent } from '../../electron/pdf/index.ts';
import { aDayOfArrivals, aDayReport, anEnvelope } from '../../electron/terminal/samples/exchanges.ts';
import { aFamily, aPerson } from '../../electron/terminal/samples/people.ts';
import { sealOf } from '../../electron/terminal/samples/seal.ts';
import { DayReportSaid } from '../../shared/domain/day/index.ts';
import { namedOf } from '../../shared/domain/papers/index.ts';
import { observed } from './support/casts.ts';
import { clashes, isInside, safeZoneOf, say } from './support/geometry.ts';
import { isReadable } from './support/reading.ts';
import { pagesOf } from './support/tools.ts';

const seal = sealOf({ kind: 'refusal', reference: 'RF-K3B-26-000003', person: aPerson });
async function textOf(content: PaperContent): Promise<string> {
  const { pdf, placed } = await observed((options) => renderPapers([content], options));
  const pages = pagesOf(pdf);
  expect(placed.filter(({ text, page }) => !isReadable(text, pages[page] ?? '')).map(say)).toEqual([]);
  expect(placed.filter(({ text }) => text.includes('…')).map(say)).toEqual([]);
  expect(placed.filter(({ ink }) => !isInside(ink, safeZoneOf(content.kind))).map(say)).toEqual([]);
  expect(clashes(placed)).toEqual([]);
  // A reference is read out over the telephone: never half of one on a line.
  const halves = placed.filter(({ text }) => /\b(?:RC|BE)-(?!\w{3}-\d\d-\d{6})/u.test(text));
  expect(halves.map(say)).toEqual([]);
  return pages.join(' ').replaceAll(/\s+/gu, ' ');
}

describe('the report of a day of arrivals', () => {
  const report = (data: typeof aDayReport): PaperContent => ({ kind: 'day-report', data: { ...data, seal } });

  it('says of each envelope what was found, what was not, what was too much, and that the courier gave no code', async () => {
    const text = await textOf(report(aDayOfArrivals));
    for (const said of [
      'Enveloppes reçues',
      'الأظرفة المستلمة',
      'Absents à l’arrivée RC-P2C-26-000211',
      'RC-P2C-26-000198 · RC-Q7D-26-000035',
      'Le code du coursier n’a pas été donné à l’arrivée.',
      'Dossiers recherchés',
      'Dossiers des enveloppes reçues : attendu 35, trouvé 34',
      'BE-Q7D-26-000003',
    ])
      expect(text).toContain(said);
  });

  it('names the first references, and says how many more there are', async () => {
    const many = namedOf(
      Array.from({ length: 200 }, (_, index) => `RC-P2C-26-${String(index).padStart(6, '0')}`),
    );
    const [first] = aDayOfArrivals.arrived;
    if (!first) throw new Error('an envelope that arrived');
    const arrived = Array.from({ length: 60 }, () => ({
      ...first,
      expected: 200,
      missing: many,
      surplus: many,
    }));
    const text = await textOf(report({ ...aDayOfArrivals, arrived, lost: many }));
    expect(text).toContain('Et 188 autres');
    expect(text).not.toContain('RC-P2C-26-000012');
  });

  it('of before says nothing of it, and is drawn as it was', async () => {
    const { arrived: _arrived, lost: _lost, ...before } = aDayReport;
    const { reference, issuedOn } = aDayReport;
    const said = DayReportSaid.parse(JSON.parse(JSON.stringify(before)));
    expect(said).toMatchObject({ arrived: [], lost: { count: 0, references: [] } });
    const text = await textOf(report({ ...said, reference, issuedOn, seal }));
    for (const silent of ['Enveloppes reçues', 'recherchés']) expect(text).not.toContain(silent);
  });
});

describe('the slip of an envelope', () => {
  const withheld = anEnvelope(6, [aPerson, ...aFamily]);
  const slip = (data: typeof withheld): PaperContent => ({ kind: 'transmittal', data: { ...data, seal } });

  it('has neither a column nor a total of amounts where a proximity point withholds them', async () => {
    const files = withheld.files.map((file) => ({ ...file, amountCentimes: null }));
    const text = await textOf(slip({ ...withheld, files }));
    for (const silent of ['Dirhams', 'الدرهم', 'Total déclaré']) expect(text).not.toContain(silent);
    for (const { reference } of files) expect(text).toContain(reference);
  });

  it('has both as soon as one amount is known', async () => {
    const text = await textOf(slip(withheld));
    for (const said of ['Dirhams', 'Total déclaré']) expect(text).toContain(said);
  });
});
