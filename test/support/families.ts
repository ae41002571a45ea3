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
