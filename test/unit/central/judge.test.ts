import { describe, expect, it } from 'vitest';
import { judge } from '../../../central/acts/judge.ts';
import { apply, documentName } from '../../../central/acts/world.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Sha256 } from '../../../shared/kernel/ids.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import { addedPhoto, type aPerson, givenUp } from '../../integration/central/support/acts.ts';
import { OWN_PARTS } from '../../support/schemes.ts';
import { anAct, aWorld, client, codeOf, known, NUMBER } from './judge-support.ts';

describe('the verdict on a registration', () => {
  it('makes a confirmed record of version 1, and the same again in the same world', () => {
    const act = anAct();
    const verdict = judge(act, aWorld());
    expect(verdict).toMatchObject({
      outcome: 'accepted',
      version: 1,
      effects: [{ kind: 'record', record: { version: 1, numberState: 'confirmed' } }],
    });
    expect(judge(act, aWorld())).toEqual(verdict);
  });

  it('accepts the first and the last number of a block and refuses their neighbours', () => {
    const withNumber = (number: string) =>
      anAct((person) => Object.assign(person, { registrationNumber: number }));
    expect(['100000010', '100000019'].map((number) => codeOf(withNumber(number)))).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(['100000009', '100000020'].map((number) => codeOf(withNumber(number)))).toEqual([
      'number_not_yours',
      'number_not_yours',
    ]);
  });

  it('holds a scheme’s own part to the counter’s rules, and takes no other scheme’s', () => {
    const civilServant = (change: object = {}) =>
      anAct((person) =>
        Object.assign(
          person,
          { scheme: 'public-active', activity: null, own: OWN_PARTS['public-active'] },
          change,
        ),
      );
    expect(codeOf(civilServant())).toBe('accepted');
    expect(codeOf(civilServant({ own: { ...OWN_PARTS['public-active'], strange: 'x' } }))).toBe('invalid');
    expect(codeOf(civilServant({ own: OWN_PARTS.tadamon }))).toBe('invalid');
    expect(codeOf(civilServant({ activity: { categoryCode: 'taxis' } }))).toBe('invalid');
    expect(codeOf(civilServant({ rib: null }))).toBe('invalid');
    expect(codeOf(anAct((person) => Object.assign(person, { own: {} })))).toBe('invalid');
    const household = { scheme: 'tadamon', own: OWN_PARTS.tadamon, rib: null };
    expect(codeOf(civilServant(household))).toBe('accepted');
  });

  it('completes a file without number at the version that the counter had seen', () => {
    const act = anAct(() => {}, { baseVersion: 4 });
    const listed = known(act, { registrationNumber: null });
    const world = aWorld({ people: new Map([[listed.id, listed]]) });
    expect(judge(act, world)).toMatchObject({ outcome: 'accepted', version: 5 });
    const stale = aWorld({ people: new Map([[listed.id, { ...listed, version: 5 }]]) });
    expect(codeOf(act, stale)).toBe('stale_version');
  });

  it('refuses what the counter’s own rules would refuse', () => {
    const spoil: ((person: ReturnType<typeof aPerson>) => void)[] = [
      (person) => (person.rib = `${person.rib.slice(0, -2)}00`),
      (person) => (person.identity.birth = '2026-03-05'),
      (person) => (person.scheme = 'cnss-salaried'),
      (person) => (person.branchCode = 'FES'),
      (person) => Object.assign(person, { registrationNumber: null }),
      (person) => Object.assign(person, { activity: null }),
    ];
    expect(spoil.map((change) => codeOf(anAct(change)))).toEqual(Array(spoil.length).fill('invalid'));
    expect(codeOf(anAct((person) => (person.identity.birth = '2026-03-03')))).toBe('accepted');
  });

  it('refuses an act of another workstation, another branch or another person', () => {
    const lies = [
      { deviceId: crypto.randomUUID() },
      { branchCode: 'FES' },
      { subjectId: crypto.randomUUID() },
    ];
    expect(lies.map((lie) => codeOf(anAct(undefined, lie)))).toEqual(['invalid', 'invalid', 'invalid']);
  });

  it('completes somebody known without a number, at the version that the counter saw', () => {
    const act = anAct(undefined, { baseVersion: 4 });
    const people = new Map([[act.subjectId, known(act, { registrationNumber: null })]]);
    expect(judge(act, aWorld({ people }))).toMatchObject({ outcome: 'accepted', version: 5 });
    expect(codeOf({ ...act, baseVersion: 3 }, aWorld({ people }))).toBe('stale_version');
    expect(codeOf({ ...act, baseVersion: null }, aWorld({ people }))).toBe('stale_version');
    expect(codeOf(act)).toBe('unknown_subject');
  });

  it('refuses a document of somebody else, and shows who', () => {
    const [act, other] = [anAct(), known(anAct())];
    if (act.kind !== 'registration.submitted') return;
    const holders = new Map([[documentName(act.payload.person.identity.document), other]]);
    expect(judge(act, aWorld({ holders }))).toEqual({
      outcome: 'refused',
      code: 'already_registered',
      existing: other,
    });
  });

  it('counts for the acts that follow in the same batch', () => {
    const world = aWorld();
    const verdict = judge(anAct(), world);
    if (verdict.outcome === 'accepted') verdict.effects.forEach((effect) => apply(world, effect));
    expect(codeOf(anAct(), world)).toBe('number_taken');
  });
});

describe('the verdict on a number given up', () => {
  it('is good twice, and never takes a number from somebody', () => {
    const act = Act.parse(givenUp(client, crypto.randomUUID(), NUMBER));
    const numbers = (state: 'given' | 'given_up') => aWorld({ numbers: new Map([[Number(NUMBER), state]]) });
    expect([aWorld(), numbers('given_up'), numbers('given')].map((world) => codeOf(act, world))).toEqual([
      'accepted',
      'accepted',
      'number_taken',
    ]);
  });
});

describe('the verdict on a photo added', () => {
  const [photo, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const person = known(anAct(), { photo: null, numberState: 'confirmed' });
  const added = (sha256 = photo) => Act.parse(addedPhoto(client, person.id, sha256));
  const worldOf = (traits: Partial<PersonRecord> = {}) =>
    aWorld({ people: new Map([[person.id, { ...person, ...traits }]]) });

  it('gives the photo and a new version to somebody who has none, and touches nothing else', () => {
    const verdict = judge(added(), worldOf());
    const record = { ...person, version: 5, photo: Sha256.parse(photo) };
    expect(verdict).toEqual({ outcome: 'accepted', version: 5, effects: [{ kind: 'photo', record }] });
  });

  it('refuses it for somebody unknown, without number, or who has another photo', () => {
    expect(codeOf(added())).toBe('unknown_subject');
    expect(codeOf(added(), worldOf({ registrationNumber: null }))).toBe('unknown_subject');
    expect(codeOf(added(other), worldOf({ photo: Sha256.parse(photo) }))).toBe('stale_version');
  });

  it('lets the following acts of a batch see it', () => {
    const world = worldOf();
    const verdict = judge(added(), world);
    if (verdict.outcome === 'accepted') verdict.effects.forEach((effect) => apply(world, effect));
    expect(judge(added(), world)).toEqual({ outcome: 'accepted', version: 5, effects: [] });
    expect(codeOf(added(other), world)).toBe('stale_version');
  });
});
