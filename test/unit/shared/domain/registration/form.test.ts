import { describe, expect, it, test } from 'vitest';
import { FAMILY_MAX, RegistrationForm } from '../../../../../shared/domain/registration/form.ts';
import { fieldErrors } from '../../../../../shared/kernel/field-errors.ts';

const person = {
  familyLatin: 'Benali',
  givenLatin: 'Salma',
  familyArabic: 'بنعلي',
  givenArabic: 'سلمى',
  sex: 'F',
  birth: '1987-03-24',
  nationality: 'MAR',
};
const FORM = {
  scheme: 'tns',
  identity: { ...person, birthPlace: '', document: { kind: 'cnie', number: 'ab 123456' } },
  contacts: { mobile: '0612345678', phone: '', email: '' },
  address: { line: '12, rue des Orangers', regionCode: '04', provinceCode: '04421' },
  activity: { categoryCode: 'pharmacists', startedOn: '' },
  rib: '011 519 0000012050005349 21',
  family: [{ ...person, kind: 'child', birth: '2015-05-01', documentNumber: '', marriedOn: '' }],
  pieces: [{ key: 'photo', received: true }],
};
const faults = (value: unknown) => {
  const parsed = RegistrationForm.safeParse(value);
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe('the form of a registration', () => {
  it('is kept in its written form: numbers compact, what is empty absent', () => {
    const form = RegistrationForm.parse(FORM);
    expect(form.identity.document.number).toBe('AB123456');
    expect(form.rib).toBe('011519000001205000534921');
    expect(form.activity?.startedOn).toBeUndefined();
    expect(form.family[0]).toMatchObject({ documentKind: 'cnie', situation: 'ordinary' });
    expect(form.family[0]?.documentNumber).toBeUndefined();
  });

  it('is the same when it is checked again', () => {
    const once = RegistrationForm.parse(FORM);
    expect(RegistrationForm.parse(once)).toEqual(once);
  });

  test.each([
    [['identity', 'sex'], '', 'field.required'],
    [['identity', 'birth'], '', 'field.required'],
    [['identity', 'nationality'], '', 'field.choose_from_list'],
    [['identity', 'document', 'number'], '', 'field.required'],
    [['address', 'regionCode'], '', 'field.choose_from_list'],
    [['activity', 'categoryCode'], '', 'field.choose_from_list'],
    [['rib'], '011519000001205000534922', 'field.rib_key'],
    [['family', '0', 'givenArabic'], 'Salma', 'field.arabic_only'],
  ])('names %j when it is %j: %s', (path, value, code) => {
    const copy = structuredClone(FORM) as unknown as Record<string, never>;
    const last = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy);
    holder[last] = value;
    expect(faults(copy)).toEqual({ [path.join('.')]: code });
  });

  it('holds a family of thirty, not of thirty-one', () => {
    const family = (count: number) => Array.from({ length: count }, () => FORM.family[0]);
    expect(faults({ ...FORM, family: family(FAMILY_MAX) })).toEqual({});
    expect(faults({ ...FORM, family: family(FAMILY_MAX + 1) })).toEqual({ family: 'field.too_many' });
  });
});
