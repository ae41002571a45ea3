import { describe, expect, it } from 'vitest';
import { meteredFrom } from '../../../../../renderer/app/useLinkHint.ts';
import { bareActKey, standingOf } from '../../../../../renderer/features/exchanges/branch.ts';
import { sizeText, timeLeft } from '../../../../../renderer/features/exchanges/sizes.ts';
import { formatNumber } from '../../../../../renderer/lib/i18n/formats.ts';
import { createTranslate } from '../../../../../renderer/lib/i18n/I18n.tsx';
import type { BranchWorkstation } from '../../../../../shared/domain/sync/index.ts';

const size = (language: 'fr' | 'ar', bytes: number): string =>
  sizeText({ t: createTranslate(language), number: (value) => formatNumber(language, value) }, bytes).replace(
    /[\u2068\u2069]/gu,
    '',
  );

describe('bytes in the reader’s units', () => {
  it.each([
    [0, '0 octet'],
    [999, '999 octets'],
    [1_234, '1,2 ko'],
    [340_000, '340 ko'],
    [9_960_000, '10 Mo'],
    [2_500_000_000, '2,5 Go'],
  ])('%i', (bytes, said) => expect(size('fr', bytes)).toBe(said));
  it('in Arabic too', () => expect(size('ar', 1_234)).toBe('1,2 كيلوبايت'));
});

describe('the time left for what waits', () => {
  it.each([
    [0, 1_000, { unit: 'none' }],
    [5_000, null, { unit: 'unknown' }],
    [5_000, 0, { unit: 'unknown' }],
    [1, 1_000, { unit: 'seconds', count: 1 }],
    [89_000, 1_000, { unit: 'seconds', count: 89 }],
    [600_000, 1_000, { unit: 'minutes', count: 10 }],
    [10_800_000, 1_000, { unit: 'hours', count: 3 }],
  ] as const)('%i bytes at %s a second', (bytes, speed, left) =>
    expect(timeLeft(bytes, speed)).toEqual(left),
  );
});

describe('what the machine tells of its network', () => {
  it.each([
    [undefined, null],
    [{}, null],
    [{ type: 'unknown' }, null],
    [{ saveData: true }, true],
    [{ type: 'cellular' }, true],
    [{ type: 'wifi', saveData: false }, false],
  ])('%j', (told, isMetered) => {
    expect(meteredFrom(told && Object.assign(new EventTarget(), told))).toBe(isMetered);
  });
});

describe('a workstation of the branch', () => {
  const now = Date.parse('2026-03-02T12:00:00Z');
  const told = { at: '2026-03-02T11:00:00Z', waiting: 0, parked: 0, oldestWaitingAt: null, photosWaiting: 0 };
  const one = (change: Partial<BranchWorkstation>) =>
    standingOf({ revokedAt: null, told, ...change } as BranchWorkstation, now);
  it('is told by what matters most', () => {
    expect(one({})).toBe('calm');
    expect(one({ told: { ...told, waiting: 2 } })).toBe('waits');
    expect(one({ told: { ...told, waiting: 2, parked: 1 } })).toBe('looks');
    expect(one({ told: null })).toBe('silent');
    expect(one({ told: { ...told, at: '2026-02-27T11:00:00Z', parked: 1 } })).toBe('silent');
    expect(one({ revokedAt: '2026-03-01T00:00:00Z' })).toBe('revoked');
  });
  it('names an act of a kind that this program does not know as an act', () => {
    expect(bareActKey('card.issued')).toBe('exchanges.act.card.issued');
    expect(bareActKey('of.tomorrow')).toBe('exchanges.act.other');
  });
});
