import { describe, expect, it } from 'vitest';
import { judge } from '../../../central/acts/judge.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { addDays } from '../../../shared/kernel/plain-date.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import { A_HASH, firstAccess } from '../../integration/central/support/acts.ts';
import { OWN_PARTS } from '../../support/schemes.ts';
import { legalToday, legalWithLaw, LAW_DAY } from '../shared/domain/rules/support.ts';
import { anAct, aWorld, client, codeOf, known, NUMBER } from './judge-support.ts';

describe('the rules at the central', () => {
  const household = (scheme: string, own: object) =>
    anAct((person) => Object.assign(person, { scheme, activity: null, rib: null, own }));
  const score = (rsuScore: string) => ({ ...OWN_PARTS.tadamon, rsuScore });

  it('accept Tadamon at the threshold of the score, and refuse it just above, with what was compared', () => {
    expect(codeOf(household('tadamon', score('9.3264284')))).toBe('accepted');
    expect(judge(household('tadamon', score('9.3264285')), aWorld())).toMatchObject({
      outcome: 'refused',
      code: 'rules_refused',
      existing: null,
      reasons: [
        {
          code: 'rsu.above_threshold',
          effect: 'refuses',
          params: { score: { decimal: '9.3264285' }, threshold: { decimal: '9.3264284' } },
          contest: { fr: expect.any(String) as string, ar: expect.any(String) as string },
        },
      ],
    });
  });

  it('refuse a household that another scheme covers already, only after the number and the document', () => {
    const act = household('tadamon', score('10'));
    expect(codeOf(act, aWorld({ numbers: new Map([[Number(NUMBER), 'given']]) }))).toBe('number_taken');
    expect(codeOf(act)).toBe('rules_refused');
  });

  it.each([
    [-1, 'accepted'],
    [0, 'accepted'],
    [1, 'rules_refused'],
  ])('take a student’s registration %i days from the law that ends the scheme: %s', (count, verdict) => {
    const student = anAct((person) =>
      Object.assign(person, { scheme: 'student', activity: null, own: OWN_PARTS.student, family: [] }),
    );
    const today = addDays(LAW_DAY, count);
    expect(codeOf(student, aWorld({ today, legal: legalWithLaw }))).toBe(verdict);
    expect(codeOf(student, aWorld({ today, legal: legalToday }))).toBe('accepted');
  });
});

describe('the verdict on a first access', () => {
  const person = known(anAct(), { numberState: 'confirmed' });
  const given = (number = NUMBER) =>
    Act.parse(firstAccess(client, person.id, { number, reference: 'PA-K3B-26-000001' }));
  const worldOf = (traits: Partial<PersonRecord> = {}) =>
    aWorld({ people: new Map([[person.id, { ...person, ...traits }]]) });

  it('keeps the hash for a self-employed person whose number the slip bears, and changes no version', () => {
    expect(judge(given(), worldOf())).toEqual({
      outcome: 'accepted',
      version: 4,
      effects: [
        {
          kind: 'access',
          personId: person.id,
          number: person.registrationNumber,
          reference: 'PA-K3B-26-000001',
          hash: A_HASH,
          issuedAt: '2026-03-02T09:00:00.000Z',
        },
      ],
    });
  });

  it('refuses it for somebody unknown, under another number, or of another scheme', () => {
    expect(codeOf(given())).toBe('unknown_subject');
    expect(codeOf(given('100000011'), worldOf())).toBe('unknown_subject');
    expect(codeOf(given(), worldOf({ scheme: 'tadamon' }))).toBe('invalid');
  });

  it('is no act at all with anything but a hash', () => {
    for (const hash of ['ACDE-3456-XY79', 'ACDE3456XY79', '$argon2i$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA', '']) {
      const act = firstAccess(client, person.id, { number: NUMBER, reference: 'PA' });
      expect(Act.safeParse({ ...act, payload: { ...act.payload, hash } }).success).toBe(false);
    }
  });
});
