import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs, pollMs, troubleBackoffMs } from '../../../../electron/sync/backoff.ts';

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('the wait doubles from two seconds to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 100, 100_000].map((failures) => backoffMs(failures, 1))).toEqual([
    2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ]);
});

test('what time alone does not mend waits from one minute to fifteen', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => troubleBackoffMs(failures, 1))).toEqual([
    60_000, 120_000, 240_000, 480_000, 900_000, 900_000,
  ]);
});

test('chance takes off at most half of a wait, so that counters cut off together come back apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fraction, (failures, chance) => {
      for (const wait of [backoffMs, troubleBackoffMs]) {
        const longest = wait(failures, 1);
        expect(wait(failures, chance)).toBeGreaterThanOrEqual(longest / 2);
        expect(wait(failures, chance)).toBeLessThanOrEqual(longest);
      }
      expect(pollMs(chance)).toBeGreaterThanOrEqual(30_000);
    }),
  );
});
