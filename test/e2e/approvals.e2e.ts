import { readFromCentral } from '../support/central-reader.ts';
import { valueOf } from '../support/counter.ts';
import { declare } from '../support/events.ts';
import { ApprovalsPage } from './pages/approvals.page.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';
import { settled } from './support/settled.ts';

const REASON = { fr: 'Le relevé est au nom d’une autre personne.', ar: 'الكشف باسم شخص آخر.' } as const;

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });
    test.setTimeout(120_000);

    test('a supervisor’s approval in batch: what an administrator chose waits, is approved together, or goes back with a reason', async ({
      page,
      desk,
      central,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const first = 960 + 10 * rank;
      const [frame, approvals] = [new FramePage(page, say), new ApprovalsPage(page, say)];
      const as = async (number: string) => {
        await frame.signOut();
        await new SignInPage(page, say).signIn(number);
        await new HomePage(page, say).field.waitFor();
      };
      const agent = await desk.signInUnseen('1001');
      const people: Awaited<ReturnType<typeof register>>[] = [];
      for (const index of [0, 1, 2]) people.push(await register(agent, aVisitor(first + index)));
      await settled(agent);

      await test.step('an administrator chooses what a second person must see', async () => {
        await arrive('9001');
        await approvals.choose('events.kind.contact-change', 'events.kind.bank-change');
        expect(await violations()).toEqual([]);
        await picture('approbations-choix');
      });

      const account = (index: number) => aVisitor(first + 5 + index).rib;
      for (const [index, { personId }] of people.entries())
        await declare(agent, personId, { kind: 'bank-change', rib: account(index) });
      const moved = people[0]?.personId;
      if (moved) await declare(agent, moved, { kind: 'contact-change', contacts: { mobile: '0611223344' } });
      const [, , refused] = people;

      await test.step('the supervisor chooses several by key and approves them at once', async () => {
        await as('2001');
        await expect(frame.status).toContainText(say('app.status.toApprove', { count: 4 }));
        await test.step('on a small screen too, the focus in the list leaves the buttons above it whole', async () => {
          await page.setViewportSize({ width: 1024, height: 600 });
          await approvals.open();
          await expect(approvals.approve).toBeInViewport({ ratio: 1 });
          await page.setViewportSize({ width: 1280, height: 800 });
        });
        await expect(approvals.rows).toHaveCount(4);
        await keys.press('Space');
        await keys.press('Shift+ArrowDown');
        await expect(approvals.chosen).toHaveText(say('approvals.chosen', { count: 2 }));
        expect(await violations()).toEqual([]);
        await picture('approbations');
        await keys.press('F6');
        await approvals.dialog.waitFor();
        expect(await violations()).toEqual([]);
        await picture('approbations-confirmer');
        await keys.press('Control+Enter');
        await expect(approvals.rows).toHaveCount(2);
        await keys.tabTo(approvals.rows.first());
      });

      await test.step('the one that is left of that sort goes back with a reason', async () => {
        await keys.press('F7');
        await expect(approvals.chosen).toHaveText(say('approvals.chosen', { count: 1 }));
        await keys.press('F8');
        await approvals.dialog.waitFor();
        await keys.press('Control+Enter');
        await expect(approvals.dialog).toContainText(say('field.required'));
        await keys.insert(REASON[language]);
        await keys.press('Control+Enter');
        await expect(approvals.rows).toHaveCount(1);
      });

      await test.step('what was approved is at the central, and the agent reads why the other is not', async () => {
        valueOf(await agent.call('sync.now', {}));
        for (const [index, { registrationNumber }] of people.slice(0, 2).entries())
          await expect
            .poll(async () => (await readFromCentral(central, registrationNumber))[0]?.rib, {
              timeout: 20_000,
            })
            .toBe(account(index));
        const [kept] = await readFromCentral(central, refused?.registrationNumber ?? '');
        expect(kept?.rib).toBe(aVisitor(first + 2).rib);
        await as('1001');
        const exchanges = new ExchangesPage(page, say);
        await exchanges.open();
        await exchanges.openFirst();
        await exchanges.refusedTitle.waitFor();
        await expect(page.getByRole('main')).toContainText(REASON[language]);
        await expect(page.getByRole('main')).toContainText(say('sync.decide.correct'));
        expect(await violations()).toEqual([]);
        await picture('approbations-refusee');
      });
    });
  });
