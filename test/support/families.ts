import { ribKey } from '../../shared/domain/bank/rib.ts';
import type { RegistrationFormInput } from '../../shared/domain/registration/form.ts';
import type { DraftContent } from '../../shared/domain/registration/views.ts';
import { sampleForm } from '../../electron/terminal/demonstration/family.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const wordOf = (index: number): string =>
  [0, 1, 2, 3].map((place) => LETTERS[Math.floor(index / 26 ** place) % 26]).join('');

/** A family of four like nobody else's: `index` makes its names and numbers. Invented. */
export function aFamilyForm(index: number): RegistrationFormInput {
  const number = `ZZ${100_000 + index}`;
  const form = sampleForm({
    familyLatin: `Zz${wordOf(index)}`,
    givenLatin: 'Exemple',
    birth: '1980-01-01',
    number,
  });
  const family = form.family.map((member) =>
    member.kind === 'spouse' ? { ...member, documentNumber: `ZY${100_000 + index}` } : member,
  );
  return {
    ...form,
    contacts: { ...form.contacts, mobile: `06${String(10_000_000 + index).slice(-8)}` },
    family,
  };
}

/** A form as a screen keeps it in a draft. */
export const asContent = (form: RegistrationFormInput): DraftContent =>
  JSON.parse(JSON.stringify(form)) as DraftContent;

const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const inArabic = (text: string): string =>
  [...text.toUpperCase()].map((letter) => ARABIC[LETTERS.indexOf(letter)] ?? '').join('');
const dayOf = (year: number, index: number): string =>
  new Date(Date.UTC(year, 0, 1 + (index % 3650))).toISOString().slice(0, 10);

/** The same, sharing nothing that would make anybody compare it with another: names, births, account. */
export function aFamilyUnlikeOthers(index: number): RegistrationFormInput {
  const form = aFamilyForm(index);
  const account = `0115190000${String(index).padStart(12, '0')}`;
  return {
    ...form,
    identity: {
      ...form.identity,
      familyArabic: inArabic(form.identity.familyLatin),
      birth: dayOf(1960, index * 7),
    },
    rib: `${account}${ribKey(account)}`,
    family: form.family.map((member, place) => ({
      ...member,
      familyLatin: form.identity.familyLatin,
      familyArabic: inArabic(form.identity.familyLatin),
      birth: dayOf(member.kind === 'spouse' ? 1960 : 2010, index * 11 + place * 400),
    })),
  };
}
