import { describe, expect, it } from 'vitest';
import { judge } from '../../../central/acts/judge.ts';
import { KnownRights } from '../../../shared/domain/rights/index.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import { aMember } from '../renderer/features/records.ts';
import { anAct, aWorld, known } from './judge-support.ts';

const ID = '0190a000-0000-7000-8000-0000000000aa';
const person = {
  familyLatin: 'Exemple',
  givenLatin: 'Yto',
  familyArabic: 'مثال',
  givenArabic: 'يطو',
  sex: 'F',
  birth: '1999-04-12',
  document: { kind: 'cnie', number: 'ZY100009' },
};
const from = {
  body: 'cnss',
  branch: { code: 'RABAT', fr: 'Rabat', ar: 'الرباط' },
  nationality: 'MAR',
  schemeCode: '',
};
const attested = (): Act =>
  Act.parse({
    ...anAct(),
    subjectId: ID,
    baseVersion: null,
    kind: 'non_registration.attested',
    payload: {
      reference: 'AT-AAA-26-000001',
      checkedAt: '2026-03-02T09:00:00Z',
      said: { ...from, person, checkedAt: { day: '2026-03-02', time: '09:00' } },
    },
  });
const withFile = (over: object, facts?: object) => {
  const file = PersonRecord.parse({ ...known(anAct()), ...over });
  return aWorld({
    files: new Map([['ZY100009', [file]]]),
    known: new Map(facts ? [[file.id, KnownRights.parse(facts)]] : []),
  });
};
const member = (more: object = {}) =>
  aMember(1, { kind: 'spouse', sex: 'M', birth: '1984-02-02', documentNumber: 'ZY100009', ...more });

describe('an attestation of non-registration, at the central', () => {
  it('is accepted while nobody has the document, as a paper of nobody’s file', () => {
    expect(judge(attested(), aWorld())).toMatchObject({
      outcome: 'accepted',
      version: 0,
      effects: [{ kind: 'paper', paper: 'non-registration', personId: ID }],
    });
  });

  it('is refused when somebody is registered or covered with it by now', () => {
    const { identity } = known(anAct());
    const insured = withFile({ identity: { ...identity, document: person.document } });
    expect(judge(attested(), insured)).toMatchObject({ outcome: 'refused', code: 'document_known' });
    expect(judge(attested(), withFile({ family: [member()] }))).toMatchObject({ code: 'document_known' });
  });

  it('is accepted for somebody whose cover through a file is over, and refused while rights are kept', () => {
    const left = member({ ended: { why: 'other', on: '2025-01-01' } });
    const divorced = member({ ended: { why: 'divorce', on: '2026-01-01' } });
    expect(judge(attested(), withFile({ family: [left] })).outcome).toBe('accepted');
    expect(judge(attested(), withFile({ family: [divorced] }))).toMatchObject({ code: 'document_known' });
  });
});

describe('letters, at the central', () => {
  const filed = { fr: 'Immatriculation', ar: 'التسجيل' };
  const asked = {
    ...from,
    agent: { number: '1', nameFr: '', nameAr: '' },
    applicant: person,
    act: filed,
    filed: null,
  };
  const reason = { text: filed, source: null, contest: null };
  const letters = {
    'refusal.issued': [{ ...asked, reasons: [reason] }, 'refusal'],
    'papers.requested': [{ ...asked, missing: [{ name: filed }], awaitedBy: null }, 'missing-papers'],
  } as const;

  it.each(Object.entries(letters))('%s is a fact, about whomever', (kind, [said, paper]) => {
    const payload = { reference: 'RF-AAA-26-000001', about: anAct().id, said };
    const act = Act.parse({ ...anAct(), subjectId: ID, baseVersion: null, kind, payload });
    expect(judge(act, aWorld())).toMatchObject({ outcome: 'accepted', effects: [{ kind: 'paper', paper }] });
  });

  it('an attestation says what it attests; one of before is of a registration', () => {
    const file = known(anAct());
    const issue = (said?: object) =>
      judge(
        Act.parse({
          ...anAct(),
          subjectId: file.id,
          kind: 'attestation.issued',
          payload: { reference: 'AT-1', number: file.registrationNumber, ...(said && { said }) },
        }),
        aWorld({ people: new Map([[file.id, file]]) }),
      );
    expect(issue()).toMatchObject({ effects: [{ paper: 'attestation' }] });
    const achamil = {
      of: 'achamil',
      ...from,
      person,
      number: { value: file.registrationNumber, state: 'confirmed' },
      registeredOn: '2026-03-02',
      score: null,
      monthly: null,
      family: [],
    };
    expect(issue(achamil)).toMatchObject({ effects: [{ paper: 'achamil' }] });
  });
});
