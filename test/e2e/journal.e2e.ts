import { record } from '../../electron/modules/journal/index.ts';
import { systemClock } from '../../electron/platform/clock.ts';
import { signInAt } from '../support/counter.ts';
import { HomePage } from './pages/home.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import type { Desk } from './support/desk.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

/** Enough for somebody to stop the walk before its end. */
const LONG_JOURNAL = 60_000;

const storeOf = (desk: Desk) => {
  const db = desk.counter.findHouse()?.db;
  if (!db) throw new Error('no store');
  return db;
};

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('somebody is given who looked at their file; the supervisor searches the journal, verifies it, and sees the line that was changed', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
    }) => {
      test.setTimeout(180_000);
      await page.addInitScript(() => {
        window.print = () => void window.dispatchEvent(new Event('afterprint'));
      });
      const visitor = aVisitor(950 + rank);
      await register(await signInAt(desk.counter, '1001'), visitor);
      const home = new HomePage(page, say);
      const table = page.getByRole('grid', { name: say('journal.lines') });
      const title = page.getByRole('heading', { name: say('journal.title'), exact: true });
      const person = page.getByRole('textbox', { name: say('journal.person') });
      const agent = page.getByRole('textbox', { name: say('journal.agent') });
      const given = say('journal.act.journal.given');
      await desk.enter(page);
      await new SignInPage(page, say).signIn('2001');

      await test.step('the person asks: the extract is printed, and that is a line of the journal', async () => {
        await home.search(visitor.cnie);
        await expect(home.people.getByRole('option')).toHaveCount(1);
        await keys.press('Enter');
        await expect(page.getByRole('button', { name: say('journal.extract.do') }).first()).toBeVisible();
        await keys.press('Shift+F8');
        const dialog = page.getByRole('alertdialog');
        await expect(dialog).toContainText(say('journal.extract.check'));
        await picture('releve-des-acces');
        expect(await violations()).toEqual([]);
        await keys.press('Control+p');
        await expect(dialog).toBeHidden();
        await keys.tabTo(page.getByRole('button', { name: say('journal.ofFile') }).first(), 120);
        await keys.press('Enter');
        await title.waitFor();
        await expect(table).toContainText(given);
        await expect(table).toContainText(say('journal.act.registration.submitted'));
        await picture('journal-d-une-fiche');
        expect(await violations()).toEqual([]);
      });

      await test.step('a line leads to the file that it is about', async () => {
        await keys.tabTo(table.getByRole('row').nth(1));
        await keys.press('Enter');
        await expect(page.getByRole('heading', { name: say('people.file') })).toBeVisible();
        await keys.press('Control+k');
        await keys.type(say('journal.title'));
        await keys.press('Enter');
        await title.waitFor();
      });

      await test.step('it is searched by person and by agent, and says when it finds nothing', async () => {
        await keys.reach(person);
        await keys.type(visitor.cnie);
        await keys.press('Control+Enter');
        await expect(table).toContainText(given);
        await keys.press('F6');
        await expect(table).toContainText(say('journal.act.agent.signed_in'));
        await keys.tabTo(agent);
        await keys.type('4242');
        await keys.press('Control+Enter');
        await expect(page.getByText(say('journal.empty.title'))).toBeVisible();
        await picture('journal-vide');
        expect(await violations()).toEqual([]);
        await keys.retype('1001');
        await keys.press('Control+Enter');
        await expect(table).toContainText(say('journal.act.registration.submitted'));
        await keys.press('F6');
      });

      await test.step('whole without network, it is verified, and its head is shown to be noted', async () => {
        desk.network.isUp = false;
        await keys.press('F7');
        await expect(page.getByText(say('journal.verify.head'))).toBeVisible();
        await picture('journal-entier');
        expect(await violations()).toEqual([]);
        desk.network.isUp = true;
      });

      await test.step('a long walk says how far it is, and is stopped', async () => {
        storeOf(desk).write((tx) => {
          for (let rows = 0; rows < LONG_JOURNAL; rows += 1)
            record(tx, systemClock, { agentNumber: '1002', action: 'agent.locked' });
        });
        await keys.press('F7');
        await expect(page.getByRole('progressbar')).toBeVisible();
        await keys.press('F7');
        await expect(page.getByText(say('journal.verify.cancelled'))).toBeVisible();
        storeOf(desk).raw.exec(`DELETE FROM journal WHERE seq > 20`);
      });

      await test.step('one letter of one line is changed: the line is named', async () => {
        storeOf(desk).raw.exec(`UPDATE journal SET agent_number = '1003' WHERE seq = 7`);
        await keys.press('F7');
        await expect(page.getByText(say('journal.break.altered', { seq: '7', from: '' }))).toBeVisible();
        await picture('journal-rompu');
        expect(await violations()).toEqual([]);
      });
    });
  });
