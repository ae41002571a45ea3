import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import { DraftsPage } from './pages/drafts.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { expect, test } from './support/fixtures.ts';

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a wrong passphrase is refused in words, and the number stays', async ({ page, desk, say }) => {
      const door = new SignInPage(page, say);
      await desk.enter(page);
      await door.signIn('1001', 'une autre phrase');
      await expect(door.refusal).toContainText(say('error.agents.wrong_credentials'));
      await expect(door.number).toHaveValue('1001');
      await expect(door.passphrase).toHaveValue('');
      await door.tryAgain(DEMONSTRATION.agentPassphrase);
      await expect(new HomePage(page, say).field).toBeFocused();
    });

    test('a locked screen hides the form and gives it back as it was', async ({
      page,
      say,
      keys,
      arrive,
    }) => {
      const [frame, form] = [new FramePage(page, say), new RegistrationPage(page, say)];
      await arrive('1001');
      await keys.press('F4');
      await form.type('identity.document.number', 'BK698101');
      await form.goOnTo('identity.familyLatin');
      await keys.type('Bouzid');
      await frame.lock();
      await expect(frame.lockedTitle).toBeVisible();
      await expect(form.input('identity.familyLatin')).toBeHidden();
      await frame.unlock('pas celle-ci');
      await expect(page.getByText(say('app.locked.wrong'))).toBeVisible();
      await frame.unlock(DEMONSTRATION.agentPassphrase);
      await expect(frame.lockedTitle).toBeHidden();
      await expect(form.input('identity.document.number')).toHaveValue('BK698101');
      await expect(form.input('identity.familyLatin')).toHaveValue('Bouzid');
    });
  });

test('signing out keeps the drafts, and never shows them to another agent', async ({
  page,
  desk,
  say,
  keys,
}) => {
  const [frame, form, door] = [
    new FramePage(page, say),
    new RegistrationPage(page, say),
    new SignInPage(page, say),
  ];
  const [home, drafts] = [new HomePage(page, say), new DraftsPage(page, say)];
  await desk.enter(page);
  await door.signIn('1001');
  await home.field.waitFor();
  await keys.press('F4');
  await form.type('identity.document.number', 'BK698201');
  await form.type('identity.familyLatin', 'Chraibi');
  await form.goOnTo('identity.givenLatin');
  await keys.type('Salma');
  await frame.lock(); // before the calm that autosave waits for
  await frame.leaveLocked();

  await door.signIn('1002');
  await home.field.waitFor();
  await drafts.open();
  await expect(drafts.none).toBeVisible();
  await expect(page.getByText('CHRAIBI')).toHaveCount(0);
  await frame.signOut();

  await door.signIn('1001');
  await home.field.waitFor();
  await drafts.open();
  await expect(drafts.list).toContainText('Salma CHRAIBI');
});
