import type { FieldCode } from '../../kernel/error-codes.ts';

/** Fields of the registration form, by what refuses it; what is not here concerns no field of its own. */
const OF_REGISTRATION: Readonly<Record<string, readonly string[]>> = {
  already_registered: ['identity.document.number'],
  already_listed: ['identity.document.number'],
  document_taken: ['identity.document.number'],
  'cover.already_covered': ['identity.document.number'],
  'rsu.not_registered': ['own.rsuNumber'],
  'rsu.above_threshold': ['own.rsuScore'],
  'rsu.not_beyond_threshold': ['own.rsuScore'],
  'achamil.has_activity': ['own.hasActivity'],
  'pension.too_low': ['own.pensionCentimes'],
  'tns.category_unknown': ['activity.categoryCode'],
  'voluntary.never_employed': ['own.cnssNumber'],
  'scheme.not_in_force': ['scheme'],
};

/** The same for the form of an event. */
const OF_EVENT: Readonly<Record<string, readonly string[]>> = {
  document_taken: ['identity.document.number'],
  'event.in_future': ['happenedOn'],
  'spouse.has_own_cover': ['ownCover'],
  'child.too_old': ['person.birth'],
  'child.student_too_old': ['schoolYear'],
  'child.married': ['married'],
  'child.goes_with_custody': ['custody'],
  'child.goes_with_father': ['otherParentInsured'],
};

/** The fields that a refusal is about, as a form marks them: by the code of the refusal and those of the rules' reasons. */
export function refusedFields(
  kind: string,
  codes: readonly (string | null)[],
): Readonly<Record<string, FieldCode>> {
  const table =
    kind === 'registration.submitted' ? OF_REGISTRATION : kind === 'event.declared' ? OF_EVENT : {};
  const paths = codes.flatMap((code) => (code === null ? [] : (table[code] ?? [])));
  return Object.fromEntries(paths.map((path) => [path, 'field.refused'] as const));
}
