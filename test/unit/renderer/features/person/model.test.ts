import { describe, expect, it } from 'vitest';
import type { StoryEntry } from '../../../../../shared/domain/people/views.ts';
import { ageText, storyKey, storyPath } from '../../../../../renderer/features/person/model.ts';

const entry = (over: Partial<StoryEntry>): StoryEntry => ({
  actId: '0190a000-0000-7000-8000-000000000001' as StoryEntry['actId'],
  kind: 'registration.submitted',
  at: '2026-03-02T09:00:00.000Z',
  agentNumber: '1001',
  reference: null,
  state: 'accepted',
  ...over,
});
const { actId } = entry({});

describe('a line of the story', () => {
  it.each([
    ['registration.submitted', 'accepted', `/papiers/receipt/${actId}`],
    ['attestation.issued', 'waiting', `/papiers/attestation/${actId}`],
    ['card.issued', 'accepted', `/papiers/card/${actId}`],
    ['number.given_up', 'accepted', undefined],
    ['attestation.issued', 'parked', `/echanges/${actId}`],
    ['card.issued', 'abandoned', undefined],
  ] as const)('%s, %s, leads to %s', (kind, state, path) => {
    expect(storyPath(entry({ kind, state }))).toBe(path);
  });

  it('has words for an act that a later version made', () => {
    expect(storyKey('marriage.declared')).toBe('people.story.other');
  });
});

describe('an age', () => {
  it('changes on the birthday', () => {
    expect(['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => ageText('2014-03-02', day))).toEqual([
      11, 12, 12,
    ]);
  });

  it('of a person known by year only counts from 1 January', () => {
    expect(ageText('1958', '2026-03-02')).toBe(68);
  });
});
