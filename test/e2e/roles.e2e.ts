import { signInAt, valueOf } from '../support/counter.ts';
import { asContent } from '../support/families.ts';
import { drawnFace } from '../support/pictures.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { formOf, register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('who only informs people sees the essential, and is offered nothing that is refused', async ({
      page,
      desk,
      say,
      keys,
      violations,
      arrive,
    }) => {
      const visitor = aVisitor(810 + rank);
      await register(await signInAt(desk.counter, '1001'), visitor);
      const [frame, home] = [new FramePage(page, say), new HomePage(page, say)];
      await arrive('3001');
      await home.field.waitFor();
      await expect(frame.keyBar).toContainText(say('search.open'));
      await expect(frame.keyBar).not.toContainText(say('registration.newKey'));
      await expect(page.getByRole('button', { name: say('search.register') })).toHaveCount(0);
      await expect(frame.status.getByRole('button')).toHaveCount(0);
      await keys.press('F3');
      await expect(home.field).toBeFocused();

      await home.search(visitor.cnie);
      await expect(home.people.getByRole('option')).toHaveCount(1);
      await keys.press('Enter');
      await expect(page.getByText(say('people.glance.hidden'))).toBeVisible();
      const main = page.getByRole('main');
      await expect(main).toContainText(visitor.birth.slice(0, 4));
      await expect(main).toContainText('Younes');
      for (const hidden of [visitor.mobile.slice(-4), visitor.rib.slice(-4), visitor.cnie])
        await expect(main).not.toContainText(hidden);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('button', { name: say('ui.retry') })).toHaveCount(0);
      await expect(frame.keyBar).not.toContainText(say('people.do.card'));
      expect(await violations()).toEqual([]);
    });

    test('an administrator sees the workstation, and what is done from a terminal', async ({
      page,
      say,
      violations,
      arrive,
    }) => {
      await arrive('9001');
      await expect(page.getByRole('heading', { name: say('day.station'), exact: true })).toBeVisible();
      const main = page.getByRole('main');
      for (const told of ['0.0.0-test', 'npm run guichet -- doctor', 'npm run central -- help'])
        await expect(main).toContainText(told);
      await expect(main).not.toContainText(say('day.dependants'));
      await expect(new FramePage(page, say).keyBar).not.toContainText(say('registration.newKey'));
      expect(await violations()).toEqual([]);
    });

    test('a photo that was forgotten is added from the file, and the card can be made', async ({
      page,
      desk,
      say,
      keys,
      arrive,
    }) => {
      const visitor = aVisitor(820 + rank);
      const caller = await signInAt(desk.counter, '1001');
      const { id } = valueOf(await caller.call('registration.startDraft', {}));
      const content = asContent(formOf(visitor));
      const { duplicates } = valueOf(await caller.call('registration.review', { id, content }));
      const seenDuplicates = duplicates.map(({ record }) => record.id);
      valueOf(await caller.call('registration.submit', { id, content, seenDuplicates }));

      const home = new HomePage(page, say);
      await arrive('1001');
      await home.field.waitFor();
      await home.search(visitor.cnie);
      await expect(home.people.getByRole('option')).toHaveCount(1);
      await keys.press('Enter');
      const actions = page.getByRole('complementary', { name: say('people.actions') });
      await expect(actions).toContainText(say('people.reason.noPhoto'));
      await keys.press('F10');
      await expect(page.getByRole('heading', { name: say('people.do.photo') })).toBeVisible();
      await page.locator('input[type=file]').setInputFiles({
        name: 'photo.jpg',
        mimeType: 'image/jpeg',
        buffer: await drawnFace().jpeg({ quality: 90 }).toBuffer(),
      });
      await keys.reach(page.getByRole('application', { name: say('photo.cropLabel') }));
      await keys.press('Enter');
      await expect(actions).toBeVisible();
      await expect(actions).not.toContainText(say('people.reason.noPhoto'));
      await expect(page.getByRole('main')).toContainText(say('people.story.photo'));
      await keys.press('F7');
      await expect(page.getByRole('group', { name: say('preview.kind.card'), exact: true })).toBeVisible();
    });
  });
