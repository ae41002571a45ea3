import { describe, expect, it, test } from 'vitest';
import { checkRegistration, type Checkable } from '../../../../../shared/domain/registration/check.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';

const TODAY = plainDate('2026-11-20');
const form = (changes: Partial<Checkable> = {}): Checkable => ({
  identity: { birth: '1987-03-24', document: { number: 'AB123456' } },
  activity: { startedOn: '2015-01-01' },
  family: [],
  ...changes,
});
const born = (birth: string) => form({ identity: { birth, document: { number: 'AB123456' } } });
const child = (birth: string, documentNumber?: string) => ({ kind: 'child' as const, birth, documentNumber });
const spouse = (documentNumber?: string, marriedOn?: string) => ({
  kind: 'spouse' as const,
  birth: '1985-01-01',
  documentNumber,
  marriedOn,
});
const check = (value: Checkable) => checkRegistration(value, TODAY);

describe('dates against the day', () => {
  test.each([
    ['2026-11-19', undefined],
    ['2026-11-20', undefined],
    ['2026-11-21', 'field.date_future'],
    ['2026', undefined],
    ['2027', 'field.date_future'],
    ['1896-11-20', undefined],
    ['1896', undefined],
    ['1895-12-31', 'field.date_too_old'],
    ['1895', 'field.date_too_old'],
    ['', undefined],
  ])('born %j: %s', (birth, code) => expect(check(born(birth))['identity.birth']).toBe(code));

  it('an activity begins at the latest today', () => {
    expect(check(form({ activity: { startedOn: '2026-11-20' } }))).toEqual({});
    expect(check(form({ activity: { startedOn: '2026-11-21' } }))).toEqual({
      'activity.startedOn': 'field.date_future',
    });
  });

  it('a marriage too', () => {
    expect(check(form({ family: [spouse('K1', '2026-11-20')] }))).toEqual({});
    expect(check(form({ family: [spouse('K1', '2026-11-21')] }))).toEqual({
      'family.0.marriedOn': 'field.date_future',
    });
  });
});

describe('the family', () => {
  test.each([
    ['1988-01-01', undefined],
    ['1988', undefined],
    ['1987-12-31', 'field.child_older_than_insured'],
    ['1987', 'field.child_older_than_insured'],
    ['1960-01-01', 'field.child_older_than_insured'],
    ['2030-01-01', 'field.date_future'],
  ])('a child born %s of someone born in 1987: %s', (birth, code) =>
    expect(check(form({ family: [child(birth)] }))['family.0.birth']).toBe(code),
  );

  it('a spouse needs a document, a child does not', () => {
    expect(check(form({ family: [spouse(), child('2015-01-01')] }))).toEqual({
      'family.0.documentNumber': 'field.cnie_required',
    });
    expect(check(form({ family: [spouse('')] }))).toEqual({
      'family.0.documentNumber': 'field.cnie_required',
    });
  });

  it('one number is for one person', () => {
    expect(
      check(form({ family: [spouse('AB123456'), child('2015-01-01', 'K1'), child('2016-01-01', 'K1')] })),
    ).toEqual({
      'family.0.documentNumber': 'field.duplicate_person',
      'family.2.documentNumber': 'field.duplicate_person',
    });
  });

  it('absent numbers are not the same number', () => {
    const unfinished = form({ identity: { birth: '', document: { number: '' } } });
    expect(check({ ...unfinished, family: [child('2015-01-01', ''), child('2016-01-01', '')] })).toEqual({});
  });
});
