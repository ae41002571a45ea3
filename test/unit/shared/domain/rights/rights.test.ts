import { describe, expect, it } from 'vitest';
import { KnownRights, rightsOf } from '../../../../../shared/domain/rights/index.ts';
import { paramsIn } from '../../../../../shared/domain/rules/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { aMember, aRecord } from '../../../renderer/features/records.ts';
import { legalToday } from '../rules/support.ts';

const DAY = '2026-11-22';
const spouse = aMember(1, { kind: 'spouse', sex: 'M', birth: '1984-02-02', documentNumber: 'ZY100009' });
const child = aMember(2, { birth: '2015-05-05' });
const family = [spouse, child];
const registered = { registrationNumber: '100000001', numberState: 'confirmed', family };

const rights = (over: object, known?: object, on = DAY, hasOwnCover = false) =>
  rightsOf(aRecord({ ...registered, ...over }), known && KnownRights.parse(known), {
    on: plainDate(on),
    legal: legalToday,
    hasOwnCover: () => hasOwnCover,
  });
const states = (...args: Parameters<typeof rights>) => rights(...args).map(({ state }) => state);
const paid = { paidMonths: 14, monthsDue: [] };

describe('the rights of a file', () => {
  it('are open for everybody in it once the months of the scheme are paid', () => {
    expect(states({}, paid)).toEqual(['open', 'open', 'open']);
  });

  it('are unknown while nobody has told the contributions, whatever the card and the registration say', () => {
    expect(states({})).toEqual(['unknown', 'unknown', 'unknown']);
    expect(rights({})[0]?.why).toBe('no_facts');
    expect(rights({ scheme: 'public-pensioner', activity: null })[0]?.state).toBe('unknown');
    expect(rights({ scheme: 'public-pensioner', activity: null }, {})[0]?.state).toBe('open');
  });

  it('wait for so many months, and say how many', () => {
    const [insured] = rights({}, { paidMonths: 1, monthsDue: [] });
    expect(insured).toMatchObject({
      state: 'waiting',
      day: null,
      reasons: [{ code: 'rights.waiting_months' }],
    });
    const recruited = rights(
      { scheme: 'public-active', activity: null },
      { startedOn: '2026-10-01', fromAnotherAmo: false },
    );
    expect(recruited.map(({ state, day }) => [state, day])).toEqual(
      Array.from({ length: 3 }, () => ['waiting', '2027-01-01']),
    );
  });

  it('are suspended for the whole family with the months due and the text', () => {
    const said = rights({}, { paidMonths: 20, monthsDue: ['2026-09', '2026-08'] });
    for (const one of said)
      expect(one).toMatchObject({ state: 'suspended', monthsDue: ['2026-08', '2026-09'] });
    expect(said[0]?.reasons[0]?.source.ar).not.toBe('');
  });

  it('are kept when work has stopped, whether it was declared here or told to the central', () => {
    const ended = { ended: { why: 'work-stops', on: '2026-09-30' } };
    const kept = [
      ['kept', '2027-03-30'],
      ['kept', '2027-03-30'],
      ['kept', '2027-03-30'],
    ];
    expect(rights(ended).map(({ state, day }) => [state, day])).toEqual(kept);
    expect(rights({}, { workStoppedOn: '2026-09-30' }).map(({ state, day }) => [state, day])).toEqual(kept);
    expect(states(ended, undefined, '2027-04-15')).toEqual(['closed', 'closed', 'closed']);
  });

  it('end for a dead insured person on the day of the death, and are kept for those in charge', () => {
    expect(
      rights({ ended: { why: 'death', on: '2026-03-31' } }, paid).map(({ state, day, why }) => [
        state,
        day,
        why,
      ]),
    ).toEqual([
      ['closed', '2026-03-31', 'dead'],
      ['kept', '2028-03-31', null],
      ['kept', '2028-03-31', null],
    ]);
  });

  it('are kept for a divorced spouse, closed for who left otherwise', () => {
    const parted = [
      { ...spouse, ended: { why: 'divorce', on: '2026-03-31' } },
      { ...child, ended: { why: 'custody', on: '2026-03-31' } },
    ];
    expect(rights({ family: parted }, paid).map(({ state, day }) => [state, day])).toEqual([
      ['open', null],
      ['kept', '2027-03-31'],
      ['closed', '2026-03-31'],
    ]);
  });

  it('follow the age of a child, even after a death: the last day is the eve of the birthday', () => {
    const grown = [aMember(3, { birth: '2005-06-15' })];
    const closed = { state: 'closed', day: '2026-06-14', reasons: [{ code: 'child.too_old' }] };
    expect(rights({ family: grown }, paid)[1]).toMatchObject(closed);
    expect(rights({ family: grown, ended: { why: 'death', on: '2026-07-01' } }, paid)[1]).toMatchObject(
      closed,
    );
  });

  it('of a student wait for this year’s certificate, and are unknown where no certificate was ever told', () => {
    const student = (school?: object) =>
      rights(
        { family: [aMember(4, { birth: '2004-06-15', situation: 'student', ...(school && { school }) })] },
        paid,
      )[1];
    expect(student({ year: '2026-2027', studies: 'student' })?.state).toBe('open');
    expect(student({ year: '2024-2025', studies: 'student' })).toMatchObject({
      state: 'suspended',
      monthsDue: [],
      reasons: [{ code: 'child.certificate_needed' }],
    });
    expect(student()).toMatchObject({ state: 'unknown', why: 'certificate_unknown' });
  });

  it('of a disabled child have no age', () => {
    expect(
      rights({ family: [aMember(5, { birth: '1990-01-20', situation: 'disabled' })] }, paid)[1]?.state,
    ).toBe('open');
  });

  it('are closed for a spouse who has a cover of their own', () => {
    const [, husband] = rights({}, paid, DAY, true);
    expect(husband).toMatchObject({ state: 'closed', reasons: [{ code: 'spouse.has_own_cover' }] });
    expect(paramsIn(husband?.reasons[0] as never, 'fr')['contest']).toBeTruthy();
  });

  it('are unknown for a file without number', () => {
    expect(rights({ registrationNumber: null, numberState: 'reserved' }, paid).map(({ why }) => why)).toEqual(
      Array.from({ length: 3 }, () => 'not_registered'),
    );
  });
});
