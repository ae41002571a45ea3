import { signInAt } from '../support/counter.ts';
import { HomePage } from './pages/home.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a pharmacist gets her first access on a slip that is printed once; a second one says why', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      await page.addInitScript(() => {
        window.print = () => void window.dispatchEvent(new Event('afterprint'));
      });
      const visitor = aVisitor(830 + rank);
      await register(await signInAt(desk.counter, '1001'), visitor);
      const home = new HomePage(page, say);
      const dialog = page.getByRole('alertdialog');
      const openFile = async () => {
        await home.search(visitor.cnie);
        await expect(home.people.getByRole('option')).toHaveCount(1);
        await keys.press('Enter');
        await expect(page.getByRole('button', { name: say('access.do') }).first()).toBeVisible();
      };
      await arrive('1001');
      await openFile();

      await keys.press('F9');
      await expect(dialog).toContainText(say('access.once'));
      await expect(dialog.getByRole('radio')).toHaveCount(0);
      await picture('premier-acces');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(dialog).toContainText(say('access.ready.says'));
      await keys.press('Escape');
      await expect(dialog).toContainText(say('access.leaving'));
      await keys.press('Control+p');
      const done = page.getByRole('button', { name: say('access.done') });
      await expect(done).toBeFocused();
      await picture('premier-acces-remis');
      expect(await violations()).toEqual([]);
      await keys.press('Enter');
      await expect(done).toBeHidden();
      await expect(page.getByText(say('people.story.access')).first()).toBeVisible();

      await keys.press('F9');
      await keys.press('Control+Enter');
      await expect(dialog).toContainText(say('access.reason.required'));
      const lost = dialog.getByRole('radio', { name: say('access.reason.lost') });
      await keys.tabTo(lost);
      await keys.press('Space');
      await picture('premier-acces-de-nouveau');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(dialog).toContainText(say('access.ready.says'));
    });
  });
