import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { enrolAt, valueOf } from '../support/counter.ts';
import { deposits } from '../integration/envelopes/deposits.ts';
import { DepositPage } from './pages/deposit.page.ts';
import { HomePage } from './pages/home.page.ts';
import { PointPage } from './pages/point.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { RequestsPage } from './pages/requests.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { VisitPage } from './pages/visit.page.ts';
import { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';
import { wordsIn } from './support/words.ts';

/** Old screens, and newer small ones enlarged by a quarter, in the pixels that a page has. */
const SCREENS = [
  [1024, 600],
  [819, 614],
  [819, 480],
] as const;
/** Those of which a picture is enough. */
const KEPT = ['accueil', 'depot'];
const ASKED = {
  fr: { scheme: 'non salar', branch: 'DEMO-01' },
  ar: { scheme: 'غير الأجراء', branch: 'DEMO-01' },
} as const;

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`a proximity point in ${language}`, () => {
    test.use({ language });
    test.setTimeout(180_000);

    test('asks a branch to register somebody, which completes it without typing it again, and reads the number', async ({
      page,
      desk,
      central,
      say,
      keys,
      picture,
      violations,
    }) => {
      const visitor = aVisitor(1020 + rank);
      const words = wordsIn(language);
      const [home, point] = [new HomePage(page, say), new PointPage(page, say)];
      const [form, requests, visit] = [
        new RegistrationPage(page, say),
        new RequestsPage(page, say),
        new VisitPage(page, say),
      ];
      const proximity = await Desk.open({ central, isNew: true });
      await enrolAt(proximity.counter, central, 'DEMO-02');
      const asking = await proximity.signInUnseen('3001');
      const completing = await desk.signInUnseen('1002');
      valueOf(await asking.call('sync.now', {}));

      await proximity.enter(page);
      await new SignInPage(page, say).signIn('3001');
      await point.tasks.waitFor();
      expect(await violations()).toEqual([]);
      await picture('point-accueil');
      await home.scanNewcomer(visitor.zone);
      await point.confirmNumber();
      await expect(form.input('identity.document.number')).toHaveValue(visitor.cnie);
      await form.typeArabic('identity.familyArabic', visitor.familyArabic);
      await form.typeArabic('identity.givenArabic', visitor.givenArabic);
      await form.type('contacts.mobile', visitor.mobile);
      await form.pick('scheme', ASKED[language].scheme);
      await form.pick('to', ASKED[language].branch);
      await point.agree();
      expect(await violations()).toEqual([]);
      await picture('point-demande');
      await keys.press('Control+Enter');
      await expect(point.done).toBeVisible();
      const [receipt = ''] = /DI-\w+-\d+-\d+/u.exec(await page.getByRole('main').innerText()) ?? [];
      await keys.press('Control+p');
      await expect(page.getByRole('group', { name: say('preview.kind.receipt'), exact: true })).toBeVisible();
      // Back is what came before the form, never the form that was sent.
      await keys.press('Escape');
      await expect(home.field).toBeVisible();
      await expect(point.submit).toBeHidden();
      const sessionOfPoint = await page.context().cookies();
      valueOf(await asking.call('sync.now', {}));
      valueOf(await completing.call('sync.now', {}));

      await desk.enter(page);
      await new SignInPage(page, say).signIn('1001');
      await home.field.waitFor();
      await home.search(receipt.slice(0, -6) + '999999');
      await expect(page.getByText(say('search.empty.request.title'))).toBeVisible();
      await keys.retype('');
      await home.scanKnown(receipt);
      await requests.history.waitFor();
      await requests.find(language === 'ar' ? visitor.familyArabic : visitor.familyLatin);
      await requests.take();
      expect(await violations()).toEqual([]);
      await picture('point-demande-agence');
      await requests.accept();
      await form.title.waitFor();
      await expect(form.input('identity.familyArabic')).toHaveValue(visitor.familyArabic);
      await expect(form.input('contacts.mobile')).toHaveValue(new RegExp(visitor.mobile.slice(-2)));
      await form.retype('address.line', '12, rue des Exemples');
      await form.type('address.postcode', '10000');
      await form.pick('address.regionCode', words.region);
      await form.pick('address.provinceCode', words.province);
      await form.pick('address.communeCode', words.commune);
      await form.pick('activity.categoryCode', words.pharmacist);
      await form.type('activity.startedOn', '01092015');
      await form.type('rib', visitor.rib);
      await form.receiveAll();
      await form.submit();
      await expect(visit.title).toBeVisible();
      const number = await visit.number.innerText();
      valueOf(await completing.call('sync.now', {}));
      valueOf(await asking.call('sync.now', {}));

      await page.context().addCookies(sessionOfPoint);
      await page.goto(new URL(proximity.link).origin);
      await point.tasks.waitFor();
      await home.search(language === 'ar' ? visitor.familyArabic : visitor.cnie);
      await keys.press('F2');
      await keys.press('Alt+3');
      await point.listTitle.waitFor();
      await expect(point.list).toContainText(number);
      await expect(point.list).toContainText(say('pointRequests.state.accepted'));
      expect(await violations()).toEqual([]);
      await picture('point-demandes');
      await page.close();
      await proximity.close();
    });

    test('does its five things on small screens: nothing scrolls sideways, and what goes on is in sight', async ({
      page,
      desk,
      say,
      keys,
      picture,
      arrive,
    }) => {
      const [home, point, deposit] = [
        new HomePage(page, say),
        new PointPage(page, say),
        new DepositPage(page, say),
      ];
      const caller = await desk.signInUnseen('3001');
      const { people } = valueOf(await caller.call('people.search', { text: MEMORABLE.pharmacist.number }));
      await deposits(caller, people[0]?.id ?? '', 2);
      const fits = async (name: string, primary?: ReturnType<typeof page.getByRole>) => {
        for (const [width, height] of SCREENS) {
          await page.setViewportSize({ width, height });
          const wide = await page.evaluate(() =>
            [document.documentElement, ...document.querySelectorAll('main, main > div > div, aside')]
              .filter((part) => part.scrollWidth > part.clientWidth + 1)
              .map((part) => `${part.tagName} ${part.className}`),
          );
          expect([name, width, height, ...wide]).toEqual([name, width, height]);
          if (primary) await expect(primary).toBeInViewport({ ratio: 0.9 });
        }
        if (KEPT.includes(name)) await picture(`petit-${name}`);
      };

      await arrive('3001');
      await point.tasks.waitFor();
      await fits('accueil', home.field);
      await keys.press('F4');
      await expect(point.next).toBeVisible();
      await home.search(MEMORABLE.pharmacist.document);
      await expect(home.people.getByRole('option')).toHaveCount(1);
      await keys.press('Enter');
      await keys.reach(deposit.patients);
      await fits('depot', page.getByRole('main').getByRole('button', { name: say('care.deposit') }));
      await keys.press('Escape');
      await expect(deposit.files).toBeVisible();
      await fits('droits-et-suivi');
      await keys.press('Alt+1');
      await point.tasks.waitFor();
      await keys.press('F6');
      const group = page.getByRole('button', { name: say('envelopes.waiting.put') }).first();
      await group.waitFor();
      await fits('enveloppe', group);
      await keys.press('Alt+1');
      await point.tasks.waitFor();
      await keys.press('F8');
      await point.asking.waitFor();
      await fits('demande', point.submit);
      await keys.press('Control+k');
      await page.getByRole('dialog').waitFor();
      const offered = await page.getByRole('dialog').getByRole('menuitem').allInnerTexts();
      for (const refused of ['registration.newKey', 'common.rail.exchanges', 'journal.title'] as const)
        expect(offered.join('\n')).not.toContain(say(refused));
    });
  });
