import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { QueuePage } from './pages/queue.page.ts';
import { expect, test } from './support/fixtures.ts';

/** The second screen as a waiting room has it. */
const SCREEN = { width: 1920, height: 1080 } as const;
/** Beyond the ten minutes that are promised. */
const LONG_MS = 11 * 60_000;

const faultsOn = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a queue is opened, tickets are given and called by one key each, and a second screen shows whose turn it is', async ({
      page,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      await page.addInitScript(() => {
        window.print = () => void window.dispatchEvent(new Event('afterprint'));
      });
      const queue = new QueuePage(page, say);
      await arrive('2001');

      // A supervisor opens it.
      await keys.press('Alt+9');
      await expect(queue.heading).toBeVisible();
      await expect(page.getByText(say('queue.off'))).toBeVisible();
      await picture('file-fermee');
      expect(await violations()).toEqual([]);
      await keys.tabTo(queue.settings);
      await keys.press('Enter');
      await keys.tabTo(queue.on);
      await keys.press('Space');
      await picture('file-reglages');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(page.getByText(say('queue.kept'))).toBeVisible();
      await keys.press('Escape');
      await expect(page.getByText(say('queue.nobodyHint'))).toBeVisible();

      // Four people arrive.
      for (const [rank, letter] of ['a', 'b', 'a', 'c'].entries()) {
        await keys.press('F3');
        await expect(page.getByRole('dialog')).toBeVisible();
        if (rank === 0) {
          await picture('file-motif');
          expect(await violations()).toEqual([]);
        }
        await keys.press(letter);
        await expect(queue.waiting).toHaveCount(rank + 1);
      }

      // The second screen waits, then shows the first one.
      const opening = page.waitForEvent('popup');
      await keys.press('Shift+F6');
      const board = await opening;
      await board.setViewportSize(SCREEN);
      const number = board.locator('main p').first();
      await expect(board.getByText('Votre numéro sera appelé ici')).toBeVisible();
      await expect(board.getByText('سيُنادى على رقمكم هنا')).toBeVisible();
      await picture('ecran-attente', board);
      expect(await faultsOn(board)).toEqual([]);

      await page.bringToFront();
      await keys.press('F6');
      await expect(queue.present).toContainText('A 001');
      await expect(number).toHaveText('A 001');
      await expect(board.getByRole('status')).toContainText('Le numéro A 001 est appelé');
      await expect(board.getByRole('status')).toContainText('يُنادى على الرقم');
      await picture('ecran-appel', board);
      expect(await faultsOn(board)).toEqual([]);
      await keys.press('F7');
      await expect(page.getByText(say('queue.recalled', { name: 'A 001' }))).toBeVisible();

      // The visit lasts: it is said kindly, on every screen.
      await page.clock.setFixedTime(Date.now() + LONG_MS);
      await expect(page.getByText(say('queue.long', { minutes: 10 }))).toBeVisible();
      await picture('file-au-guichet');
      expect(await violations()).toEqual([]);

      // Absent, called back, sent on, done, next.
      await keys.press('F6');
      await expect(queue.present).toContainText('B 001');
      await keys.press('F9');
      await expect(queue.present).not.toContainText('B 001');
      const back = page.getByRole('button', { name: say('queue.callBack', { name: 'B 001' }) });
      await keys.tabTo(back);
      await keys.press('Enter');
      await expect(queue.present).toContainText('B 001');
      await keys.press('F10');
      await expect(page.getByRole('dialog')).toBeVisible();
      await keys.press('e');
      await expect(queue.waiting.first()).toContainText('B 001');
      await keys.press('F6');
      await expect(queue.present).toContainText('B 001');
      await keys.press('F8');
      await expect(queue.present).not.toContainText('B 001');
      await keys.press('F6');
      await expect(number).toHaveText('A 002');
      await expect(board.getByRole('listitem').first()).toHaveText('B 001');
      await picture('ecran-suite', board);

      // What the day was like.
      await keys.tabTo(queue.measures);
      await keys.press('Enter');
      await expect(page.getByRole('grid', { name: say('queue.byReason') })).toBeVisible();
      await picture('file-mesures');
      expect(await violations()).toEqual([]);
    });
  });
