import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../renderer/ui/identifier.ts';
import { sortRows } from '../../../../renderer/ui/sort.ts';

describe('identifiers', () => {
  it.each([
    ['J123456', 'auto', ['J', '123', '456']],
    ['118742359', 'auto', ['118', '742', '359']],
    ['BK1234567', 'auto', ['BK', '1', '234', '567']],
    ['A12', 'auto', ['A', '12']],
    ['0661234567', 'pairs', ['06', '61', '23', '45', '67']],
    ['011519000001205000534921', 'rib', ['011', '519', '0000012050005349', '21']],
    ['RC26-0001', 'none', ['RC26-0001']],
  ] as const)('%s in %s groups', (value, grouping, groups) => {
    expect(groupsOf(value, grouping)).toEqual(groups);
  });

  it('are whole again when their groups are joined, so a copy has no gap', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('auto', 'pairs', 'rib', 'none' as const),
        (value, grouping) => {
          expect(groupsOf(value, grouping).join('')).toBe(value);
        },
      ),
    );
  });
});

describe('rows', () => {
  it('are sorted in the order of the language, numbers by value, equal ones as they came', () => {
    const rows = ['Élan', 'eau', 'Zoé', 'Abd'];
    expect(sortRows(rows, (row) => row, false, 'fr')).toEqual(['Abd', 'eau', 'Élan', 'Zoé']);
    expect(sortRows(rows, (row) => row, true, 'fr')).toEqual(['Zoé', 'Élan', 'eau', 'Abd']);
    expect(sortRows([10, 9, 100], (row) => row, false, 'fr')).toEqual([9, 10, 100]);
    expect(
      sortRows(
        [
          { n: 1, k: 'b' },
          { n: 1, k: 'a' },
        ],
        (row) => row.n,
        true,
        'ar',
      ).map(({ k }) => k),
    ).toEqual(['b', 'a']);
  });
});
