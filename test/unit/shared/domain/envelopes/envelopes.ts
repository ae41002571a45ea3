import type { EnvelopedFile, EnvelopeRecord } from '../../../../../shared/domain/envelopes/index.ts';

const AT = '2026-03-02T09:00:00.000Z';
const PLACES = 6;

/** The n-th invented file: its own reference and number. */
export const aFile = (n: number): EnvelopedFile => ({
  id: `0197a000-0000-7000-8000-${String(n).padStart(12, '0')}` as EnvelopedFile['id'],
  reference: `RC-K3B-26-${String(n).padStart(PLACES, '0')}`,
  number: String(100_000_000 + n * 7) as EnvelopedFile['number'],
  insured: { familyLatin: 'INVENTED', givenLatin: `P${n}`, familyArabic: 'مخترع', givenArabic: `م${n}` },
  kind: 'ordinary',
  filedOn: '2026-03-02' as EnvelopedFile['filedOn'],
  amountCentimes: n * 1000,
});

export const files = (count: number): EnvelopedFile[] =>
  Array.from({ length: count }, (_, index) => aFile(index + 1));

/** An open envelope from a proximity point to a branch. */
export const anEnvelope = (over: Partial<EnvelopeRecord> = {}): EnvelopeRecord => ({
  id: '0197b000-0000-7000-8000-000000000001' as EnvelopeRecord['id'],
  version: 0,
  reference: null,
  from: 'PX-1',
  to: 'RBT-1',
  state: 'open',
  openedAt: AT,
  files: [],
  closed: null,
  collected: null,
  received: null,
  ...over,
});
