import { expect, it } from 'vitest';
import { takenBetween } from '../../../../electron/modules/day/series.ts';

it('names the first and the last reference that a day took, a year after the other', () => {
  const before = { 'RC-2026': 41, 'CA-2026': 7 };
  const now = { 'RC-2026': 44, 'RC-2027': 2, 'CA-2026': 7, 'AT-2026': 1 };
  expect(takenBetween(before, now, 'RC', 'K3B')).toEqual([
    { count: 3, first: 'RC-K3B-26-000042', last: 'RC-K3B-26-000044' },
    { count: 2, first: 'RC-K3B-27-000001', last: 'RC-K3B-27-000002' },
  ]);
  expect(takenBetween(before, now, 'CA', 'K3B')).toEqual([]);
  expect(takenBetween(before, now, 'AT', 'K3B')).toMatchObject([{ count: 1 }]);
  expect(takenBetween(before, now, 'ZZ', 'K3B')).toEqual([]);
});
