import { describe, expect, it } from 'vitest';
import {
  findAlready,
  papersGiven,
  planOf,
  RequestRecord,
} from '../../../../../shared/domain/requests/index.ts';
import { aRecruit, asEvent } from '../../../../support/requesters.ts';
import { aMember, aRecord } from '../../../renderer/features/records.ts';

const STEP = { agentNumber: null, reason: null, papers: [], typed: '', given: [] };
const ID = '0195c000-0000-7000-8000-000000000001';

/** An invented request, with what the test is about put over it. */
const aRequest = (content: unknown, over: Record<string, unknown> = {}) =>
  RequestRecord.parse({
    id: ID,
    version: 1,
    source: 'employer',
    branchCode: 'DEMO-01',
    sentAt: '2026-03-02T09:00:00Z',
    state: 'new',
    requester: { number: '7000001', name: 'Ateliers d’exemple', nameArabic: null, scheme: 'cnss-salaried' },
    content,
    personId: null,
    taken: null,
    result: null,
    history: [{ ...STEP, at: '2026-03-02T09:00:00Z', state: 'new' }],
    sample: false,
    ...over,
  });
const contentOf = (plan: ReturnType<typeof planOf>) => plan?.content;

describe('what accepting a request begins', () => {
  it('for somebody new: a registration in the employer’s scheme, with what the employer knows and no more', () => {
    const plan = planOf(aRequest(aRecruit(1, { own: { declaredDays: '26' } })), undefined);
    expect(plan).toMatchObject({ kind: 'registration' });
    expect(contentOf(plan)).toMatchObject({
      scheme: 'cnss-salaried',
      identity: { givenLatin: 'Safae' },
      own: {
        employerNumber: '7000001',
        employerName: 'Ateliers d’exemple',
        hiredOn: '2026-02-02',
        declaredDays: '26',
      },
    });
    expect(contentOf(plan)).not.toHaveProperty('family');
  });

  it('speaks each scheme’s own words: a public employer recruits, a person employs', () => {
    const asked = (scheme: string) =>
      contentOf(
        planOf(
          aRequest(aRecruit(1), { requester: { number: '7000002', name: 'X', nameArabic: null, scheme } }),
          undefined,
        ),
      )?.['own'];
    expect(asked('public-active')).toEqual({ employerName: 'X', recruitedOn: '2026-02-02' });
    expect(asked('domestic-worker')).toEqual({
      employerNumber: '7000002',
      employerPerson: 'X',
      hiredOn: '2026-02-02',
    });
  });

  it('for somebody registered: another employer in the same scheme, another scheme otherwise, never a second file', () => {
    const request = aRequest(aRecruit(1));
    const salaried = aRecord({ scheme: 'cnss-salaried', own: { employerName: 'Avant' } });
    expect(planOf(request, salaried)).toMatchObject({
      kind: 'event',
      event: 'employer-change',
      personId: salaried.id,
      whyNot: undefined,
      content: { happenedOn: '2026-02-02', own: { employerNumber: '7000001' } },
    });
    expect(planOf(request, aRecord())).toMatchObject({
      event: 'scheme-change',
      content: { scheme: 'cnss-salaried', own: { hiredOn: '2026-02-02' } },
    });
  });

  it('for an insured person: the event as it was typed, or why the file does not take it', () => {
    const moved = asEvent({ kind: 'contact-change', contacts: { mobile: '0661223344' } });
    const request = aRequest(moved, { source: 'insured', personId: aRecord().id });
    expect(planOf(request, aRecord())).toMatchObject({
      event: 'contact-change',
      content: { contacts: { mobile: '0661223344' } },
      whyNot: undefined,
    });
    expect(planOf(request, aRecord({ registrationNumber: null }))).toMatchObject({
      whyNot: 'not_registered',
    });
    expect(planOf(request, undefined)).toBeUndefined();
  });

  it('for complementary cover: a change of the mutual’s fields that leaves the mutual as it is', () => {
    const request = aRequest({ kind: 'complementary-cover', registrationNumber: '800000001' });
    const own = { mutuelleCode: 'mgen', mutuelleNumber: '12', complementaryCover: 'no' };
    expect(planOf(request, aRecord({ scheme: 'public-active', own }))).toMatchObject({
      event: 'mutuelle-change',
      content: { own: { mutuelleCode: 'mgen', mutuelleNumber: '12', complementaryCover: 'yes' } },
    });
    expect(planOf(request, aRecord())).toMatchObject({ whyNot: 'no_mutuelle' });
  });
});

describe('what a file has already', () => {
  const child = aMember(0, { birth: '2026-02-20', givenLatin: 'Ghita', givenArabic: 'غيثة' });
  const birth = (names: object, happenedOn = '2026-02-20') =>
    aRequest(
      asEvent({
        kind: 'birth',
        happenedOn,
        person: {
          familyLatin: 'EXEMPLE',
          givenLatin: 'Ghîta',
          familyArabic: 'آخر',
          givenArabic: 'آخر',
          sex: 'F',
          nationality: 'MAR',
          ...names,
        },
        otherParentInsured: 'no',
      }),
    ).content;

  it('a child of the same day and name in either script, whatever the accents; not a twin', () => {
    const file = aRecord({ family: [child] });
    expect(findAlready(birth({}), file)).toBe('member');
    expect(findAlready(birth({ givenLatin: 'X', familyArabic: 'مثال', givenArabic: 'غيثة' }), file)).toBe(
      'member',
    );
    expect(findAlready(birth({ givenLatin: 'Rim' }), file)).toBeUndefined();
    expect(findAlready(birth({}, '2026-02-21'), file)).toBeUndefined();
  });

  it('the very data that are asked, however they were typed', () => {
    const file = aRecord({ contacts: { mobile: '0661223344', email: 'a@example.org' } });
    const change = (mobile: string) =>
      aRequest(asEvent({ kind: 'contact-change', contacts: { mobile } })).content;
    expect(findAlready(change('+212 6 61 22 33 44'), file)).toBe('same');
    expect(findAlready(change('0661223345'), file)).toBeUndefined();
    expect(findAlready(change('0661223344'), undefined)).toBeUndefined();
  });

  it('a registration, for whom an employer declares', () => {
    expect(findAlready(aRequest(aRecruit(1)).content, aRecord())).toBe('registered');
  });
});

it('the papers given are the last of each code', () => {
  const given = (reference: string) => ({
    ...STEP,
    at: '2026-03-02T09:00:00Z',
    state: 'new',
    given: [{ code: 'x', reference }],
  });
  const request = aRequest(aRecruit(1), { history: [given('1'), given('2')] });
  expect(papersGiven(request)).toEqual([{ code: 'x', reference: '2' }]);
});
