import { readFromCentral } from '../support/central-reader.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { VisitPage } from './pages/visit.page.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';
import { completePerson, declareFamily } from './support/register.ts';
import { wordsIn } from './support/words.ts';

const STORIES = [
  { language: 'fr', network: 'up', person: 0 },
  { language: 'ar', network: 'up', person: 1 },
  { language: 'fr', network: 'cut', person: 2 },
  { language: 'ar', network: 'cut', person: 3 },
] as const;

for (const { language, network, person } of STORIES)
  test.describe(`in ${language}, network ${network}`, () => {
    test.use({ language });
    test.setTimeout(180_000);

    test('a pharmacist leaves registered with her family and three papers, by keyboard alone; the central has them once', async ({
      page,
      desk,
      say,
      keys,
      arrive,
      act,
    }) => {
      const visitor = aVisitor(person);
      const [frame, home, form] = [
        new FramePage(page, say),
        new HomePage(page, say),
        new RegistrationPage(page, say),
      ];
      const visit = new VisitPage(page, say);
      if (network === 'cut') {
        const caller = await desk.signInUnseen('1001');
        await caller.call('sync.now', {});
        desk.network.isUp = false;
        await caller.call('sync.now', {});
      }

      await arrive('1001');
      const registration = async () => {
        await home.scanNewcomer(visitor.zone);
        await form.confirmNumber();
        await expect(form.input('identity.document.number')).toHaveValue(visitor.cnie);
        await expect(form.input('identity.familyLatin')).toHaveValue(new RegExp(visitor.familyLatin, 'iu'));
        await completePerson(form, visitor, wordsIn(language));
        await declareFamily(form, keys, visitor);
        await form.receiveAll();
        await form.takePhoto();
        await form.submit();
        await expect(visit.title).toBeVisible();
      };
      await (network === 'up' ? act('registration', registration) : registration());
      await expect(visit.paper('receipt')).toBeVisible();
      await visit.see('attestation');
      await expect(visit.paper('attestation')).toBeVisible();
      await visit.see('card');
      await expect(visit.paper('card')).toBeVisible();
      const number = await visit.number.innerText();

      if (network === 'cut') {
        await expect(visit.reserved).toBeVisible();
        await expect(frame.status).toContainText('3');
        expect(await readFromCentral(desk.central, number)).toEqual([]);
        desk.network.isUp = true;
        await new ExchangesPage(page, say).sendNow();
      }
      await expect(frame.status).toContainText(say('app.status.allSent'), { timeout: 60_000 });
      if (network === 'cut') await keys.press('Escape');
      await expect(visit.confirmed).toBeVisible();
      await visit.finish();
      await expect(home.field).toBeFocused();

      const people = await readFromCentral(desk.central, number);
      expect(people.map(({ identity }) => identity.document.number)).toEqual([visitor.cnie]);
      expect(people[0]?.family.map(({ kind }) => kind)).toEqual(['spouse', 'child', 'child']);
      expect(people[0]?.identity.familyArabic).toBe(visitor.familyArabic);
    });
  });
