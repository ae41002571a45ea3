import { HomePage } from './pages/home.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { AS_HUSBAND, aVisitor } from './support/people.ts';
import { completeIdentity } from './support/register.ts';
import { wordsIn } from './support/words.ts';

/** What the rule says, and where the refusal can be contested. */
const SAID = {
  fr: { covered: 'déjà couverte par', contest: 'Pour contester', scheme: 'Achamil' },
  ar: { covered: 'مشمول', contest: 'للطعن', scheme: 'الشامل' },
} as const;

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });
    test.setTimeout(180_000);

    test('an Achamil household whose head is covered through his wife is refused, told why and where to contest', async ({
      page,
      desk,
      say,
      keys,
      picture,
      arrive,
    }) => {
      const head = aVisitor(90 + rank, AS_HUSBAND);
      const words = wordsIn(language);
      const [home, form] = [new HomePage(page, say), new RegistrationPage(page, say)];
      await register(await desk.signInUnseen('1001'), { ...aVisitor(92 + rank), spouseCnie: head.cnie });

      await arrive('1001');
      await keys.reach(home.field);
      await keys.press('F4');
      await form.reach('identity.document.number');
      await keys.scan(head.zone);
      await form.confirmNumber();
      await form.chooseScheme(SAID[language].scheme);
      await completeIdentity(form, head, words);
      await form.type('own.idcs', '1200345678');
      await form.type('own.rsuNumber', 'RSU000123');
      await form.type('own.rsuScore', '9.7430010');
      await form.answer('own.noOtherCover', 'yes');
      await form.answer('own.hasActivity', 'no');
      await form.answer('own.directDebit', 'yes');
      await form.type('rib', head.rib);
      await form.receiveAll();
      await expect(form.margin).toContainText(SAID[language].covered);
      await expect(form.margin).toContainText(SAID[language].contest);
      await picture('deja-couvert');
      await form.submit();
      // The file that covers him is shown first, and those of his namesakes; that he comes for himself changes nothing for the rule.
      await form.comparison.waitFor();
      await expect(async () => {
        await keys.tabTo(form.comparison.getByRole('button').last(), 6);
        await keys.press('Enter');
        await form.comparison.waitFor({ state: 'hidden', timeout: 500 });
      }).toPass();
      await expect(async () => {
        await form.submit();
        await expect(page.getByText(say('error.registration.rules_refused'))).toBeVisible({ timeout: 3_000 });
      }).toPass();
      await expect(form.input('own.rsuScore')).toHaveValue(/9[.,]743001/u);
    });
  });
