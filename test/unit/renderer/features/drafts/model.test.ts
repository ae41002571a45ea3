import { expect, it } from 'vitest';
import type { CareDraftSummary } from '../../../../../shared/domain/care/index.ts';
import type { DraftSummary } from '../../../../../shared/domain/registration/views.ts';
import { draftPath, keptForms, withDiscarded } from '../../../../../renderer/features/drafts/model.ts';
import type { KeptForm } from '../../../../../renderer/features/drafts/index.ts';

const draft = (id: string, savedAt: string): DraftSummary => ({
  id: id as DraftSummary['id'],
  title: id,
  startedAt: savedAt,
  savedAt,
  event: null,
});
const registration = draft('a', '2026-11-20T10:00:00Z');
const [a, b, c] = keptForms(
  [registration, draft('b', '2026-11-20T09:00:00Z'), draft('c', '2026-11-20T08:00:00Z')],
  [],
  'fr',
) as [KeptForm, KeptForm, KeptForm];

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

it('a draft is taken up again where it was begun: a registration, or an event of a file', () => {
  const personId = 'p' as NonNullable<DraftSummary['event']>['personId'];
  expect(draftPath(registration)).toBe('/immatriculation/a');
  expect(draftPath({ ...registration, event: { kind: 'birth', personId } })).toBe('/evenement/a');
});

it('a deposit that was begun is among them, in its place, under the name of the file, with the way back to its form', () => {
  const deposit: CareDraftSummary = {
    personId: 'p' as CareDraftSummary['personId'],
    names: { familyLatin: 'Alaoui', givenLatin: 'Sara', familyArabic: 'العلوي', givenArabic: 'سارة' },
    savedAt: '2026-11-20T09:30:00Z',
  };
  const kept = keptForms([registration, draft('b', '2026-11-20T09:00:00Z')], [deposit], 'fr');
  expect(kept.map(({ title, path }) => [title, path])).toEqual([
    ['a', '/immatriculation/a'],
    ['Sara ALAOUI', '/deposer/p'],
    ['b', '/immatriculation/b'],
  ]);
  expect(keptForms([], [deposit], 'ar')).toMatchObject([{ title: 'سارة العلوي', kind: 'care.title' }]);
});
