import { describe, expect, it } from 'vitest';
import { renderPapers, type PaperContent } from '../../electron/pdf/index.ts';
import { normaliseForShaping } from '../../electron/pdf/kit/typed-text.ts';
import { aReceipt } from '../../electron/terminal/samples/base.ts';
import { aDayReport, anEnvelope } from '../../electron/terminal/samples/exchanges.ts';
import { anExtract } from '../../electron/terminal/samples/journal.ts';
import { aRefusal, someRights, withRights } from '../../electron/terminal/samples/letters.ts';
import { aLargeFamily, aLongPerson } from '../../electron/terminal/samples/people.ts';
import { sealOf } from '../../electron/terminal/samples/seal.ts';
import { RECEIPT_ACTS } from '../../shared/domain/papers/receipt.ts';
import { catalogues } from '../../shared/i18n/index.ts';
import { observed } from './support/casts.ts';
import { clashes, isInside, safeZoneOf, say } from './support/geometry.ts';
import { pagesOf } from './support/tools.ts';

const seal = sealOf({ kind: 'refusal', reference: 'RF-K3B-26-000003', person: aLongPerson });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const longText = (fr: string, ar: string) => ({
  fr: fr.repeat(20).slice(0, 300),
  ar: ar.repeat(20).slice(0, 300),
});
const LONG = longText('Une raison qui en dit long ', 'سبب مفصل جدا ');

/** As much as each shape allows of everything that has no end. */
const LIMITS: Readonly<Record<string, PaperContent>> = {
  refusal: {
    kind: 'refusal',
    data: {
      ...aRefusal,
      seal,
      applicant: aLongPerson,
      reasons: times(30, () => ({ text: LONG, source: LONG, contest: LONG })),
      appeal: LONG,
    },
  },
  rights: {
    kind: 'rights',
    data: {
      ...someRights,
      seal,
      person: aLongPerson,
      rights: {
        state: 'suspended',
        day: null,
        monthsDue: times(
          240,
          (index) => `${2005 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
        ),
        reason: LONG,
      },
      family: withRights(
        times(40, (index) => aLargeFamily[index % aLargeFamily.length]).flatMap((one) => one ?? []),
      ),
    },
  },
  'day-report': {
    kind: 'day-report',
    data: {
      ...aDayReport,
      seal,
      acts: times(60, (index) => ({ name: LONG, count: index })),
      cards: {
        printed: 400,
        first: 'CA-K3B-26-000001',
        last: 'CA-K3B-26-000400',
        spoiled: times(200, (index) => ({
          serial: `CA-K3B-26-${String(index).padStart(6, '0')}`,
          why: LONG,
        })),
      },
      sleeping: times(7, (index) => ({ name: LONG, count: index })),
      differences: times(20, () => ({ what: LONG, expected: 1, found: 0, explanation: null })),
    },
  },
  'journal-extract': {
    kind: 'journal-extract',
    data: {
      ...anExtract(2_000),
      person: aLongPerson,
      isCut: true,
    },
  },
  transmittal: { kind: 'transmittal', data: { ...anEnvelope(400, [aLongPerson, ...aLargeFamily]), seal } },
};

describe.each(Object.keys(LIMITS))('the fullest %s', (name) => {
  it('goes on over pages: nothing is cut, nothing leaves its page, nothing runs over anything', async () => {
    const content = LIMITS[name];
    if (!content) throw new Error(`no limit is called ${name}`);
    const { pdf, placed } = await observed((options) => renderPapers([content], options));
    expect(pagesOf(pdf).length).toBeGreaterThan(2);
    expect(placed.filter(({ text }) => text.includes('…')).map(say)).toEqual([]);
    expect(placed.filter(({ ink }) => !isInside(ink, safeZoneOf(name))).map(say)).toEqual([]);
    expect(placed.filter(({ ink, box }) => !isInside(ink, box)).map(say)).toEqual([]);
    expect(clashes(placed)).toEqual([]);
  });
});

describe('the receipt of every act', () => {
  it.each(RECEIPT_ACTS)(
    'names %s in both languages, and promises an answer only where one is awaited',
    async (act) => {
      const data = { ...aReceipt, act, seal: null };
      const read = async (one: typeof data) => {
        const { placed } = await observed((options) =>
          renderPapers([{ kind: 'receipt', data: one }], options),
        );
        return placed.map(({ text }) => text).join(' ');
      };
      const filed = await read(data);
      expect(filed).toContain(catalogues.fr[`papers.act.${act}`]);
      expect(filed).toContain(normaliseForShaping(catalogues.ar[`papers.act.${act}`]));
      expect(filed).toContain('Délai légal');
      const done = await read({ ...data, delay: null });
      expect(done).toContain('vous n’avez pas de réponse à attendre');
      expect(done).not.toContain('silence');
      expect(done.includes('Signature')).toBe(act === 'card.handed' || act === 'access.issued');
    },
  );
});
