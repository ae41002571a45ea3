import { describe, expect, it, test } from 'vitest';
import { RegistrationForm } from '../../../../../shared/domain/registration/form.ts';
import { checkRegistration } from '../../../../../shared/domain/registration/check.ts';
import {
  findScheme,
  pathOf,
  SCHEME_CODES,
  SCHEMES,
  schemeOf,
  type SchemeCode,
} from '../../../../../shared/domain/schemes/index.ts';
import { catalogues, LANGUAGES } from '../../../../../shared/i18n/index.ts';
import { fieldErrors } from '../../../../../shared/kernel/field-errors.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { aFormIn, OWN_PARTS, OWN_SCHEMES } from '../../../../support/schemes.ts';

const faults = (form: unknown): Record<string, string> => {
  const parsed = RegistrationForm.safeParse(form);
  return parsed.success ? {} : fieldErrors(parsed.error);
};
const withOwn = (scheme: SchemeCode, own: object) => {
  const form = aFormIn(scheme, 1);
  return faults({ ...form, own: { ...form.own, ...own } });
};

describe('every scheme', () => {
  it.each(SCHEME_CODES)('%s takes a whole form, and the same again', (scheme) => {
    const once = RegistrationForm.parse(aFormIn(scheme, 1));
    expect(once.scheme).toBe(scheme);
    expect(RegistrationForm.parse(once)).toEqual(once);
  });

  it.each(OWN_SCHEMES)('%s keeps its part as it was given', (scheme) =>
    expect(RegistrationForm.parse(aFormIn(scheme, 1)).own).toEqual(OWN_PARTS[scheme]),
  );

  it.each(OWN_SCHEMES)('%s asks for what is not optional, field by field, and for nothing else', (scheme) => {
    const described = schemeOf(scheme);
    const blank = Object.fromEntries(
      described.fields.map(({ name, kind }) => [name, kind === 'money' ? undefined : '']),
    );
    const wanted = described.fields
      .filter(({ isOptional }) => !isOptional)
      .map((field) => pathOf(described, field));
    expect(Object.keys(faults({ ...aFormIn(scheme, 1), own: blank })).sort()).toEqual(wanted.sort());
  });

  it.each(OWN_SCHEMES)('%s refuses a field of another scheme, and another scheme’s part', (scheme) => {
    expect(withOwn(scheme, { strange: 'x' })).not.toEqual({});
    expect(faults({ ...aFormIn(scheme, 1), activity: { categoryCode: 'taxis' } })).toEqual({
      activity: 'field.invalid',
    });
  });

  it('a self-employed person has an activity and nothing else', () => {
    expect(faults({ ...aFormIn('tns', 1), own: {} })).toEqual({ own: 'field.invalid' });
    expect(Object.keys(faults({ ...aFormIn('tns', 1), activity: undefined }))).toEqual(['activity']);
  });

  it('has words for its name, its fields and its hints in both languages', () => {
    for (const language of LANGUAGES) {
      const words: Readonly<Record<string, string>> = catalogues[language];
      for (const { code, fields, group } of SCHEMES) {
        expect(words[`schemes.name.${code}`], code).toBeDefined();
        expect(words[`schemes.group.${group}`], group).toBeDefined();
        for (const { name, hasHint } of fields) {
          expect(words[`schemes.field.${name}`], name).toBeDefined();
          if (hasHint) expect(words[`schemes.hint.${name}`], `hint of ${name}`).toBeDefined();
        }
      }
    }
  });

  it('names each field the same way wherever it is asked, so that changing scheme keeps it', () => {
    const kinds = new Map<string, string>();
    for (const { fields } of SCHEMES)
      for (const { name, kind } of fields)
        expect(kinds.set(name, kinds.get(name) ?? kind).get(name)).toBe(kind);
  });

  it('is not found under a name that is not one', () => {
    expect(findScheme('ramed')).toBeUndefined();
    expect(faults({ ...aFormIn('tns', 1), scheme: 'ramed' })).toEqual({ scheme: 'field.choose_from_list' });
  });
});

describe('the fields', () => {
  test.each([
    ['public-active', 'mutuelleNumber', '', 'field.required'],
    ['public-active', 'mutuelleNumber', 'AB12', 'field.digits_only'],
    ['public-active', 'mutuelleNumber', '1'.repeat(20), undefined],
    ['public-active', 'mutuelleNumber', '1'.repeat(21), 'field.too_long'],
    ['public-active', 'mutuelleCode', '', 'field.choose_from_list'],
    ['public-active', 'employerName', 'A'.repeat(120), undefined],
    ['public-active', 'employerName', 'A'.repeat(121), 'field.too_long'],
    ['public-active', 'complementaryCover', 'maybe', 'field.required'],
    ['public-active', 'recruitedOn', '2026-02-30', 'field.date_invalid'],
    ['public-active', 'recruitedOn', '', 'field.required'],
    ['cnss-salaried', 'employerNumber', '123456', 'field.digits_7'],
    ['cnss-salaried', 'employerNumber', '1234567', undefined],
    ['cnss-salaried', 'employerNumber', '12345678', 'field.digits_7'],
    ['cnss-salaried', 'cnssNumber', '', undefined],
    ['cnss-salaried', 'cnssNumber', '12345678', 'field.digits_9'],
    ['cnss-salaried', 'cnssNumber', '1234567890', 'field.digits_9'],
    ['cnss-salaried', 'declaredDays', '', undefined],
    ['cnss-salaried', 'declaredDays', '1000', 'field.too_long'],
    ['cnss-voluntary', 'cnssNumber', '', 'field.required'],
    ['cnss-pensioner', 'pensionCentimes', 0, undefined],
    ['cnss-pensioner', 'pensionCentimes', -1, 'field.invalid'],
    ['cnss-pensioner', 'pensionCentimes', 500.5, 'field.required'],
    ['tadamon', 'idcs', '123456789', 'field.digits_10'],
    ['tadamon', 'idcs', '1234567890', undefined],
    ['tadamon', 'idcs', '12345678901', 'field.digits_10'],
    ['tadamon', 'noOtherCover', '', 'field.required'],
    ['tadamon', 'noOtherCover', 'no', 'field.other_cover'],
    ['achamil', 'noOtherCover', 'no', 'field.other_cover'],
    ['achamil', 'directDebit', '', 'field.required'],
    ['achamil', 'directDebit', 'no', undefined],
    ['student', 'schoolYear', '2026-2027', undefined],
    ['student', 'schoolYear', '2026-2028', 'field.school_year'],
    ['student', 'schoolYear', '2026/2027', 'field.school_year'],
  ] as const)('%s, %s: %j gives %s', (scheme, name, value, code) =>
    expect(withOwn(scheme, { [name]: value })).toEqual(code === undefined ? {} : { [`own.${name}`]: code }),
  );

  it('numbers may be typed with gaps and are kept without', () => {
    const own = { ...OWN_PARTS['cnss-salaried'], employerNumber: '123 45.67' };
    expect(RegistrationForm.parse({ ...aFormIn('cnss-salaried', 1), own }).own?.['employerNumber']).toBe(
      '1234567',
    );
  });
});

describe('a score of the social register', () => {
  const scoreOf = (typed: string): unknown => {
    const parsed = RegistrationForm.safeParse({
      ...aFormIn('tadamon', 1),
      own: { ...OWN_PARTS.tadamon, rsuScore: typed },
    });
    return parsed.success ? parsed.data.own?.['rsuScore'] : fieldErrors(parsed.error)['own.rsuScore'];
  };
  test.each([
    ['9.3264284', '9.3264284'],
    ['9.3264285', '9.3264285'],
    ['9.3264280', '9.3264280'],
    ['9', '9'],
    ['0', '0'],
    ['0.0000001', '0.0000001'],
    ['9999.9999999', '9999.9999999'],
    [' 9,3264284 ', '9.3264284'],
  ])('%j is kept digit for digit as %j', (typed, kept) => expect(scoreOf(typed)).toBe(kept));

  test.each(['', '9.', '.5', '09.1', '9.32642841', '-1', '1e1', '9.3.2', '12345', '٩.٣'])(
    '%j is refused',
    (typed) => expect(scoreOf(typed)).toMatch(/^field\.(decimal_7|required)$/u),
  );
});

describe('what goes with the scheme', () => {
  it('a RIB is asked where it is needed, and its key is always checked', () => {
    for (const { code, rib } of SCHEMES) {
      expect(faults({ ...aFormIn(code, 1), rib: '' })).toEqual(
        rib === 'required' ? { rib: 'field.rib_length' } : {},
      );
      expect(faults({ ...aFormIn(code, 1), rib: '011519000001205000534922' })).toEqual({
        rib: 'field.rib_key',
      });
    }
    expect(SCHEMES.filter(({ rib }) => rib === 'required').map(({ code }) => code)).toEqual([
      'tns',
      'public-active',
      'public-pensioner',
      'achamil',
    ]);
  });

  it('every scheme but the students’ covers a family', () => {
    expect(SCHEMES.filter(({ family }) => !family).map(({ code }) => code)).toEqual(['student']);
    const { family } = aFormIn('tns', 1);
    expect(faults({ ...aFormIn('student', 1), family })).toEqual({ family: 'field.too_many' });
  });

  it.each([
    ['public-active', 'recruitedOn'],
    ['cnss-salaried', 'hiredOn'],
    ['cnss-voluntary', 'workEndedOn'],
  ] as const)('in %s, %s has come: today at the latest', (scheme, name) => {
    const on = (day: string) =>
      checkRegistration(
        RegistrationForm.parse({ ...aFormIn(scheme, 1), own: { ...OWN_PARTS[scheme], [name]: day } }),
        plainDate('2026-11-20'),
      );
    expect(on('2026-11-20')).toEqual({});
    expect(on('2026-11-21')).toEqual({ [`own.${name}`]: 'field.date_future' });
  });
});
