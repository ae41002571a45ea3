import type { RegistrationFormInput } from '../../shared/domain/registration/form.ts';
import { SCHEME_CODES, schemeOf, type SchemeCode } from '../../shared/domain/schemes/index.ts';
import { aFamilyUnlikeOthers } from './families.ts';

const HOUSEHOLD = { idcs: '1200345678', rsuNumber: 'RSU000123', rsuScore: '9.3264284', noOtherCover: 'yes' };
const MUTUELLE = { mutuelleCode: 'mgen', mutuelleNumber: '4400127' };

/** A good answer to every field of every scheme. Invented. */
export const OWN_PARTS: Readonly<
  Record<Exclude<SchemeCode, 'tns'>, Readonly<Record<string, string | number>>>
> = {
  'public-active': {
    employerName: 'Académie d’exemple',
    ...MUTUELLE,
    recruitedOn: '2026-02-02',
    complementaryCover: 'yes',
    fromOtherAmo: 'no',
  },
  'public-pensioner': { pensionNumber: 'P120034', ...MUTUELLE },
  'cnss-salaried': {
    employerNumber: '1234567',
    employerName: 'Société d’exemple',
    cnssNumber: '012345678',
    hiredOn: '2026-01-05',
    declaredDays: '54',
  },
  'domestic-worker': {
    employerNumber: '7654321',
    employerPerson: 'Hind Exemple',
    cnssNumber: '112345678',
    hiredOn: '2025-09-01',
    declaredDays: '26',
  },
  'cnss-pensioner': { pensionNumber: 'R98/1203', pensionCentimes: 50_000 },
  'cnss-voluntary': { cnssNumber: '212345678', workEndedOn: '2025-12-31', declaredDays: '54' },
  tadamon: HOUSEHOLD,
  achamil: { ...HOUSEHOLD, rsuScore: '9.3264285', hasActivity: 'no', directDebit: 'yes' },
  student: { school: 'Faculté d’exemple', schoolYear: '2026-2027' },
  'religious-staff': { institution: 'Mosquée d’exemple' },
  'share-fisher': { boat: 'Exemple 12', cnssNumber: '312345678' },
  'cndh-victim': { decisionReference: 'D 1999/12' },
};

/** Every scheme that has a part of its own in `own`. */
export const OWN_SCHEMES = SCHEME_CODES.filter((code) => code !== 'tns');

/** A whole registration in a scheme, of a person like nobody else; a family where the scheme covers one. */
export function aFormIn(scheme: SchemeCode, index: number): RegistrationFormInput {
  const { activity, ...form } = aFamilyUnlikeOthers(index);
  const family = schemeOf(scheme).family ? form.family : [];
  return scheme === 'tns'
    ? { ...form, activity, scheme }
    : { ...form, scheme, family, own: { ...OWN_PARTS[scheme] } };
}
