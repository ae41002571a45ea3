import { describe, expect, it } from 'vitest';
import type { StoryEntry } from '../../../../../shared/domain/people/views.ts';
import { aRecord } from '../records.ts';
import { ageText, storyKey, storyOf, storyPath } from '../../../../../renderer/features/person/model.ts';

const entry = (over: Partial<StoryEntry>): StoryEntry => ({
  actId: '0190a000-0000-7000-8000-000000000001' as StoryEntry['actId'],
  kind: 'registration.submitted',
  at: '2026-03-02T09:00:00.000Z',
  agentNumber: '1001',
  reference: null,
  state: 'accepted',
  toApprove: false,
  of: null,
  lacks: false,
  ...over,
});
const { actId } = entry({});

describe('a line of the story', () => {
  it.each([
    ['registration.submitted', 'accepted', `/papiers/receipt/${actId}`],
    ['attestation.issued', 'waiting', `/papiers/attestation/${actId}`],
    ['card.issued', 'accepted', `/papiers/card/${actId}`],
    ['event.declared', 'accepted', `/papiers/receipt/${actId}`],
    ['number.given_up', 'accepted', undefined],
    ['attestation.issued', 'parked', `/echanges/${actId}`],
    ['card.issued', 'abandoned', undefined],
  ] as const)('%s, %s, leads to %s', (kind, state, path) => {
    expect(storyPath(entry({ kind, state }))).toBe(path);
  });

  it('leads to the paper that attests: the registration, the rights, or Achamil', () => {
    const kind = 'attestation.issued';
    expect(storyPath(entry({ kind, of: 'rights' }))).toBe(`/papiers/rights/${actId}`);
    expect(storyKey({ kind, of: 'achamil' })).toBe('people.story.achamil');
    expect(storyKey({ kind, of: 'registration' })).toBe('people.story.attestation');
  });

  it('has words for an act that a later version made', () => {
    expect(storyKey({ kind: 'marriage.declared', of: null })).toBe('people.story.other');
  });
});

describe('the story of a file', () => {
  const happened = (rank: number, declaredOn: string) => ({
    actId: `0190a000-0000-7000-8000-00000000000${rank}`,
    kind: 'birth',
    happenedOn: '2026-01-01',
    declaredOn,
    branchCode: 'B',
    receipt: `RC-${rank}`,
    memberId: null,
    changes: [],
  });

  it('puts what was declared here and elsewhere in one order, the newest first, each once', () => {
    const record = aRecord({
      story: [happened(7, '2026-03-01'), happened(1, '2026-03-02'), happened(8, '2026-03-02')],
    });
    const story = [entry({ kind: 'event.declared' })];
    expect(storyOf({ story, record }).map(({ event, act }) => [event?.receipt, act?.kind])).toEqual([
      ['RC-1', 'event.declared'],
      ['RC-8', undefined],
      ['RC-7', undefined],
    ]);
  });

  it('of a file to which nothing happened is what was done here', () => {
    expect(storyOf({ story: [entry({})], record: aRecord() })).toMatchObject([{ day: '2026-03-02' }]);
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
