import type { RegistrationPage } from '../pages/registration.page.ts';
import type { Keys } from './keys.ts';
import type { Visitor } from './people.ts';

/** Everything that the zone does not tell about the person, field after field with Enter, to the account. */
export async function completePerson(form: RegistrationPage, visitor: Visitor, words: Words): Promise<void> {
  await completeIdentity(form, visitor, words);
  await form.pick('activity.categoryCode', words.pharmacist);
  await form.type('activity.startedOn', '01092015');
  await form.type('rib', visitor.rib);
}

/** What everybody is asked, whatever their scheme: to the address. */
export async function completeIdentity(
  form: RegistrationPage,
  visitor: Visitor,
  words: Words,
): Promise<void> {
  await form.typeArabic('identity.familyArabic', visitor.familyArabic);
  await form.typeArabic('identity.givenArabic', visitor.givenArabic);
  await form.type('identity.birthPlace', 'Rabat');
  await form.type('contacts.mobile', visitor.mobile);
  await form.type('contacts.email', 'exemple@example.org');
  await form.type('address.line', '12, rue des Exemples');
  await form.type('address.postcode', '10000');
  await form.pick('address.regionCode', words.region);
  await form.pick('address.provinceCode', words.province);
  await form.pick('address.communeCode', words.commune);
}

/** A few letters of each choice, in the language of the screen. */
export interface Words {
  readonly region: string;
  readonly province: string;
  readonly commune: string;
  readonly pharmacist: string;
  readonly publicSector: string;
  readonly tadamon: string;
  readonly mutuelle: string;
}

interface Member {
  readonly given: string;
  readonly givenArabic: string;
  readonly sex: 'F' | 'M';
  readonly birth: string;
}

/** A spouse, then two children. */
export async function declareFamily(form: RegistrationPage, keys: Keys, visitor: Visitor): Promise<void> {
  await keys.press('F7');
  await declare(form, 0, { given: 'Younes', givenArabic: 'يونس', sex: 'M', birth: '02111985' });
  await form.type('family.0.documentNumber', visitor.spouseCnie);
  await form.type('family.0.marriedOn', '30062012');
  await keys.press('F8');
  await declare(form, 1, { given: 'Salma', givenArabic: 'سلمى', sex: 'F', birth: '18042014' });
  await keys.press('F8');
  await declare(form, 2, { given: 'Adam', givenArabic: 'آدم', sex: 'M', birth: '05122018' });
}

async function declare(form: RegistrationPage, index: number, member: Member): Promise<void> {
  const at = (field: string) => `family.${index}.${field}`;
  await form.reach(at('familyLatin'));
  // The name of the father is proposed for the children.
  if ((await form.input(at('familyLatin')).inputValue()) === '') {
    await form.type(at('familyLatin'), 'Tazi');
    await form.typeArabic(at('familyArabic'), 'التازي');
  }
  await form.type(at('givenLatin'), member.given);
  await form.typeArabic(at('givenArabic'), member.givenArabic);
  await form.type(at('sex'), member.sex);
  await form.type(at('birth'), member.birth);
}
