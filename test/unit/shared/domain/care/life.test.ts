import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CARE_EVENTS,
  CARE_PLACES,
  CARE_STATES,
  CareEvent,
  followersOf,
  inOrder,
  isLost,
  isPieceBrought,
  moved,
  placeOf,
  standingOf,
  stateOf,
  stillMissing,
  type CareFile,
} from '../../../../../shared/domain/care/index.ts';

const RUNS = { numRuns: 1000 };
const event = (kind: CareEvent['kind'], minute: number): CareEvent =>
  CareEvent.parse({
    sourceId: `0192f0c0-0000-7000-8000-${String(minute).padStart(12, '0')}`,
    kind,
    at: `2026-03-02T09:${String(minute % 60).padStart(2, '0')}:00.000Z`,
    agentNumber: '1001',
    branchCode: 'RABAT',
  });
const anyStory = fc
  .array(fc.constantFrom(...CARE_EVENTS), { maxLength: 50 })
  .map((kinds) => kinds.map((kind, index) => event(kind, index)));

describe('the life of a care file', () => {
  it('begins at a counter and ends refused, rejected or paid', () => {
    expect(followersOf(null)).toEqual(['deposited']);
    expect(CARE_STATES.filter((state) => followersOf(state).length === 0)).toEqual([
      'refused',
      'rejected',
      'paid',
    ]);
  });

  it('goes by envelope, courier and branch to the managing body', () => {
    const road = [
      'deposited',
      'enveloped',
      'collected',
      'received',
      'checked',
      'transmitted',
      'granted',
      'paid',
    ] as const;
    expect(stateOf(road.map((kind, index) => event(kind, index)))).toBe('paid');
  });

  it('a file missing from its envelope is where it was last', () => {
    const events = [event('deposited', 0), event('enveloped', 1), event('collected', 2), event('missing', 3)];
    expect(stateOf(events)).toBe('collected');
    expect(stateOf([...events, event('received', 4)])).toBe('received');
  });

  it('a file missing from its envelope is looked for until somebody sees it, whatever papers are brought meanwhile', () => {
    const road = [event('deposited', 0), event('enveloped', 1), event('collected', 2)];
    const missed = [...road, event('missing', 3)];
    const lost = (events: readonly CareEvent[]) => isLost(stateOf(events) ?? 'deposited', inOrder(events));
    expect([road, missed, [...missed, event('piece-brought', 4)]].map(lost)).toEqual([false, true, true]);
    for (const seen of ['received', 'enveloped'] as const)
      expect(lost([...missed, event(seen, 4)])).toBe(false);
    // It was scanned out of another envelope before its own was opened.
    expect(lost([...road, event('received', 3), event('missing', 4)])).toBe(false);
  });

  it('a reminder moves nothing, and is said only while a piece is awaited', () => {
    const events = [
      event('deposited', 0),
      event('checked', 1),
      event('piece-asked', 2),
      event('reminded', 3),
    ];
    expect(stateOf(events)).toBe('piece-asked');
    expect(CARE_STATES.filter((state) => followersOf(state).includes('reminded'))).toEqual(['piece-asked']);
  });

  it('a piece is brought from when it comes until one is asked anew, whatever is said in between', () => {
    const asked = [event('deposited', 0), event('checked', 1), event('piece-asked', 2)];
    const brought = [...asked, event('piece-brought', 3)];
    expect([asked, brought].map(isPieceBrought)).toEqual([false, true]);
    expect(isPieceBrought([...brought, event('reminded', 4)])).toBe(true);
    expect(isPieceBrought([...brought, event('checked', 4), event('piece-asked', 5)])).toBe(false);
  });

  it('what is missing is what was not there or was asked later, until it is brought', () => {
    const file = { missing: ['invoice'] } as unknown as CareFile;
    const asked = { ...event('piece-asked', 2), pieces: ['prescription'] };
    const brought = { ...event('piece-brought', 3), pieces: ['invoice', 'prescription'] };
    expect(stillMissing({ file, events: [asked] })).toEqual(['invoice', 'prescription']);
    expect(stillMissing({ file, events: [asked, brought] })).toEqual([]);
    const again = { ...event('piece-asked', 4), pieces: ['invoice'] };
    expect(stillMissing({ file, events: [again, brought, asked] })).toEqual(['invoice']);
  });

  it('stands by the last event that could happen, and by its envelope where it was missed in it', () => {
    const events = [event('deposited', 0), event('enveloped', 1), event('collected', 2), event('missing', 3)];
    expect(standingOf(events)?.by.kind).toBe('collected');
    expect(standingOf([...events, event('paid', 4)])?.by.kind).toBe('collected');
    expect(standingOf([])).toBeUndefined();
  });

  it('whatever is said, and in whatever order it is heard, a deposited file is in exactly one place', () => {
    fc.assert(
      fc.property(anyStory, (said) => {
        const events = [event('deposited', 0), ...said.slice(1)];
        const state = stateOf(events);
        expect(state).toBeDefined();
        if (state === undefined) return;
        expect(CARE_PLACES.filter((place) => place === placeOf(state))).toHaveLength(1);
        expect(stateOf(events.toReversed())).toBe(state);
        expect(stateOf([...events, ...events])).toBe(state);
      }),
      RUNS,
    );
  });

  it('what cannot happen then is kept in the story and moves nothing', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...CARE_EVENTS), (said, kind) => {
        const events = [event('deposited', 0), ...said.slice(1)];
        const state = stateOf(events);
        const next = event(kind, 59);
        const after = stateOf([...events, next]);
        expect(after).toBe(moved(state ?? null, kind) ?? state);
        expect(inOrder([...events, next])).toHaveLength(events.length + 1);
      }),
      RUNS,
    );
  });
});
