import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listConcerned,
  listOffered,
  type EventFormInput,
  type EventKind,
} from '../../../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../../../shared/domain/people/record.ts';
import { PersonRecord as Shape } from '../../../../../shared/domain/people/record.ts';
import { after, aFile, aNewcomer, CHILD, SPOUSE, STUDENT } from './support.ts';

const seen = (record: PersonRecord) => record.family.map(({ id, ended }) => [id, ended?.why]);

describe('the file after an event', () => {
  it('of a divorce keeps everybody: who left is marked with why and since when', () => {
    const custody = { [CHILD]: 'here', [STUDENT]: 'there' } as const;
    const divorce = { kind: 'divorce', happenedOn: '2026-02-02', memberId: SPOUSE, custody } as const;
    expect(seen(after(aFile(), { ...divorce, otherParentInsured: 'yes' }))).toEqual([
      [SPOUSE, 'divorce'],
      [CHILD, undefined],
      [STUDENT, 'custody'],
    ]);
    expect(seen(after(aFile(), { ...divorce, otherParentInsured: 'no' }))).toEqual([
      [SPOUSE, 'divorce'],
      [CHILD, undefined],
      [STUDENT, undefined],
    ]);
  });

  it('of a birth has the child, born that day', () => {
    const born = after(aFile(), {
      kind: 'birth',
      happenedOn: '2026-03-01',
      person: aNewcomer,
      otherParentInsured: 'no',
    });
    expect(born.family.at(-1)).toMatchObject({
      kind: 'child',
      birth: '2026-03-01',
      situation: 'ordinary',
      givenLatin: 'Yto',
    });
    expect(born.story?.[0]).toMatchObject({ kind: 'birth', memberId: born.family.at(-1)?.id });
  });

  it('of a kafala says that the child was taken in; of a certificate, which year', () => {
    const kafala = after(aFile(), {
      kind: 'kafala',
      happenedOn: '2026-03-01',
      person: { ...aNewcomer, birth: '2019-01-01' },
      otherParentInsured: 'no',
    });
    expect(kafala.family.at(-1)).toMatchObject({ origin: 'kafala', birth: '2019-01-01' });
    const student = after(aFile(), {
      kind: 'student-certificate',
      memberId: CHILD,
      schoolYear: '2025-2026',
      studies: 'training',
      married: 'no',
    });
    expect(student.family[1]).toMatchObject({
      situation: 'student',
      school: { year: '2025-2026', studies: 'training' },
    });
  });

  it('of another scheme has the new part in its place, the same number, and says both before and after', () => {
    const file = aFile({ activity: { categoryCode: 'pharmacists' }, rib: '011519000001205000534921' });
    const moved = after(file, {
      kind: 'scheme-change',
      happenedOn: '2026-03-01',
      scheme: 'public-pensioner',
      own: { pensionNumber: 'P1', mutuelleCode: 'mgen', mutuelleNumber: '12' },
      rib: '',
    });
    expect(moved).toMatchObject({
      scheme: 'public-pensioner',
      activity: null,
      own: { pensionNumber: 'P1' },
      registrationNumber: file.registrationNumber,
      rib: file.rib,
    });
    expect(moved.story?.[0]?.changes).toContainEqual({
      path: 'scheme',
      before: 'tns',
      after: 'public-pensioner',
    });
    expect(moved.story?.[0]?.changes).toContainEqual({
      path: 'activity.categoryCode',
      before: 'pharmacists',
      after: null,
    });
  });
});

const nameOf = (day: string): string =>
  `Exemple ${'abcdefghijklmnopqrstuvwxyz'[Number(day.slice(-2)) - 10] ?? ''}`;

/** Some event of this kind that this file can have. */
function anyOf(kind: EventKind, record: PersonRecord, day: string): EventFormInput | undefined {
  const concerned = listConcerned(record, kind)[0];
  const memberId = concerned?.id ?? '';
  const happenedOn = day;
  switch (kind) {
    case 'birth':
      return {
        kind,
        happenedOn,
        person: { ...aNewcomer, givenLatin: nameOf(day) },
        otherParentInsured: 'no',
      };
    case 'kafala':
      return {
        kind,
        happenedOn,
        person: { ...aNewcomer, givenLatin: nameOf(day), birth: '2019' },
        otherParentInsured: 'no',
      };
    case 'divorce': {
      const children = record.family.filter((member) => member.kind === 'child' && !member.ended);
      const custody = Object.fromEntries(
        children.map(({ id }, index) => [id, index % 2 === 0 ? ('here' as const) : ('there' as const)]),
      );
      return { kind, happenedOn, memberId, custody, otherParentInsured: 'yes' };
    }
    case 'dependant-leaves':
      return { kind, happenedOn, memberId, why: 'own-cover' };
    case 'dependant-returns':
      return { kind, happenedOn, memberId };
    case 'student-certificate':
      return { kind, memberId, schoolYear: '2025-2026', studies: 'student', married: 'no' };
    case 'disability':
    case 'death-of-dependant':
      return { kind, happenedOn, memberId };
    case 'departure':
    case 'return':
    case 'death-of-insured':
      return { kind, happenedOn };
    case 'contact-change':
      return { kind, contacts: { mobile: `06000000${day.slice(-2)}` } };
    case 'bank-change':
      return { kind, rib: '011519000001205000534921' };
    default:
      return undefined;
  }
}

describe('whatever happens to a file', () => {
  it('nobody leaves it, no line of its story changes, and each change starts from what was there', () => {
    const choices = fc.array(fc.nat(), { maxLength: 14 });
    fc.assert(
      fc.property(choices, (steps) => {
        let file = aFile();
        for (const [day, choice] of steps.entries()) {
          const offered = listOffered(file);
          const kind = offered[choice % offered.length];
          const typed = kind && anyOf(kind, file, `2026-02-${10 + day}`);
          if (!typed) continue;
          const next = after(file, typed);
          expect(Shape.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
          expect(next.family.map(({ id }) => id).slice(0, file.family.length)).toEqual(
            file.family.map(({ id }) => id),
          );
          expect(next.story?.slice(0, -1) ?? []).toEqual(file.story ?? []);
          const known = JSON.stringify({ ...file, story: undefined });
          for (const { before } of next.story?.at(-1)?.changes ?? [])
            if (before !== null) expect(known).toContain(before);
          file = next;
        }
      }),
      { numRuns: 200 },
    );
  });
});
