import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterDeposit,
  afterEnvelopeEvent,
  afterOpening,
  NO_PLACES,
  totalsOf,
  type EnvelopeEvent,
  type EnvelopeRecord,
  type Places,
} from '../../../../../shared/domain/envelopes/index.ts';
import { aFile, anEnvelope } from './envelopes.ts';

const POINTS = ['PX-1', 'PX-2'] as const;
const FILES = 12;
const ENVELOPES = 4;
const done = { at: '2026-03-02T17:00:00.000Z', agentNumber: '1001' };
const idOf = (n: number) => `0197b000-0000-7000-8000-00000000000${n}` as EnvelopeRecord['id'];

type Move =
  | { readonly kind: 'deposit'; readonly file: number; readonly point: number }
  | { readonly kind: 'open'; readonly envelope: number; readonly point: number }
  | { readonly kind: 'event'; readonly envelope: number; readonly event: EnvelopeEvent };

const file = fc.integer({ min: 1, max: FILES });
const envelope = fc.integer({ min: 1, max: ENVELOPES });
const point = fc.integer({ min: 0, max: POINTS.length - 1 });
const referenceOf = (n: number): string => aFile(n).reference;
const event: fc.Arbitrary<EnvelopeEvent> = fc.oneof(
  { weight: 6, arbitrary: file.map((n) => ({ kind: 'added' as const, file: aFile(n) })) },
  { weight: 2, arbitrary: file.map((n) => ({ kind: 'removed' as const, reference: referenceOf(n) })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'closed' as const, reference: 'BE-K3B-26-000001', ...done }) },
  {
    weight: 2,
    arbitrary: fc.constant({
      kind: 'collected' as const,
      courier: { name: 'Courier Invented', proof: { kind: 'signature' as const } },
      ...done,
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      // One more than there are: the file of somebody else's.
      .uniqueArray(fc.integer({ min: 1, max: FILES + 1 }), { maxLength: FILES })
      .map((scans) => ({ kind: 'received' as const, scanned: scans.map(referenceOf), ...done })),
  },
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('deposit' as const), file, point }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), envelope, point }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('event' as const), envelope, event }) },
);

/** What cannot happen changes nothing. */
function play(places: Places, one: Move): Places {
  switch (one.kind) {
    case 'deposit':
      return afterDeposit(places, aFile(one.file), POINTS[one.point] ?? 'PX-1');
    case 'open':
      return places.envelopes.has(idOf(one.envelope))
        ? places
        : afterOpening(places, anEnvelope({ id: idOf(one.envelope), from: POINTS[one.point] ?? 'PX-1' }));
    case 'event': {
      const next = afterEnvelopeEvent(places, idOf(one.envelope), one.event);
      return next.ok ? next.value : places;
    }
  }
}

/** Thousands of these run: a comparison costs less than an `expect`. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Everything that must hold whatever happened. */
function check(places: Places, deposited: ReadonlySet<string>): void {
  must(places.files.size === deposited.size, 'every file that was left, once');
  for (const [reference, place] of places.files) {
    must(deposited.has(reference), 'no file that was never left');
    if (place.kind !== 'envelope' && place.kind !== 'missing') continue;
    // A file that is said to be in an envelope is on its list, and was not counted out of it.
    const inside = places.envelopes.get(place.envelopeId);
    must(inside?.files.some((one) => one.reference === reference) === true, 'on the list of its envelope');
    must((inside?.state === 'received') === (place.kind === 'missing'), 'missing once it was received');
  }
  const scanned = new Set([...places.envelopes.values()].flatMap(({ received }) => received?.scanned ?? []));
  for (const { id, state, files, closed, received } of places.envelopes.values()) {
    // What lies in an envelope lies in no other one, unless somebody scanned it out of one.
    for (const { reference } of state === 'received' ? [] : files)
      if (!scanned.has(reference)) must(isIn(places, reference, id), 'in no other envelope');
    must(new Set(files.map(({ reference }) => reference)).size === files.length, 'each file once');
    must((state === 'open') === (closed === null), 'closed when it is no longer open');
    if (closed) must(closed.controlSum === totalsOf(files).sum, 'the sum of its files');
    must((state === 'received') === (received !== null), 'received with what was scanned');
    if (!received) continue;
    // Slip = found + missing, scanned = found + surplus.
    const found = files.filter(({ reference }) => received.scanned.includes(reference));
    must(found.length + received.missing.length === files.length, 'the slip is found and missing');
    must(found.length + received.surplus.length === received.scanned.length, 'scans are found and surplus');
    for (const reference of received.missing)
      must(!isIn(places, reference, id), 'what is missing is not in the envelope');
  }
}

function isIn({ files }: Places, reference: string, envelopeId: string): boolean {
  const place = files.get(reference);
  return place?.kind === 'envelope' && place.envelopeId === envelopeId;
}

describe('where files are', () => {
  test('1,000 random sequences of files and envelopes: a file is in exactly one place, and totals reconcile', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 120 }), (moves) => {
        const deposited = new Set<string>();
        let places = NO_PLACES;
        for (const one of moves) {
          places = play(places, one);
          if (one.kind === 'deposit') deposited.add(referenceOf(one.file));
          check(places, deposited);
        }
        for (const { kind } of places.files.values()) reached.add(kind);
      }),
      { numRuns: 1000 },
    );
    expect([...reached].toSorted()).toEqual(['branch', 'counter', 'envelope', 'missing']);
  });

  const opened = (id: number, from = 'PX-1') =>
    afterOpening(afterDeposit(NO_PLACES, aFile(1), 'PX-1'), anEnvelope({ id: idOf(id), from }));
  const after = (places: Places, id: number, ...events: EnvelopeEvent[]): Places =>
    events.reduce((before, one) => {
      const next = afterEnvelopeEvent(before, idOf(id), one);
      if (!next.ok) throw new Error(next.code);
      return next.value;
    }, places);
  const add = { kind: 'added', file: aFile(1) } as const;
  const close = { kind: 'closed', reference: 'BE-K3B-26-000001', ...done } as const;

  test('a file is put in one envelope only, and only where it lies', () => {
    const both = afterOpening(after(opened(1), 1, add), anEnvelope({ id: idOf(2) }));
    expect(afterEnvelopeEvent(both, idOf(2), add)).toEqual({ ok: false, code: 'envelopes.file_elsewhere' });
    expect(afterEnvelopeEvent(opened(1, 'PX-2'), idOf(1), add)).toMatchObject({ ok: false });
  });

  test('a file that was missing may leave again from where it was forgotten, and is then in that envelope', () => {
    const missed = after(opened(1), 1, add, close, { kind: 'received', scanned: [], ...done });
    expect(missed.files.get(referenceOf(1))).toEqual({ kind: 'missing', envelopeId: idOf(1) });
    const again = after(afterOpening(missed, anEnvelope({ id: idOf(2) })), 2, add);
    expect(again.files.get(referenceOf(1))).toEqual({ kind: 'envelope', envelopeId: idOf(2) });
  });

  test('a file that came out of another envelope is where it was scanned, and no slip takes it away again', () => {
    const two = afterOpening(after(opened(1), 1, add, close), anEnvelope({ id: idOf(2), to: 'FES-1' }));
    const more = afterDeposit(two, aFile(2), 'PX-1');
    const scanned = after(more, 2, { kind: 'added', file: aFile(2) }, close, {
      kind: 'received',
      scanned: [referenceOf(1), referenceOf(2)],
      ...done,
    });
    expect(scanned.files.get(referenceOf(1))).toEqual({ kind: 'branch', branchCode: 'FES-1' });
    const late = after(scanned, 1, { kind: 'received', scanned: [], ...done });
    expect(late.files.get(referenceOf(1))).toEqual({ kind: 'branch', branchCode: 'FES-1' });
  });
});
