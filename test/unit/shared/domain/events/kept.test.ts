import { describe, expect, it } from 'vitest';
import {
  decideEvent,
  EventForm,
  listKeptRights,
  papersOfEvent,
  parseEvent,
} from '../../../../../shared/domain/events/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { aMember, aRecord } from '../../../renderer/features/records.ts';
import { legalToday } from '../rules/support.ts';

const student = aMember(1, { birth: '2000-11-20', situation: 'student' });
const spouse = aMember(2, { kind: 'spouse', sex: 'M', birth: '1984-02-02', documentNumber: 'ZY1' });
const file = aRecord({ identity: { ...aRecord().identity, birth: '1970-01-01' }, family: [spouse, student] });
describe('the rights that an end leaves', () => {
  const kept = (over: object, on: string) =>
    listKeptRights(aRecord({ family: [spouse, student], ...over }), plainDate(on), legalToday).map(
      ({ memberId, lastDay, isKept }) => [memberId, lastDay, isKept],
    );
  const dead = { ended: { why: 'death', on: '2026-03-31' } };

  it('go to those in charge after the death of the insured, to the last day and no longer', () => {
    const whole = [
      [spouse.id, '2028-03-31', true],
      [student.id, '2028-03-31', true],
    ];
    expect(kept(dead, '2026-04-01')).toEqual(whole);
    expect(kept(dead, '2028-03-31')).toEqual(whole);
    expect(kept(dead, '2028-04-01').map(([, , isKept]) => isKept)).toEqual([false, false]);
  });

  it('go to the spouse after a divorce, and to nobody who left for another reason', () => {
    const family = [
      { ...spouse, ended: { why: 'divorce', on: '2026-03-31' } },
      { ...student, ended: { why: 'custody', on: '2026-03-31' } },
    ];
    expect(kept({ family }, '2026-04-01')).toEqual([[spouse.id, '2027-03-31', true]]);
  });

  it('go to the insured when work stops', () => {
    expect(kept({ ended: { why: 'work-stops', on: '2026-03-31' } }, '2026-04-01')).toEqual([
      [null, '2026-09-30', true],
    ]);
  });

  it('are none while nothing has ended', () => expect(kept({}, '2026-04-01')).toEqual([]));
});

describe('an event that is still being typed', () => {
  it('says its papers, and all that is wrong in it, the scheme’s own fields too', () => {
    const on = plainDate('2026-11-20');
    expect(papersOfEvent('divorce', on, legalToday).map(({ code }) => code)).toEqual([
      'divorce-act',
      'custody-decision',
    ]);
    const { faults } = parseEvent(file, { kind: 'scheme-change', scheme: 'public-active', own: {} }, on);
    expect(faults).toMatchObject({ happenedOn: 'field.required', 'own.employerName': expect.any(String) });
  });

  it('to another scheme is accepted under condition while a paper of that scheme is missing', () => {
    const on = plainDate('2026-11-20');
    const form = EventForm.parse({
      kind: 'scheme-change',
      happenedOn: '2026-11-01',
      scheme: 'public-active',
      own: {},
      rib: '',
    });
    const { decision } = decideEvent(file, form, { on, legal: legalToday, papers: [] });
    expect(decision.outcome).toBe('conditional');
    const papers = decision.papers.map(({ code }) => code);
    expect(new Set(papers).size).toBe(papers.length);
    expect(decideEvent(file, form, { on, legal: legalToday, papers }).decision.outcome).toBe('allowed');
  });
});
