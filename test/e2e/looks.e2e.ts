import { z } from 'zod';
import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { signInAt, valueOf } from '../support/counter.ts';
import { DepositPage } from './pages/deposit.page.ts';
import { DraftsPage } from './pages/drafts.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

const Line = z.object({ subject_id: z.string() });
const Count = z.object({ count: z.int() });
const storeOf = (desk: Desk) => {
  const db = desk.counter.findHouse()?.db;
  if (!db) throw new Error('no store');
  return db;
};
const looksAt = (desk: Desk): string[] =>
  storeOf(desk).all(Line)`SELECT subject_id FROM journal WHERE action = 'person.looked_at' ORDER BY seq`.map(
    ({ subject_id: id }) => id,
  );
const draftsOf = (desk: Desk): number =>
  storeOf(desk).maybe(Count)`SELECT count(*) AS count FROM care_draft`?.count ?? 0;

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('each opening of a file is a line of the journal, and none of what the open screen asks again', async ({
      page,
      desk,
      say,
      keys,
      arrive,
    }) => {
      const home = new HomePage(page, say);
      const agent = await signInAt(desk.counter, '1001');
      const numbers = [MEMORABLE.pharmacist.number, MEMORABLE.studentsParent.number];
      const ids: string[] = [];
      for (const text of numbers)
        ids.push(valueOf(await agent.call('people.search', { text })).people[0]?.id ?? '');
      await arrive('1001');
      const opened: string[] = [];
      for (const rank of [0, 1, 0, 1]) {
        await keys.press('F2');
        await home.scanKnown(numbers[rank] ?? '');
        opened.push(ids[rank] ?? '');
        await expect.poll(() => looksAt(desk)).toEqual(opened);
      }
      const other = await signInAt(desk.counter, '2001');
      valueOf(await other.call('attestations.issue', { personId: opened[0] ?? '' }));
      await expect(page.getByRole('heading', { name: say('people.file'), exact: true })).toBeVisible();
      valueOf(await other.call('sync.now', {}));
      expect(looksAt(desk)).toEqual(opened);
    });

    test('without network the bar says so at the first question, rights are unknown, and nothing that is kept is denied', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const [home, deposit] = [new HomePage(page, say), new DepositPage(page, say)];
      const frame = new FramePage(page, say);
      await arrive('1001');
      await expect(frame.status).toContainText(say('app.status.allSent'));
      desk.network.isUp = false;
      await home.scanKnown(MEMORABLE.pharmacist.number);
      await expect(page.getByText(say('rights.state.unknown'), { exact: true }).first()).toBeVisible();
      await expect(frame.status).not.toContainText(say('app.status.allSent'));
      await picture('droits-inconnus');
      await deposit.open();
      await expect(deposit.patients).toContainText(say('rights.state.unknown'));
      await keys.press('Enter');
      await keys.press('Enter');
      await keys.type('02032026');
      await keys.press('Enter');
      await keys.reach(deposit.amount);
      await keys.type('120');
      await keys.press('Enter');
      await expect.poll(() => draftsOf(desk)).toBe(1);
      await page.reload();
      await home.field.waitFor();
      await expect(home.drafts).toContainText(say('care.title'));
      await expect(page.getByText(say('day.lookAt.none'))).toBeVisible();
      await picture('accueil-depot-garde');
      expect(await violations()).toEqual([]);
      const drafts = new DraftsPage(page, say);
      await drafts.resumeFirst();
      await expect(deposit.amount).toHaveValue(/120/u);
      desk.network.isUp = true;
    });

    test('a search of the journal that finds nobody empties the lines of whoever was sought before', async ({
      page,
      say,
      keys,
      picture,
      arrive,
    }) => {
      await arrive('2001');
      await new FramePage(page, say).run('journal.title');
      const person = page.getByRole('textbox', { name: say('journal.person') });
      const table = page.getByRole('grid', { name: say('journal.lines') });
      await expect(table).toBeVisible();
      await keys.reach(person);
      await keys.retype('999999999');
      await keys.press('Control+Enter');
      await expect(page.getByText(say('journal.unsought'))).toBeVisible();
      await expect(table).toBeHidden();
      await picture('journal-personne');
    });

    test('a point that knows nobody by a number asks a branch, by its key', async ({
      page,
      say,
      keys,
      picture,
      arrive,
    }) => {
      const home = new HomePage(page, say);
      await arrive('3001');
      await home.search('799999999');
      await expect(page.getByText(say('search.empty.identifier.point'))).toBeVisible();
      await picture('point-inconnu');
      await keys.press('F8');
      await expect(page.getByRole('heading', { name: say('pointRequests.title') })).toBeVisible();
    });
  });
