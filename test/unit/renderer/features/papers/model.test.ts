import { describe, expect, it } from 'vitest';
import { RightsCheck } from '../../../../../shared/domain/rights/index.ts';
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
  kept: [],
  access: null,
  registrationAct: actId(1),
  ...over,
});
const card = { serial: 'CA-AAA-26-000001', issuedAt: '2026-03-02T09:00:00.000Z', actId: actId(3) };

const aCheck = (state: 'open' | 'closed' | 'unknown', over: Partial<RightsCheck> = {}): RightsCheck =>
  RightsCheck.parse({
    answer: {
      personId: aRecord().id,
      version: 1,
      scheme: 'tns',
      on: '2026-03-02',
      at: '2026-03-02T09:00:00Z',
      members: [{ memberId: null, state, day: null, monthsDue: [], why: null, reasons: [] }],
    },
    origin: 'live',
    isOld: false,
    trouble: null,
    isBehind: false,
    ...over,
  });

describe('an attestation of rights', () => {
  it.each([
    ['while they are asked', undefined, 'people.reason.rightsChecking'],
    ['where they are not known', aCheck('unknown'), 'people.reason.rightsUnknown'],
    ['without any answer', aCheck('open', { answer: null, origin: null }), 'people.reason.rightsNever'],
    ['while an event waits here', aCheck('open', { isBehind: true }), 'people.reason.rightsBehind'],
  ] as const)('is not made %s', (_when, check, key) => {
    expect(allowedPapers(aFile(), 'agent', check).rights).toEqual({ key });
  });
});

describe('an attestation of Achamil', () => {
  it('is offered in that scheme alone', () => {
    const file = aFile({ record: aRecord({ scheme: 'achamil' }) });
    expect(allowedPapers(file, 'agent').achamil).toBeUndefined();
    expect(allowedPapers(aFile(), 'agent').achamil).toBeNull();
  });
});

describe('papers at the counter', () => {
  it('may all be issued to a person with a number and a photo', () => {
    expect(allowedPapers(aFile(), 'agent', aCheck('open'))).toEqual({
      attestation: undefined,
      rights: undefined,
      achamil: null,
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
      rights: { key: 'people.reason.givenUp' },
      achamil: null,
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

  it('include no card in the name of somebody who has died', () => {
    const dead = aFile({ record: aRecord({ ended: { why: 'death', on: '2026-02-01' } }) });
    expect(allowedPapers(dead, 'agent', aCheck('closed'))).toEqual({
      attestation: undefined,
      rights: undefined,
      achamil: null,
      card: { key: 'people.reason.dead' },
      receipt: undefined,
    });
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
