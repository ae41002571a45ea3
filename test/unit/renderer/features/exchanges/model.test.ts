import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../../../electron/terminal/describe.ts';
import {
  genderOf,
  actKey,
  attemptKey,
  connectionKey,
  decisionsFor,
  saysKey,
  viewOf,
} from '../../../../../renderer/features/exchanges/model.ts';
import { aRecord } from '../records.ts';

describe('an act as a sentence', () => {
  it('says that it waits for the network only when there is none', () => {
    expect(saysKey({ state: 'waiting', gender: 'f' }, false)).toBe('sync.says.waiting');
    expect(saysKey({ state: 'waiting', gender: 'f' }, true)).toBe('sync.says.sending');
    expect(saysKey({ state: 'parked', gender: 'm' }, false)).toBe('sync.says.parked.m');
  });

  it('has words for an act that a later version made', () => {
    expect(actKey('marriage.declared')).toBe('sync.act.other');
  });
});

describe('the network', () => {
  const now = Date.parse('2026-03-02T18:00:00.000Z');
  const at = '2026-03-02T09:00:00.000Z';

  it.each([
    ['online', null, at, 'sync.line.online'],
    ['online', null, null, 'sync.line.online.never'],
    ['unknown', null, null, 'sync.line.unknown'],
    ['offline', null, at, 'sync.line.unknown'],
    ['offline', '2026-03-02T06:00:00.000Z', at, 'sync.line.offline'],
    ['offline', '2026-03-02T05:59:59.999Z', at, 'sync.line.offlineLong'],
  ] as const)('%s since %s, last exchange %s: %s', (connection, offlineSince, lastExchangeAt, key) => {
    expect(connectionKey({ connection, offlineSince, lastExchangeAt }, now)).toBe(key);
  });
});

describe('an attempt asked for by hand', () => {
  it.each([
    ['online', 0, 0, 'sent'],
    ['online', 0, 3, 'some'],
    ['online', 1, 3, 'look'],
    ['offline', 1, 3, 'offline'],
  ] as const)('%s with %i to look at and %i waiting came to « %s »', (connection, parked, waiting, key) => {
    expect(attemptKey({ connection, parked, waiting })).toBe(key);
  });
});

describe('the view of an address', () => {
  it.each([
    ['answered', 2, 5, 'answered'],
    ['to_look_at', 0, 5, 'to_look_at'],
    ['autre', 2, 5, 'to_look_at'],
    [undefined, 2, 5, 'to_look_at'],
    [undefined, 0, 5, 'waiting'],
    [undefined, 0, 0, 'answered'],
  ] as const)(
    'that asks for %s, with %i to look at and %i waiting, is %s',
    (asked, parked, waiting, view) => {
      expect(viewOf(asked, { parked, waiting, toApprove: 0 })).toBe(view);
    },
  );
});

describe('the ways to end a refusal', () => {
  it('include the existing record when the central gave one for a registration', () => {
    expect(decisionsFor({ kind: 'registration.submitted' }, aRecord())).toEqual([
      'use_existing',
      'resend',
      'abandon',
    ]);
  });

  it('do not when there is none, or when the act made no person', () => {
    expect(decisionsFor({ kind: 'registration.submitted' }, null)).toEqual(['resend', 'abandon']);
    expect(decisionsFor({ kind: 'card.issued' }, aRecord())).toEqual(['resend', 'abandon']);
    const conflict = { kind: 'event.declared', refusal: 'conflict' } as const;
    expect(decisionsFor(conflict, aRecord(), true)).toEqual(['resend', 'correct', 'abandon']);
  });
});

describe('a sentence about an act', () => {
  it.each([
    ['fr', 'care_file.deposited', 'fait à 7 h', 'refusé'],
    ['fr', 'registration.submitted', 'faite à 7 h', 'refusée'],
    ['ar', 'care_file.deposited', 'أُنجز على الساعة 7 h', 'رُفض'],
    ['ar', 'registration.submitted', 'أُنجزت على الساعة 7 h', 'رُفضت'],
  ] as const)('agrees with its name: in %s, %s', (language, kind, done, refused) => {
    const gender = genderOf(kind, language);
    expect(sayIn(language, `sync.done.today.${gender}`, { time: '7 h' })).toBe(done);
    const said = sayIn(language, `sync.says.parked.${gender}`, { act: '', done: '', answered: '§' });
    expect(said).toContain(`${refused} §`);
  });

  it('names every act of whose gender nobody was told as « un acte », « عملية »', () => {
    expect([genderOf('later.kind', 'fr'), genderOf('later.kind', 'ar')]).toEqual(['m', 'f']);
  });
});
