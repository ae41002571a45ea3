import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { valueOf } from '../support/counter.ts';
import { DepositPage } from './pages/deposit.page.ts';
import { DraftsPage } from './pages/drafts.page.ts';
import { HomePage } from './pages/home.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { expect, test, wordsOn } from './support/fixtures.ts';
import { Keys } from './support/keys.ts';

test('what was typed survives the page and the counter that die: resumed as it was', async ({
  browser,
  page,
  desk,
  say,
  language,
}) => {
  const first = await browser.newPage();
  await wordsOn(first, language);
  const before = new RegistrationPage(first, say);
  await desk.enter(first);
  await new SignInPage(first, say).signIn('1001');
  await new HomePage(first, say).field.waitFor();
  await new Keys(first).press('F4');
  await before.type('identity.document.number', 'bk698001');
  await before.type('identity.familyLatin', 'Benchekroun');
  await before.typeArabic('identity.familyArabic', 'بنشقرون');
  await before.type('identity.givenLatin', 'Malika');
  await before.type('identity.sex', 'F');
  await before.type('identity.birth', '14061979');
  await before.type('contacts.mobile', '0600098001');
  await expect(before.kept).toBeVisible();
  await first.context().close();
  await desk.stop();

  await desk.start();
  await desk.enter(page);
  const after = new RegistrationPage(page, say);
  await new SignInPage(page, say).signIn('1001');
  await new HomePage(page, say).field.waitFor();
  await new DraftsPage(page, say).resumeFirst();
  await expect(after.input('identity.document.number')).toHaveValue('BK698001');
  await expect(after.input('identity.familyLatin')).toHaveValue('Benchekroun');
  await expect(after.input('identity.familyArabic')).toHaveValue('بنشقرون');
  await expect(after.input('identity.givenLatin')).toHaveValue('Malika');
  await expect(after.field('identity.sex').getByRole('radio', { name: say('ui.female') })).toBeChecked();
  await expect(after.field('identity.birth').getByRole('spinbutton')).toHaveText(['14', '06', '1979']);
  await expect(after.input('contacts.mobile')).toHaveValue('06 00 09 80 01');
});

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a deposit that was begun is put away, taken back, and goes on as it was', async ({
      page,
      desk,
      say,
      keys,
      arrive,
      picture,
      violations,
    }) => {
      const caller = await desk.signInUnseen('1001');
      valueOf(await caller.call('sync.now', {}));
      const [found] = valueOf(
        await caller.call('people.search', { text: MEMORABLE.longNames.number }),
      ).people;
      if (!found) throw new Error('Nobody with long names');
      valueOf(
        await caller.call('care.saveDraft', {
          personId: found.id,
          content: {
            patientId: found.id,
            kind: 'dental',
            firstActOn: '',
            treatmentEndedOn: '',
            inpe: '',
            fse: '',
            amount: '1250',
            received: [],
            pages: [],
            exception: '',
          },
        }),
      );
      const [drafts, deposit] = [new DraftsPage(page, say), new DepositPage(page, say)];
      await arrive('1001');
      await drafts.open();
      await expect(drafts.list).toContainText(say('care.title'));
      expect(await violations()).toEqual([]);
      await picture('brouillons-depot');
      await keys.tabTo(drafts.putAway);
      await keys.press('Enter');
      await expect(drafts.restore).toBeFocused();
      await keys.press('Enter');
      await expect(drafts.restore).toBeHidden();
      await drafts.resumeFirst();
      await expect(deposit.amount).toHaveValue('1250');
    });
  });
