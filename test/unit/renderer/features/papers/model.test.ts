import { describe, expect, it } from 'vitest';
import type { PersonFile } from '../../../../../shared/domain/people/views.ts';
import { allowedPapers, papersOfVisit } from '../../../../../renderer/features/papers/model.ts';
import { aRecord } from '../records.ts';

const actId = (rank: number) =>
  `0190a000-0000-7000-8000-00000000000${rank}` as NonNullable<PersonFile['registrationAct']>;
const aFile = (over: Partial<PersonFile> = {}): PersonFile => ({
  record: aRecord(),
  waiting: false,
  story: [],
  card: null,
  attestations: [],
  access: null,
  registrationAct: actId(1),
  ...over,
});
const card = { serial: 'CA-AAA-26-000001', issuedAt: '2026-03-02T09:00:00.000Z', actId: actId(3) };

describe('papers at the counter', () => {
  it('may all be issued to a person with a number and a photo', () => {
    expect(allowedPapers(aFile(), 'agent')).toEqual({
      attestation: undefined,
      card: undefined,
      receipt: undefined,
    });
  });

  it('are issued on a reserved number too, so that nobody comes back for them', () => {
    const file = aFile({ record: aRecord({ numberState: 'reserved' }) });
    expect(allowedPapers(file, 'supervisor').attestation).toBeUndefined();
  });

  it('are not issued under a number that was given up, and the receipt can still be seen', () => {
    const allowed = allowedPapers(aFile({ record: aRecord({ numberState: 'given_up' }) }), 'agent');
    expect(allowed).toEqual({
      attestation: { key: 'people.reason.givenUp' },
      card: { key: 'people.reason.givenUp' },
      receipt: undefined,
    });
  });

  it('need a number', () => {
    const file = aFile({ record: aRecord({ registrationNumber: null }) });
    expect(allowedPapers(file, 'agent').attestation).toEqual({ key: 'people.reason.noNumber' });
  });

  it('include a card once only, and never without a photo', () => {
    expect(allowedPapers(aFile({ card }), 'agent').card).toEqual({
      key: 'people.reason.cardMade',
      values: { serial: card.serial },
    });
    const faceless = aFile({ record: aRecord({ photo: null }) });
    expect(allowedPapers(faceless, 'agent').card).toEqual({ key: 'people.reason.noPhoto' });
    expect(allowedPapers(faceless, 'agent').attestation).toBeUndefined();
  });

  it('have no receipt here when the registration was made elsewhere', () => {
    expect(allowedPapers(aFile({ registrationAct: null }), 'agent').receipt).toEqual({
      key: 'people.reason.registeredElsewhere',
    });
  });

  it('are looked at, not issued, by an administrator', () => {
    const { attestation, card: cardReason, receipt } = allowedPapers(aFile(), 'administrator');
    expect([attestation, cardReason, receipt].map((reason) => reason?.key)).toEqual(
      Array(3).fill('people.reason.role'),
    );
  });
});

describe('the end of a visit', () => {
  it('has the receipt ready, and offers the two others', () => {
    expect(papersOfVisit(aFile(), actId(1), 'agent')).toEqual([
      { kind: 'receipt', key: '1', actId: actId(1), reason: undefined },
      { kind: 'attestation', key: '2', actId: undefined, reason: undefined },
      { kind: 'card', key: '3', actId: undefined, reason: undefined },
    ]);
  });

  it('shows again what was issued, without the reason that forbids a second one', () => {
    const attestations = [{ reference: 'AT-AAA-26-000001', issuedAt: card.issuedAt, actId: actId(2) }];
    const papers = papersOfVisit(aFile({ card, attestations }), actId(1), 'agent');
    expect(papers.map((paper) => [paper.actId, paper.reason])).toEqual([
      [actId(1), undefined],
      [actId(2), undefined],
      [actId(3), undefined],
    ]);
  });

  it('has its receipt even before the file is read', () => {
    expect(papersOfVisit(undefined, actId(1), 'agent')[0]).toMatchObject({ actId: actId(1) });
  });
});
