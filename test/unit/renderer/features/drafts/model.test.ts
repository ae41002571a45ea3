import { expect, it } from 'vitest';
import type { DraftSummary } from '../../../../../shared/domain/registration/views.ts';
import { withDiscarded } from '../../../../../renderer/features/drafts/model.ts';

const draft = (id: string, savedAt: string): DraftSummary => ({
  id: id as DraftSummary['id'],
  title: id,
  startedAt: savedAt,
  savedAt,
  event: null,
});
const [a, b, c] = [
  draft('a', '2026-11-20T10:00:00Z'),
  draft('b', '2026-11-20T09:00:00Z'),
  draft('c', '2026-11-20T08:00:00Z'),
];

it('drafts put away stay at their place, to be brought back', () => {
  expect(withDiscarded([a, c], [b]).map(({ draft: { id }, isDiscarded }) => [id, isDiscarded])).toEqual([
    ['a', false],
    ['b', true],
    ['c', false],
  ]);
});

it('a draft brought back is a draft like another, even before the list is told', () => {
  expect(withDiscarded([a, b], [b]).map(({ isDiscarded }) => isDiscarded)).toEqual([false, false]);
});

it('an empty list is empty', () => expect(withDiscarded([], [])).toEqual([]));
