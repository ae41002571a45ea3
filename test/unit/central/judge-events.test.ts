import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../central/acts/judge.ts';
import { documentName } from '../../../central/acts/world.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import { anEvent } from '../../integration/central/support/acts.ts';
import { OWN_PARTS } from '../../support/schemes.ts';
import { anAct, aWorld, client, codeOf, known } from './judge-support.ts';

describe('a household covered through somebody else’s file', () => {
  const achamil = () =>
    anAct((person) => Object.assign(person, { scheme: 'achamil', activity: null, own: OWN_PARTS.achamil }));
  const wife = (over: object) =>
    known(anAct(), { id: randomUUID() as PersonRecord['id'], numberState: 'confirmed', ...over });
  const through = (act: Act, ended: object = {}) => {
    if (act.kind !== 'registration.submitted') throw new Error('a registration');
    const { identity } = act.payload.person;
    const spouse = {
      ...identity,
      id: randomUUID(),
      kind: 'spouse',
      documentKind: 'cnie',
      documentNumber: identity.document.number,
      situation: 'ordinary',
      ...ended,
    };
    return { file: wife({ family: [spouse] }), number: identity.document.number };
  };

  it('is refused by the central too, with the rule and where to contest; not once the couple is divorced', () => {
    const act = achamil();
    const { file, number } = through(act);
    const verdict = judge(act, aWorld({ files: new Map([[number, [file]]]) }));
    expect(verdict).toMatchObject({
      outcome: 'refused',
      code: 'rules_refused',
      reasons: [{ code: 'cover.already_covered' }],
    });
    const { file: divorced } = through(act, { ended: { why: 'divorce', on: '2026-01-01' } });
    expect(codeOf(act, aWorld({ files: new Map([[number, [divorced]]]) }))).toBe('accepted');
    expect(codeOf(act, aWorld())).toBe('accepted');
  });
});

describe('the verdict on an event', () => {
  it('is the rules’ too: a spouse with a cover of their own is refused, with the reasons and the file', () => {
    const { record, act, world } = declared(
      {},
      {
        kind: 'marriage',
        happenedOn: '2026-02-01',
        person: { ...known(anAct()).identity, documentNumber: 'ZX900001', documentKind: 'cnie' },
        ownCover: 'yes',
      },
      true,
    );
    expect(judge(act, world)).toMatchObject({
      outcome: 'refused',
      code: 'rules_refused',
      existing: record,
      reasons: [{ code: 'spouse.has_own_cover' }],
    });
  });

  const declared = (traits: Partial<PersonRecord>, event: object, isJoining = false) => {
    const record = known(anAct(), { numberState: 'confirmed', ...traits });
    const loose = anEvent(client, record.id, event);
    const payload = { ...loose.payload, newMemberId: isJoining ? randomUUID() : null };
    const act = Act.parse({ ...loose, payload, baseVersion: 4 });
    return { record, act, world: aWorld({ people: new Map([[record.id, record]]) }) };
  };
  const bank = { kind: 'bank-change', rib: '011519000001205000534921' };

  it('is the file after it, one version further, with one more line in its story', () => {
    const { act, world } = declared({}, bank);
    expect(judge(act, world)).toMatchObject({
      outcome: 'accepted',
      version: 5,
      effects: [
        {
          kind: 'event',
          record: { version: 5, rib: bank.rib, story: [{ actId: act.id, kind: 'bank-change' }] },
        },
      ],
    });
  });

  it('is refused, with the file, when the file moved on', () => {
    const { record, act, world } = declared({ version: 5 }, bank);
    expect(judge(act, world)).toEqual({ outcome: 'refused', code: 'stale_version', existing: record });
  });

  it('is refused on a file that cannot have it, or when it is not sound', () => {
    const divorce = { kind: 'divorce', happenedOn: '2026-02-01', memberId: randomUUID(), custody: {} };
    const nobody = declared({ family: [] }, divorce);
    expect(codeOf(nobody.act, nobody.world)).toBe('invalid');
    const future = declared({}, { kind: 'departure', happenedOn: '2026-03-04' });
    expect(codeOf(future.act, future.world)).toBe('invalid');
    const midnight = declared({}, { kind: 'departure', happenedOn: '2026-03-03' });
    expect(codeOf(midnight.act, midnight.world)).toBe('accepted');
    const dead = declared({ ended: { why: 'death', on: plainDate('2026-01-01') } }, bank);
    expect(codeOf(dead.act, dead.world)).toBe('invalid');
    const { act, world } = declared({}, bank);
    expect(codeOf({ ...act, subjectId: randomUUID() } as Act, world)).toBe('unknown_subject');
  });

  it('never gives somebody the identity document of another', () => {
    const { record, act, world } = declared(
      {},
      { kind: 'identity-change', identity: known(anAct()).identity },
    );
    const other = known(anAct(), { id: randomUUID() as PersonRecord['id'] });
    const { identity } =
      act.kind === 'event.declared' && act.payload.event.kind === 'identity-change'
        ? act.payload.event
        : record;
    world.holders.set(documentName(identity.document), other);
    expect(judge(act, world)).toEqual({ outcome: 'refused', code: 'document_taken', existing: record });
  });

  it('brings somebody in under an id of their own, and nobody without one', () => {
    const birth = {
      kind: 'birth',
      happenedOn: '2026-02-01',
      person: {
        familyLatin: 'Exemple',
        givenLatin: 'Yto',
        familyArabic: 'مثال',
        givenArabic: 'يطو',
        sex: 'F',
        nationality: 'MAR',
      },
      otherParentInsured: 'no',
    };
    const verdictWith = (newMemberId: string | null) => {
      const { act, world, record } = declared({}, birth);
      if (act.kind !== 'event.declared') throw new Error('an event');
      const id = newMemberId === 'own' ? record.id : newMemberId;
      return codeOf({ ...act, payload: { ...act.payload, newMemberId: id } } as Act, world);
    };
    expect([verdictWith(randomUUID()), verdictWith(null), verdictWith('own')]).toEqual([
      'accepted',
      'invalid',
      'invalid',
    ]);
  });

  it('is judged by the day that it states too, when that is recent: a mobile branch was days without network', () => {
    const child = {
      ...known(anAct()).identity,
      id: randomUUID(),
      kind: 'child',
      birth: '2000-03-01',
      situation: 'student',
    };
    const record = known(anAct(), { numberState: 'confirmed', family: [child] as never });
    const world = aWorld({ people: new Map([[record.id, record]]) });
    const event = {
      kind: 'student-certificate',
      memberId: child.id,
      schoolYear: '2025-2026',
      studies: 'student',
      married: 'no',
    };
    const verdictOn = (declaredOn: string) => {
      const loose = anEvent(client, record.id, event);
      return codeOf(
        Act.parse({ ...loose, payload: { ...loose.payload, declaredOn }, baseVersion: 4 }),
        world,
      );
    };
    // The child is 26 on 1 March; the act arrives on 2 March.
    expect(['2026-02-28', '2026-03-01', '2026-03-02'].map(verdictOn)).toEqual([
      'accepted',
      'rules_refused',
      'rules_refused',
    ]);
    expect(verdictOn('2025-12-01')).toBe('rules_refused');
  });
});
