import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldCode } from '../../../shared/kernel/error-codes.ts';
import type { RegistrationFormInput } from '../../../shared/domain/registration/form.ts';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';

let house: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
});
afterAll(() => house.close());

const startDraft = async () => valueOf(await page.call('registration.startDraft', {})).id;

async function registerAt(desk: Page, form: RegistrationFormInput) {
  const { id } = valueOf(await desk.call('registration.startDraft', {}));
  const content = asContent(form);
  const { duplicates } = valueOf(await desk.call('registration.review', { id, content }));
  return desk.call('registration.submit', {
    id,
    content,
    seenDuplicates: duplicates.map(({ record }) => record.id),
  });
}
const register = (form: RegistrationFormInput) => registerAt(page, form);

const withIdentity = (change: Partial<RegistrationFormInput['identity']>): RegistrationFormInput => {
  const form = aFamilyForm(900);
  return { ...form, identity: { ...form.identity, ...change } };
};

describe('what was typed wrongly', () => {
  const cases: readonly (readonly [string, RegistrationFormInput, string, FieldCode])[] = [
    [
      'a name of 200 characters',
      withIdentity({ familyLatin: 'A'.repeat(200) }),
      'identity.familyLatin',
      'field.too_long',
    ],
    ['an emoji in a name', withIdentity({ givenLatin: 'Nawal 🙂' }), 'identity.givenLatin', 'field.emoji'],
    [
      'a right-to-left override in a name',
      withIdentity({ givenLatin: 'Na\u202ewal' }),
      'identity.givenLatin',
      'field.control_characters',
    ],
    [
      'Arabic where Latin is asked',
      withIdentity({ familyLatin: 'الفاسي' }),
      'identity.familyLatin',
      'field.latin_only',
    ],
    [
      'Latin where Arabic is asked',
      withIdentity({ familyArabic: 'Fassi' }),
      'identity.familyArabic',
      'field.arabic_only',
    ],
    [
      'a birth date in the future',
      withIdentity({ birth: '2199-01-01' }),
      'identity.birth',
      'field.date_future',
    ],
    [
      'a day that does not exist',
      withIdentity({ birth: '1990-02-30' }),
      'identity.birth',
      'field.date_invalid',
    ],
    [
      'a RIB whose key is wrong',
      { ...aFamilyForm(901), rib: '011519000001205000901291' },
      'rib',
      'field.rib_key',
    ],
    ['a RIB cut short', { ...aFamilyForm(901), rib: '0115190000012050' }, 'rib', 'field.rib_length'],
    [
      'a phone that is none',
      { ...aFamilyForm(902), contacts: { mobile: '12', phone: '', email: '' } },
      'contacts.mobile',
      'field.phone',
    ],
  ];

  it.each(cases)('is named beside its field, and the draft keeps it: %s', async (_name, form, path, code) => {
    const id = await startDraft();
    const content = asContent(form);
    valueOf(await page.call('registration.saveDraft', { id, title: 'Essai', content }));
    const refused = await page.call('registration.submit', { id, content, seenDuplicates: [] });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'registration.incomplete', fields: { [path]: code } },
    });
    expect(valueOf(await page.call('registration.getDraft', { id })).content).toEqual(content);
  });

  it('a zone that cannot be read is refused in words', async () => {
    expect(await page.call('registration.readMrz', { text: 'not a zone' })).toMatchObject({
      error: { code: 'mrz.unreadable' },
    });
  });

  it('a picture that is a text, or too small, is refused, and the draft keeps its photo', async () => {
    const id = await startDraft();
    const good = valueOf(
      await page.call('registration.setPhoto', { id, image: (await samplePhoto()).toString('base64') }),
    );
    const text = Buffer.from('This is a text named photo.jpg').toString('base64');
    expect(await page.call('registration.setPhoto', { id, image: text })).toMatchObject({
      error: { code: 'photo.unreadable' },
    });
    expect(valueOf(await page.call('registration.getDraft', { id })).photo).toBe(good.sha256);
  });
});

describe('somebody who is already registered', () => {
  it('is not registered again at this counter: the file that exists is named', async () => {
    const first = valueOf(await register(aFamilyForm(910)));
    const twice = await register({ ...aFamilyForm(911), identity: aFamilyForm(910).identity });
    expect(twice).toMatchObject({
      error: { code: 'registration.already_registered', params: { number: first.registrationNumber } },
    });
  });

  it('is shown with the reason before a second file is made of a name that sounds the same', async () => {
    const form = aFamilyForm(920);
    valueOf(
      await register({
        ...form,
        identity: {
          ...form.identity,
          familyLatin: 'Benchekroun',
          givenLatin: 'Youssef',
          birth: '1979-03-04',
        },
      }),
    );
    const id = await startDraft();
    const other = aFamilyForm(921);
    const content = asContent({
      ...other,
      rib: '',
      identity: {
        ...other.identity,
        familyLatin: 'Benshekroun',
        givenLatin: 'Youcef',
        birth: '1979-03-04',
        familyArabic: 'بنشقرون',
        givenArabic: 'يوسف',
      },
    });
    const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
    expect(duplicates.map((candidate) => candidate.reasons)).toContainEqual(['similar_names_and_birth']);
  });

  it('elsewhere: the act comes to the agent’s desk with the record of the central, and the number is given up', async () => {
    const rabat = await aCounter({}, house.central);
    try {
      const other = await rabat.signIn('1002');
      valueOf(await other.call('sync.now', {}));
      rabat.network.isUp = false;
      const known = valueOf(await register(aFamilyForm(930)));
      valueOf(await page.call('sync.now', {}));

      const submitted = valueOf(
        await registerAt(other, { ...aFamilyForm(931), identity: aFamilyForm(930).identity }),
      );
      rabat.network.isUp = true;
      expect(valueOf(await other.call('sync.now', {})).parked).toBe(1);
      const parked = valueOf(await other.call('sync.getParked', { actId: submitted.actId }));
      expect(parked).toMatchObject({
        item: { refusal: 'already_registered' },
        existing: { registrationNumber: known.registrationNumber },
      });
      expect(valueOf(await other.call('people.get', { id: submitted.personId })).record.numberState).toBe(
        'given_up',
      );

      valueOf(
        await other.call('sync.resolve', { actId: submitted.actId, decision: 'use_existing', reason: '' }),
      );
      const { people } = valueOf(
        await other.call('people.search', { text: aFamilyForm(930).identity.document.number }),
      );
      expect(people.map((person) => person.registrationNumber)).toEqual([known.registrationNumber]);
      expect(valueOf(await other.call('sync.now', {})).parked).toBe(0);
    } finally {
      await rabat.close();
    }
  });
});
