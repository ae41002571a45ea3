import { RegistrationPage } from './pages/registration.page.ts';
import { expect, test } from './support/fixtures.ts';

const WRONG_ZONE = `I<MARX4K9D2M713BK612345<<<<<<<
8703248F3209158MAR<<<<<<<<<<<9
EL<FASSI<<NAWAL<<<<<<<<<<<<<<<`;
const NO_ZONE = 'I<MAR ceci n’est pas une bande';
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const MEGABYTE = 1024 * 1024;

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('each wrong value gets its sentence, and nothing typed is lost', async ({
      page,
      say,
      keys,
      arrive,
    }) => {
      const form = new RegistrationPage(page, say);
      await arrive('1001');
      await keys.press('F4');
      await form.type('identity.document.number', 'BK698301');

      await test.step('a zone with a wrong check digit: said, and taken back as a whole', async () => {
        await keys.press('F6');
        await keys.reach(form.zoneField);
        await keys.insert(WRONG_ZONE);
        await expect(page.getByText(say('registration.zoneUntrusted'))).toBeVisible();
        await keys.tabTo(page.getByRole('button', { name: say('registration.zoneUndo') }));
        await keys.press('Enter');
        await expect(form.input('identity.document.number')).toHaveValue('BK698301');
        await expect(form.input('identity.familyLatin')).toHaveValue('');
      });

      await test.step('a text that is no zone: said, and kept', async () => {
        await keys.press('F6');
        await keys.reach(form.zoneField);
        await keys.insert(NO_ZONE);
        await keys.press('Tab');
        await keys.press('Enter');
        await expect(page.getByText(say('error.mrz.unreadable'))).toBeVisible();
        await expect(form.zoneField).toHaveValue(NO_ZONE);
        await keys.press('Escape');
        await expect(form.zoneField).toBeHidden();
      });

      const tooLong = 'Abcdefghi '.repeat(20);
      await test.step('a name of 200 characters', async () => {
        await form.goOnTo('identity.familyLatin');
        await keys.insert(tooLong);
        await keys.press('Enter');
        await expect(form.field('identity.familyLatin')).toContainText(say('field.too_long'));
        await expect(form.input('identity.familyLatin')).toHaveValue(/^Abcdefghi Abcdefghi/u);
      });

      await test.step('an emoji, then a right-to-left override', async () => {
        await form.goOnTo('identity.givenLatin');
        await keys.insert('Nawal 🙂');
        await keys.press('Enter');
        await expect(form.field('identity.givenLatin')).toContainText(say('field.emoji'));
        await expect(form.input('identity.givenLatin')).toHaveValue('Nawal 🙂');
        await form.goOnTo('identity.birthPlace');
        await keys.insert(`Rabat${RIGHT_TO_LEFT_OVERRIDE}`);
        await keys.press('Enter');
        await expect(form.field('identity.birthPlace')).toContainText(say('field.control_characters'));
      });

      await test.step('a birth date in the future', async () => {
        await keys.press('Shift+Enter');
        await keys.press('Shift+Enter');
        await keys.reach(form.field('identity.birth'));
        await keys.type('01012099');
        await keys.press('Enter');
        await expect(form.field('identity.birth')).toContainText(say('field.date_future'));
        await expect(form.field('identity.birth').getByRole('spinbutton')).toHaveText(['01', '01', '2099']);
      });

      await test.step('a RIB whose key is wrong', async () => {
        await form.type('contacts.mobile', '0600098301');
        await form.goOnTo('rib');
        await keys.type('011519000001205000901291');
        await expect(form.field('rib')).toContainText(say('field.rib_key'));
        await expect(form.input('rib')).toHaveValue('011 519 0000012050009012 91');
      });

      await test.step('a photo of 40 MB, then a text that calls itself a photo', async () => {
        const heavy = {
          name: 'lourde.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.alloc(40 * MEGABYTE, 0xff),
        };
        await form.photoFile.setInputFiles(heavy, { timeout: 60_000 });
        await expect(form.part('photo')).toContainText(say('error.photo.too_large'));
        await form.photoFile.setInputFiles({
          name: 'texte.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.from('Ceci est un texte.'),
        });
        await expect(form.part('photo')).toContainText(say('error.photo.unreadable'));
      });

      await test.step('a submit: everything is still there, the first wrong field has the focus', async () => {
        await form.submit();
        await expect.poll(() => form.focused()).toBe('identity.familyLatin');
        await expect(form.input('identity.document.number')).toHaveValue('BK698301');
        await expect(form.input('identity.givenLatin')).toHaveValue('Nawal 🙂');
        await expect(form.input('contacts.mobile')).toHaveValue('06 00 09 83 01');
        await expect(form.input('rib')).toHaveValue('011 519 0000012050009012 91');
      });
    });
  });
