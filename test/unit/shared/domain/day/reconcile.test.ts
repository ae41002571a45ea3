import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAUSES,
  COUNTER_CODES,
  COUNTERS,
  reconcile,
  type DifferenceCause,
  type Tally,
} from '../../../../../shared/domain/day/index.ts';

const receipts = (expected: number, found: number): Tally => ({ code: 'receipts', expected, found });
const blanks: Tally = { code: 'blanks', expected: 40, found: null };

describe('the totals of a day', () => {
  it('agree where what is found is what is expected', () => {
    expect(reconcile([receipts(3, 3)], [], [])).toMatchObject({
      uncounted: [],
      differences: [],
      unexplained: [],
    });
  });

  it('wait for who counts by hand, and differ from then on', () => {
    expect(reconcile([blanks], [], [])).toMatchObject({ uncounted: ['blanks'], differences: [] });
    const counted = reconcile([blanks], [{ code: 'blanks', found: 38 }], []);
    expect(counted).toMatchObject({ uncounted: [], unexplained: ['blanks'] });
    expect(counted.differences).toEqual([{ code: 'blanks', expected: 40, found: 38, cause: null }]);
  });

  it('are never those that somebody types where the workstation counts', () => {
    const typed = reconcile([receipts(3, 2)], [{ code: 'receipts', found: 3 }], []);
    expect(typed.unexplained).toEqual(['receipts']);
  });

  it('take a cause of the list as it is, and « other » with its words alone', () => {
    const with_ = (cause: DifferenceCause['cause'], typed: string) =>
      reconcile([receipts(3, 2)], [], [{ code: 'receipts', cause, typed }]).unexplained;
    expect(with_('lost', '')).toEqual([]);
    expect(with_('other', '')).toEqual(['receipts']);
    expect(with_('other', 'Tombé derrière le meuble.')).toEqual([]);
  });

  it('are closed to question exactly when each is counted and each difference named, whatever was typed beside', () => {
    const code = fc.constantFrom(...COUNTER_CODES);
    const few = fc.integer({ min: 0, max: 3 });
    const tallies = fc
      .uniqueArray(fc.record({ code, expected: few, machine: few }), { selector: (one) => one.code })
      .map((rows) =>
        rows.map(({ code, expected, machine }): Tally => ({
          code,
          expected,
          found: COUNTERS[code] === 'machine' ? machine : null,
        })),
      );
    const counts = fc.array(fc.record({ code, found: few }), { maxLength: 6 });
    const causes = fc.array(
      fc.record({ code, cause: fc.constantFrom(...CAUSES), typed: fc.constantFrom('', 'dit') }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(tallies, counts, causes, (rows, counted, named) => {
        const done = reconcile(rows, counted, named);
        const open = rows.filter((row) => {
          const found =
            COUNTERS[row.code] === 'machine'
              ? row.found
              : (counted.find(({ code: of }) => of === row.code)?.found ?? null);
          if (found === null) return true;
          if (found === row.expected) return false;
          const cause = named.find(({ code: of }) => of === row.code);
          return !cause || (cause.cause === 'other' && cause.typed === '');
        });
        expect([...done.uncounted, ...done.unexplained].toSorted()).toEqual(
          open.map((row) => row.code).toSorted(),
        );
      }),
    );
  });
});
