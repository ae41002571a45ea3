import { describe, expect, it } from 'vitest';
import { judge } from '../../../central/acts/judge.ts';
import { apply, documentName, type World } from '../../../central/acts/world.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import { aPerson, registration } from '../../integration/central/support/acts.ts';
import { aWorld as anyWorld, client, codeOf as codeIn } from './judge-support.ts';

const aWorld = (traits: Partial<World> = {}): World =>
  anyWorld({ free: [700_000_100, 700_000_101], ...traits });

const OWN = { idcs: '1000000001', rsuNumber: 'R1', rsuScore: '9.1', noOtherCover: 'yes' };
const listedAct = (traits: Partial<PersonRecord> = {}): Act & { kind: 'person.listed' } => {
  const base = registration(client, aPerson({ number: '100000010' }));
  const person = {
    ...base.payload.person,
    registrationNumber: null,
    contacts: {},
    address: null,
    rib: null,
    ...traits,
  };
  const act = Act.parse({
    ...base,
    kind: 'person.listed',
    payload: { importId: base.id, row: 2, source: 'Ordre', person },
  });
  if (act.kind !== 'person.listed') throw new Error('a listing');
  return act;
};
const household = () => listedAct({ scheme: 'tadamon', activity: null, own: OWN });
const recordOf = (act: Act, world: World): PersonRecord => {
  const verdict = judge(act, world);
  if (verdict.outcome === 'refused') throw new Error(verdict.code);
  verdict.effects.forEach((effect) => apply(world, effect));
  const [effect] = verdict.effects;
  if (effect?.kind !== 'record') throw new Error('a record');
  return effect.record;
};
const codeOf = (act: Act, world = aWorld()): string => codeIn(act, world);

describe('the verdict on somebody of a list', () => {
  it('makes a self-employed person known, without number and without what the list did not say', () => {
    const record = recordOf(listedAct(), aWorld());
    expect(record).toMatchObject({
      version: 1,
      registrationNumber: null,
      numberState: 'reserved',
      address: null,
    });
  });

  it('gives each household the next number of the central’s own', () => {
    const world = aWorld();
    expect([household(), household()].map((act) => recordOf(act, world).registrationNumber)).toEqual([
      '700000100',
      '700000101',
    ]);
    expect(world.free).toEqual([]);
  });

  it('refuses who is known already, registered or only listed, and gives the record that stands', () => {
    const act = listedAct();
    const held = (record: PersonRecord) =>
      aWorld({ holders: new Map([[documentName(record.identity.document), record]]) });
    const { person } = act.payload;
    const other = { ...person, id: household().subjectId };
    expect(codeOf(act, held(other))).toBe('already_listed');
    const registered = { ...other, registrationNumber: '700000001' as PersonRecord['registrationNumber'] };
    expect(judge(act, held(registered))).toMatchObject({ code: 'already_registered', existing: registered });
    expect(codeOf(act, aWorld({ people: new Map([[person.id, person]]) }))).toBe('already_listed');
  });

  it('refuses whom the rules refuse, as the counter does', () => {
    const above = { ...OWN, rsuScore: '9.3264285' };
    expect(codeOf(listedAct({ scheme: 'tadamon', activity: null, own: above }))).toBe('rules_refused');
  });

  it('refuses what the counter’s own rules would refuse, and a number that a list would bring', () => {
    const { identity } = listedAct().payload.person;
    const born = (birth: string) =>
      listedAct({ identity: { ...identity, birth: birth as typeof identity.birth } });
    expect(codeOf(born('2026-03-03'))).toBe('accepted');
    expect(codeOf(born('2026-03-04'))).toBe('invalid');
    expect(codeOf(listedAct({ registrationNumber: '700000001' as PersonRecord['registrationNumber'] }))).toBe(
      'invalid',
    );
    expect(codeOf(listedAct({ scheme: 'student' }))).toBe('invalid');
    expect(codeOf(listedAct({ branchCode: 'FES' }))).toBe('invalid');
    expect(codeOf(listedAct({ scheme: 'tadamon', activity: null, own: { ...OWN, idcs: '12' } }))).toBe(
      'invalid',
    );
  });
});
