import { describe, expect, it } from 'vitest';
import { DuplicateCandidate } from '../../../../../shared/domain/people/views.ts';
import { RegistrationForm } from '../../../../../shared/domain/registration/form.ts';
import { schemeOf } from '../../../../../shared/domain/schemes/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import {
  hasMore,
  isListed,
  valuesFrom,
  withListed,
} from '../../../../../renderer/features/registration/model/listed.ts';
import {
  askedContent,
  askedOf,
  setAside,
} from '../../../../../renderer/features/registration/model/scheme.ts';
import { faultsOf } from '../../../../../renderer/features/registration/model/schema.ts';
import { neighbour, stepsOf } from '../../../../../renderer/features/registration/model/steps.ts';
import {
  blankMember,
  blankValues,
  contentOf,
  valuesOf,
  type FormValues,
} from '../../../../../renderer/features/registration/model/values.ts';
import { asContent } from '../../../../support/families.ts';
import { aFormIn, OWN_PARTS, OWN_SCHEMES } from '../../../../support/schemes.ts';
import { aRecord } from '../records.ts';

const TODAY = plainDate('2026-11-20');
const typedIn = (scheme: FormValues['scheme'], index = 1): FormValues =>
  valuesOf(asContent(aFormIn(scheme, index)));

describe('what a scheme asks', () => {
  it.each(OWN_SCHEMES)('%s: a draft comes back whole, and what is handed over is what it asks', (scheme) => {
    const values = typedIn(scheme);
    expect(valuesOf(contentOf(values))).toEqual(values);
    expect(faultsOf(values, TODAY)).toEqual({});
    expect(RegistrationForm.parse(askedContent(values)).own).toEqual(OWN_PARTS[scheme]);
  });

  it('is named where it is missing, before anything is typed', () => {
    const faults = faultsOf(blankValues('public-active'), TODAY);
    expect(faults).toMatchObject({
      'own.mutuelleCode': 'field.choose_from_list',
      'own.mutuelleNumber': 'field.required',
      rib: 'field.rib_length',
    });
    expect(Object.keys(faults).filter((path) => path.startsWith('activity'))).toEqual([]);
    expect(faultsOf(blankValues('tadamon'), TODAY)['rib']).toBeUndefined();
  });

  it('does not take what was typed for another, which comes back with it', () => {
    const civilServant = typedIn('public-active');
    const household: FormValues = { ...civilServant, scheme: 'tadamon' };
    expect(setAside(civilServant)).toEqual({ fields: [], family: false });
    expect(setAside(household).fields.map(({ name }) => name)).toEqual([
      'employerName',
      'mutuelleCode',
      'mutuelleNumber',
      'recruitedOn',
      'complementaryCover',
      'fromOtherAmo',
    ]);
    expect(askedOf(household).own).toEqual({ idcs: '', rsuNumber: '', rsuScore: '', noOtherCover: '' });
    expect(valuesOf(contentOf(household)).own).toEqual(OWN_PARTS['public-active']);
  });

  it('keeps what the next one asks under the same name', () => {
    const household = typedIn('tadamon');
    expect(askedOf({ ...household, scheme: 'achamil' }).own).toEqual({
      ...OWN_PARTS.tadamon,
      hasActivity: '',
      directDebit: '',
    });
    expect(setAside({ ...household, scheme: 'achamil' }).fields).toEqual([]);
  });

  it('is no family for a student: it is set aside, and its part of the page is gone', () => {
    const student: FormValues = { ...typedIn('student'), family: [blankMember('child')] };
    expect(setAside(student).family).toBe(true);
    expect(askedOf(student).family).toEqual([]);
    expect(faultsOf(student, TODAY)).toEqual({});
    const steps = stepsOf(schemeOf('student'));
    expect(steps).not.toContain('family');
    expect(neighbour('account', 1, steps)).toBe('pieces');
    expect(stepsOf(schemeOf('tns'))).toContain('family');
  });
});

describe('a draft', () => {
  it('made when there was one scheme opens as it was', () => {
    const { own: _, ...older } = contentOf(typedIn('tns'));
    expect(valuesOf(older, 'tadamon')).toEqual(typedIn('tns'));
  });

  it('begins with the scheme that is proposed, and choosing one does not make it a draft', () => {
    expect(valuesOf({}, 'tadamon').scheme).toBe('tadamon');
    expect(contentOf(blankValues('tadamon'))).toEqual({});
    expect(valuesOf({ scheme: 'ramed' }, 'achamil').scheme).toBe('achamil');
  });
});

describe('somebody whom a list made known', () => {
  const candidate = (record: Record<string, unknown>): DuplicateCandidate =>
    DuplicateCandidate.parse({
      record: aRecord({ registrationNumber: null, numberState: 'reserved', ...record }),
      reasons: ['same_document'],
      isDependantOf: null,
    });
  const listed = candidate({ activity: { categoryCode: 'taxis' }, rib: '011519000001205000534921' });

  it('is the insured of a file with the same document and no number', () => {
    expect(isListed(listed)).toBe(true);
    expect(isListed(candidate({ registrationNumber: '800000001' }))).toBe(false);
    expect(isListed({ ...listed, reasons: ['similar_names_and_birth'] })).toBe(false);
    expect(isListed({ ...listed, isDependantOf: listed.record.id })).toBe(false);
  });

  it('fills what is empty and changes nothing that was typed', () => {
    const blank = blankValues();
    const typed = { ...blank, identity: { ...blank.identity, familyLatin: 'Autre' } };
    expect(withListed(typed, listed.record)).toMatchObject({
      identity: { familyLatin: 'Autre', givenLatin: 'Salma', familyArabic: 'مثال' },
      contacts: { mobile: '0610000001' },
      activity: { categoryCode: 'taxis', startedOn: '' },
      rib: '011519000001205000534921',
    });
    expect(valuesFrom(listed.record)).toMatchObject({
      scheme: 'tns',
      identity: { document: { kind: 'cnie', number: 'ZZ100001' }, birth: '1987-04-12' },
      family: [],
    });
    expect(hasMore(typed, listed.record)).toBe(true);
    expect(hasMore({ ...typed, ...withListed(typed, listed.record) }, listed.record)).toBe(false);
  });
});
