import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  delaysOf,
  HouseDelays,
  kindOfState,
  REMINDER_KINDS,
  SLEEPING_IN,
  sleepingIn,
} from '../../../../../shared/domain/reminders/index.ts';

const shipped = HouseDelays.parse(JSON.parse(readFileSync('resources/reference/reminders.json', 'utf8')));
const house = HouseDelays.parse({
  source: 'test',
  delays: [{ kind: 'to-check', days: 5 }],
  legal: [{ kind: 'answer-awaited', delay: 'answer' }],
});
const byKind = (legalDays: (code: string) => number | undefined, set: Parameters<typeof delaysOf>[2] = []) =>
  Object.fromEntries(delaysOf(house, legalDays, set).map(({ kind, ...delay }) => [kind, delay]));

describe('the delays after which a file sleeps', () => {
  it('come from the law where one is named, from the house list else, and from nowhere when neither says any', () => {
    const delays = byKind((code) => (code === 'answer' ? 60 : undefined));
    expect(delays['answer-awaited']).toEqual({ days: 60, byDefault: 60, origin: 'law' });
    expect(delays['to-check']).toEqual({ days: 5, byDefault: 5, origin: 'house' });
    expect(delays['to-collect']).toEqual({ days: null, byDefault: null, origin: 'unset' });
    expect(byKind(() => undefined)['answer-awaited']).toMatchObject({ days: null, origin: 'unset' });
  });

  it('are those of the workstation where it set its own, and still say what holds without', () => {
    const delays = byKind(
      () => undefined,
      [
        { kind: 'to-check', days: 9 },
        { kind: 'to-collect', days: 2 },
      ],
    );
    expect(delays['to-check']).toEqual({ days: 9, byDefault: 5, origin: 'set' });
    expect(delays['to-collect']).toEqual({ days: 2, byDefault: null, origin: 'set' });
  });

  it('are shipped for each step, by one source only', () => {
    const named = [...shipped.delays, ...shipped.legal].map(({ kind }) => kind);
    expect(named.toSorted()).toEqual(REMINDER_KINDS.toSorted());
  });

  it('each watch a state of their own', () => {
    expect(new Set(Object.values(SLEEPING_IN)).size).toBe(REMINDER_KINDS.length);
    for (const kind of REMINDER_KINDS) expect(kindOfState(SLEEPING_IN[kind])).toBe(kind);
    expect(kindOfState('paid')).toBeUndefined();
    for (const kind of REMINDER_KINDS)
      for (const { state, isBrought } of sleepingIn(kind)) expect(kindOfState(state, isBrought)).toBe(kind);
  });

  it('look at what was brought, and ask for it no more', () => {
    expect(kindOfState('piece-asked')).toBe('piece-awaited');
    expect(kindOfState('piece-asked', true)).toBe('to-check');
    expect(kindOfState('checked', true)).toBe('to-transmit');
  });
});
