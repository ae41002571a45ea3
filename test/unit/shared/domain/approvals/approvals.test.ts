import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPROVAL_CLASSES,
  findApprovalClass,
  sortOut,
  type Pending,
} from '../../../../../shared/domain/approvals/index.ts';
import type { ActId } from '../../../../../shared/kernel/ids.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as ActId[];
const agents = ['1001', '2001', '2002'];
const asked = fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 12 });
const pending: fc.Arbitrary<Pending[]> = fc
  .uniqueArray(fc.constantFrom(...ids))
  .chain((known) =>
    fc.tuple(
      ...known.map((actId) =>
        fc
          .array(fc.constantFrom(...agents), { minLength: 1, maxLength: 2 })
          .map((authors): Pending => ({ actId, authors })),
      ),
    ),
  );

describe('a batch on the desk', () => {
  it('is decided act by act or named with why not: nothing is left out, nothing is both', () => {
    fc.assert(
      fc.property(asked, pending, fc.constantFrom(...agents), (batch, known, supervisor) => {
        const { ready, failed } = sortOut(batch, known, supervisor);
        const said = [...ready, ...failed.map(({ actId }) => actId)];
        expect(said.toSorted()).toEqual([...new Set(batch)].toSorted());
      }),
    );
  });

  it('never lets anybody approve what they stated or corrected, nor what waits no more', () => {
    fc.assert(
      fc.property(asked, pending, fc.constantFrom(...agents), (batch, known, supervisor) => {
        const { ready } = sortOut(batch, known, supervisor);
        for (const actId of ready) {
          const authors = known.find((each) => each.actId === actId)?.authors;
          expect(authors).toBeDefined();
          expect(authors).not.toContain(supervisor);
        }
      }),
    );
  });
});

describe('the sort of an act', () => {
  it('is that of its event, and of nothing that was handed over or taken in', () => {
    expect(findApprovalClass('event.declared', 'kafala')).toBe('kafala');
    expect(findApprovalClass('card.replaced')).toBe('card.replaced');
    for (const kind of [
      'attestation.issued',
      'care_file.deposited',
      'envelope.closed',
      'day.closed',
      'event.declared',
    ])
      expect(findApprovalClass(kind)).toBeUndefined();
    expect(new Set(APPROVAL_CLASSES).size).toBe(APPROVAL_CLASSES.length);
  });
});
