import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { VisitPage } from './pages/visit.page.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';
import { completePerson } from './support/register.ts';
import { wordsIn } from './support/words.ts';

test('a scan over a list of results is read whole, as anywhere', async ({ page, say, keys, arrive }) => {
  const visitor = aVisitor(40);
  const home = new HomePage(page, say);
  await arrive('1001');
  await home.search('alaoui');
  await expect(home.people).toBeVisible();
  await keys.scanForReal(visitor.zone);
  await expect(home.documentRead).toContainText(visitor.cnie);
});

test('Enter goes on to the family, the papers, the photo and the last reading, and never registers by itself', async ({
  page,
  say,
  keys,
  arrive,
}) => {
  const visitor = aVisitor(41);
  const [home, form, visit] = [
    new HomePage(page, say),
    new RegistrationPage(page, say),
    new VisitPage(page, say),
  ];
  await arrive('1001');
  await home.scanNewcomer(visitor.zone);
  await form.confirmNumber();
  await completePerson(form, visitor, wordsIn('fr'));
  const passed: (string | undefined)[] = [];
  for (let presses = 0; presses < 20; presses += 1) {
    passed.push(await form.currentStep());
    await keys.press('Enter');
  }
  expect([...new Set(passed)]).toEqual(['family', 'pieces', 'photo', 'review']);
  expect(passed.filter((step) => step === 'pieces').length).toBeGreaterThan(1);
  await expect(form.title).toBeVisible();
  await form.submit();
  await expect(visit.title).toBeFocused();
});

test('the language changes by one key before anybody is in', async ({ page, desk, say, keys }) => {
  const door = new SignInPage(page, say);
  await desk.enter(page);
  await door.title.waitFor();
  await keys.press('Control+Shift+L');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await keys.press('Control+Shift+L');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await door.signIn('1001');
  await expect(new HomePage(page, say).field).toBeFocused();
  await expect(new FramePage(page, say).status).toBeVisible();
});
