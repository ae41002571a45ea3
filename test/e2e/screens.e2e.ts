import type { Page } from '@playwright/test';
import { valueOf } from '../support/counter.ts';
import { DraftsPage } from './pages/drafts.page.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { RegistrationPage } from './pages/registration.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { VisitPage } from './pages/visit.page.ts';
import { prepareDraft, register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

/** How much wider than its window the page is. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const [language, people] of [
  ['fr', [10, 11, 12]],
  ['ar', [13, 14, 15]],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language, viewport: { width: 1366, height: 768 } });

    test('every screen is within reach of everybody, fits 1024 × 768, light and dark', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
    }) => {
      test.setTimeout(240_000);
      const [home, form, visit] = [
        new HomePage(page, say),
        new RegistrationPage(page, say),
        new VisitPage(page, say),
      ];
      const [frame, drafts, exchanges] = [
        new FramePage(page, say),
        new DraftsPage(page, say),
        new ExchangesPage(page, say),
      ];
      const look = async (name: string, except: readonly string[] = []) => {
        await test.step(name, async () => {
          expect.soft(await violations({ except }), name).toEqual([]);
          await picture(name);
          await page.setViewportSize({ width: 1024, height: 768 });
          expect.soft(await overflow(page), `${name} at 1024 × 768`).toBeLessThanOrEqual(0);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect.soft(await violations({ except }), `${name} in the dark`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
          await page.setViewportSize({ width: 1366, height: 768 });
        });
      };

      const [first, second, third] = people.map((person) => aVisitor(person));
      const caller = await desk.signInUnseen('1001');
      valueOf(await caller.call('sync.now', {}));
      if (second) await register(caller, second);
      valueOf(await caller.call('sync.now', {}));
      desk.network.isUp = false;
      if (third) await prepareDraft(caller, third);
      // The same account as somebody who is registered: two files to compare.
      if (first && second) await prepareDraft(caller, { ...first, rib: second.rib });
      desk.network.isUp = true;

      await desk.enter(page);
      const door = new SignInPage(page, say);
      await door.title.waitFor();
      await look('connexion');
      await door.signIn('1001');
      await expect(home.drafts).toBeVisible();
      await look('accueil');
      await home.search(language === 'ar' ? 'العلوي' : 'alaoui');
      await expect(home.people).toBeVisible();
      await look('recherche');
      await home.search(second?.cnie ?? '');
      await expect(home.people.getByRole('option')).toHaveCount(1);
      await keys.press('Enter');
      await expect(page.getByRole('complementary', { name: say('people.actions') })).toBeVisible();
      await look('fiche');
      await drafts.open();
      await expect(drafts.list).toBeVisible();
      await look('brouillons');
      await drafts.resumeFirst();
      await expect(form.photoKept).toBeVisible();
      await look('immatriculation');
      await keys.press('F9');
      await look('immatriculation-pieces');
      await form.submit();
      await expect(form.comparison).toBeVisible();
      await look('doublon');
      await keys.tabTo(form.comparison.getByRole('button', { name: say('registration.notSame') }));
      await keys.press('Enter');
      await expect(form.comparison).toBeHidden();
      await expect(form.alike).toHaveCount(0);
      await keys.reach(page.getByRole('main'));
      await form.submit();
      await expect(visit.paper('receipt')).toBeVisible();
      await look('papier-recepisse');
      await visit.see('attestation');
      await expect(visit.paper('attestation')).toBeVisible();
      await look('papier-attestation');
      await visit.see('card');
      await expect(visit.paper('card')).toBeVisible();
      await look('papier-carte');
      await exchanges.open();
      await look('echanges');
      await keys.press('F1');
      await expect(page.getByRole('dialog', { name: say('app.help') })).toBeVisible();
      await look('aide');
      await keys.press('Escape');
      await keys.press('Control+K');
      await expect(frame.palette).toBeVisible();
      // The choice moves there by `aria-activedescendant`: the list is reached by arrows, though axe cannot see how.
      await look('actions', ['scrollable-region-focusable']);
      await keys.press('Escape');
      await frame.lock();
      await expect(frame.lockedTitle).toBeVisible();
      await look('verrouillage');
    });
  });
