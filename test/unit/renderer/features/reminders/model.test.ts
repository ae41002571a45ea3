import { describe, expect, it } from 'vitest';
import {
  delaysTyped,
  kindIn,
  placeToAct,
  typedOf,
} from '../../../../../renderer/features/reminders/model.ts';
import { Reminder, type DelayView } from '../../../../../shared/domain/reminders/index.ts';

const reminder = (change: object): Reminder =>
  Reminder.parse({
    fileId: '0192f0c0-0000-7000-8000-000000000001',
    reference: 'RC-AAA-26-000001',
    insuredId: '0192f0c0-0000-7000-8000-000000000002',
    number: '100000001',
    insured: { familyLatin: '', givenLatin: '', familyArabic: '', givenArabic: '' },
    kind: 'to-check',
    last: 'received',
    since: '2026-03-02T09:00:00.000Z',
    days: 6,
    branch: null,
    envelope: null,
    envelopeId: null,
    isLost: false,
    ...change,
  });
const ENVELOPE = '0192f0c0-0000-7000-8000-000000000003';
const DELAYS: readonly DelayView[] = [
  { kind: 'to-envelope', days: 2, byDefault: 2, origin: 'house' },
  { kind: 'to-check', days: null, byDefault: null, origin: 'unset' },
];

describe('a file that sleeps', () => {
  it.each([
    [{}, '/personnes/0192f0c0-0000-7000-8000-000000000002'],
    [{ kind: 'to-envelope' }, '/enveloppes/dossiers'],
    [{ kind: 'to-envelope', envelopeId: ENVELOPE }, `/enveloppes/${ENVELOPE}`],
    [{ kind: 'to-receive', envelopeId: ENVELOPE }, `/enveloppes/${ENVELOPE}`],
  ])('%j opens %s', (change, place) => {
    expect(placeToAct(reminder(change))).toBe(place);
  });

  it('is looked for by the step of the address, or by none when that names none', () => {
    expect(kindIn('piece-awaited')).toBe('piece-awaited');
    expect(kindIn('toutes')).toBeNull();
    expect(kindIn(undefined)).toBeNull();
  });
});

describe('delays as they are typed', () => {
  it('are kept once each is a number of days; a step that never had any may stay without', () => {
    const typed = typedOf(DELAYS);
    expect(delaysTyped(typed, DELAYS)).toEqual([{ kind: 'to-envelope', days: 2 }]);
    expect(delaysTyped({ ...typed, 'to-check': 7 }, DELAYS)).toEqual([
      { kind: 'to-envelope', days: 2 },
      { kind: 'to-check', days: 7 },
    ]);
  });

  it.each([undefined, 0, 366])('are not kept while one is %s', (days) => {
    expect(delaysTyped({ 'to-envelope': days }, DELAYS)).toBeUndefined();
  });
});
