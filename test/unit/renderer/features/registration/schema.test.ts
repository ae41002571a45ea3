import { describe, expect, it } from 'vitest';
import { RegistrationForm } from '../../../../../shared/domain/registration/form.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { faultsOf, registrationSchema } from '../../../../../renderer/features/registration/model/schema.ts';
import { askedOf } from '../../../../../renderer/features/registration/model/scheme.ts';
import { stepOf, stepStates, STEPS } from '../../../../../renderer/features/registration/model/steps.ts';
import {
  blankMember,
  blankValues,
  type FormValues,
} from '../../../../../renderer/features/registration/model/values.ts';

const TODAY = plainDate('2026-11-20');
const person = {
  familyLatin: 'Benali',
  givenLatin: 'Salma',
  familyArabic: 'بنعلي',
  givenArabic: 'سلمى',
  sex: 'F',
  birth: '1987-03-24',
  nationality: 'MAR',
};
const whole = (): FormValues => ({
  ...blankValues(),
  identity: { ...person, birthPlace: '', document: { kind: 'cnie', number: 'AB123456' } },
  contacts: { mobile: '0612345678', phone: '', email: '' },
  address: { ...blankValues().address, line: '1, rue', regionCode: '04', provinceCode: '04421' },
  activity: { categoryCode: 'pharmacists', startedOn: '' },
  rib: '011519000001205000534921',
});

describe('what is wrong in the form', () => {
  it('is nothing when it is whole, and the schema gives what the counter wants', () => {
    expect(faultsOf(whole(), TODAY)).toEqual({});
    const parsed = registrationSchema(() => TODAY).safeParse(whole());
    expect(parsed.data).toEqual(RegistrationForm.parse(askedOf(whole())));
  });

  it('tells a birth in the future while the rest is still empty', () => {
    const values = blankValues();
    values.identity.birth = '2026-11-21';
    const faults = faultsOf(values, TODAY);
    expect(faults['identity.birth']).toBe('field.date_future');
    expect(faults['rib']).toBe('field.rib_length');
  });

  it('has the same paths and codes in the schema', () => {
    const values = { ...whole(), rib: '12', family: [blankMember('spouse')] };
    const issues = registrationSchema(() => TODAY).safeParse(values).error?.issues ?? [];
    expect(Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))).toEqual(
      faultsOf(values, TODAY),
    );
  });

  it('compares numbers as they will be kept', () => {
    const values = {
      ...whole(),
      family: [{ ...blankMember('child'), ...person, birth: '2015', documentNumber: 'ab 123 456' }],
    };
    expect(faultsOf(values, TODAY)).toEqual({ 'family.0.documentNumber': 'field.duplicate_person' });
  });

  it('stands in a part of the page, whatever its path', () => {
    for (const path of Object.keys(faultsOf({ ...blankValues(), family: [blankMember('child')] }, TODAY)))
      expect(STEPS).toContain(stepOf(path));
    expect(stepOf('rib')).toBe('account');
    expect(stepOf('elsewhere')).toBe('review');
  });
});

describe('where the work stands', () => {
  const states = (values: FormValues, more: Partial<Parameters<typeof stepStates>[0]> = {}) =>
    stepStates({
      values,
      faults: faultsOf(values, TODAY),
      shown: [],
      required: [{ key: 'photo', code: 'photo' }],
      hasPhoto: false,
      mustCompare: false,
      ...more,
    });

  it('asks for everything at first, without a word of reproach', () => {
    expect(states(blankValues())).toEqual({
      identity: 'unfilled',
      contacts: 'unfilled',
      address: 'unfilled',
      activity: 'unfilled',
      account: 'unfilled',
      family: 'optional',
      pieces: 'unfilled',
      photo: 'unfilled',
      review: 'unfilled',
    });
  });

  it('points out papers and photo once nothing else is left', () => {
    expect(states(whole())).toMatchObject({ pieces: 'attention', photo: 'attention', review: 'done' });
    const received = { ...whole(), pieces: [{ key: 'photo', received: true }] };
    expect(states(received, { hasPhoto: true })).toMatchObject({ pieces: 'done', photo: 'done' });
  });

  it('is wrong only where red is shown', () => {
    expect(states(blankValues(), { shown: ['identity.birth', 'family.0.sex'] })).toMatchObject({
      identity: 'wrong',
      contacts: 'unfilled',
      family: 'wrong',
    });
  });

  it('is not ready to submit while other files are to be compared', () => {
    expect(states(whole(), { mustCompare: true }).review).toBe('attention');
  });
});
