/** What a screen holds of a person while it is typed: texts, '' for what is not there yet. */
export type PersonValues = {
  familyLatin: string;
  givenLatin: string;
  familyArabic: string;
  givenArabic: string;
  sex: string;
  birth: string;
  nationality: string;
};
export type IdentityValues = PersonValues & {
  birthPlace: string;
  document: { kind: string; number: string };
};
export type ContactValues = { mobile: string; phone: string; email: string };
export type AddressValues = {
  line: string;
  regionCode: string;
  provinceCode: string;
  communeCode: string;
  communeName: string;
  postcode: string;
};

/** A number taken from a machine-readable zone that nobody has compared with the document yet. */
export type ToConfirm = { readonly path: string; readonly number: string };

const HOME_COUNTRY = 'MAR';

export const blankPerson = (): PersonValues => ({
  familyLatin: '',
  givenLatin: '',
  familyArabic: '',
  givenArabic: '',
  sex: '',
  birth: '',
  nationality: HOME_COUNTRY,
});
export const blankIdentity = (): IdentityValues => ({
  ...blankPerson(),
  birthPlace: '',
  document: { kind: 'cnie', number: '' },
});
export const blankContacts = (): ContactValues => ({ mobile: '', phone: '', email: '' });
export const blankAddress = (): AddressValues => ({
  line: '',
  regionCode: '',
  provinceCode: '',
  communeCode: '',
  communeName: '',
  postcode: '',
});
