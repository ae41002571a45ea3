import { describe, expect, it } from 'vitest';
import {
  chosenAmong,
  classKey,
  decideInBatches,
  groupsOf,
  RULE_GROUPS,
  withAllOf,
} from '../../../../../renderer/features/approvals/model.ts';
import {
  APPROVAL_CLASSES,
  type ActToApprove,
  type ApprovalClass,
} from '../../../../../shared/domain/approvals/index.ts';
import { fail, ok } from '../../../../../shared/kernel/result.ts';
import { catalogues } from '../../../../../shared/i18n/index.ts';

const act = (id: string, name: ApprovalClass, isOwn = false): ActToApprove => ({
  actId: id as ActToApprove['actId'],
  class: name,
  subjectId: 'p' as ActToApprove['subjectId'],
  subjectName: { latin: 'Salma', arabic: 'سلمى' },
  at: '2026-03-02T09:00:00.000Z',
  agentNumber: '1001',
  correctedBy: null,
  reference: null,
  isOwn,
  record: null,
  changes: [],
  said: null,
  pieces: [],
});
const pages = [
  { items: [act('a', 'bank-change'), act('b', 'bank-change', true)], next: 'x', counts: [] },
  {
    items: [act('c', 'bank-change'), act('d', 'kafala')],
    next: null,
    counts: [
      { class: 'bank-change' as const, count: 3 },
      { class: 'kafala' as const, count: 1 },
    ],
  },
];

describe('the desk of the second person', () => {
  it('shows the pages that were read as one list, sort by sort, with how many wait in all', () => {
    expect(
      groupsOf(pages).map(({ id, count, items }) => [id, count, items.map(({ actId }) => actId)]),
    ).toEqual([
      ['bank-change', 3, ['a', 'b', 'c']],
      ['kafala', 1, ['d']],
    ]);
  });

  it('decides about what is still there, and never about one’s own', () => {
    const chosen = new Set(['a', 'b', 'gone']);
    expect(chosenAmong(groupsOf(pages), chosen).map(({ actId }) => actId)).toEqual(['a']);
  });

  it('decides more than one batch holds, one batch after the other, and gathers what could not be decided', async () => {
    const ids = Array.from({ length: 401 }, (_, rank) => `${rank}` as ActToApprove['actId']);
    const sizes: number[] = [];
    const done = await decideInBatches(ids, async (batch) => {
      sizes.push(batch.length);
      const failed = batch.slice(0, 1).map((actId) => ({ actId, why: 'own' as const }));
      return Promise.resolve(ok({ decided: batch.length - 1, failed }));
    });
    expect(sizes).toEqual([200, 200, 1]);
    expect(done).toMatchObject({ decided: 398, left: [] });
    expect(done.failed.map(({ actId }) => actId)).toEqual(['0', '200', '400']);
  });

  it('stops at an error: what was decided before it is counted, the rest is left to try again', async () => {
    const ids = Array.from({ length: 401 }, (_, rank) => `${rank}` as ActToApprove['actId']);
    const error = { code: 'access.denied' as const };
    const done = await decideInBatches(ids, async (batch) =>
      Promise.resolve(batch[0] === '200' ? fail(error) : ok({ decided: batch.length, failed: [] })),
    );
    expect(done).toEqual({ decided: 200, failed: [], left: ids.slice(200), error });
  });

  it('chooses a whole sort on top of what was chosen', () => {
    expect([...withAllOf(groupsOf(pages), 'bank-change', new Set(['d']))]).toEqual(['d', 'a', 'c']);
  });
});

describe('the sorts that an administrator chooses from', () => {
  it('are all there, once each, in words', () => {
    const offered = RULE_GROUPS.flatMap(({ classes }) => classes);
    expect(offered.toSorted()).toEqual([...APPROVAL_CLASSES].toSorted());
    for (const name of offered) expect(catalogues.fr).toHaveProperty([classKey(name)]);
  });
});
