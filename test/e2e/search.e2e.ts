import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { signInAt, valueOf } from '../support/counter.ts';
import { HomePage } from './pages/home.page.ts';
import { expect, test } from './support/fixtures.ts';

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a number typed slowly never leaves the field naming an option that is gone', async ({
      page,
      desk,
      say,
      keys,
      arrive,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const { number } = MEMORABLE.pharmacist;
      valueOf(await agent.call('people.search', { text: number }));
      const home = new HomePage(page, say);
      await arrive('1001');
      await home.search(number.slice(0, -1));
      await expect(home.field).toHaveAttribute('aria-activedescendant', /./u);
      await expect(home.people.getByRole('option')).not.toHaveCount(1);

      // The last digit takes the first option away. The list names the next one half a second later, and nothing until then.
      const isHonest = home.field.evaluate(
        (field) =>
          new Promise<boolean>((tell) => {
            const named = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
            const first = named();
            const inFrames = (count: number, then: () => void): unknown =>
              requestAnimationFrame(() => (count > 1 ? inFrames(count - 1, then) : then()));
            const look = (): unknown =>
              first?.isConnected
                ? requestAnimationFrame(look)
                : inFrames(3, () => tell(!field.hasAttribute('aria-activedescendant') || named() !== null));
            look();
          }),
      );
      await keys.press(number.slice(-1));
      expect(await isHonest).toBe(true);
      await expect(home.people.getByRole('option')).toHaveCount(1);
      const only = await home.people.getByRole('option').getAttribute('id');
      await expect(home.field).toHaveAttribute('aria-activedescendant', only ?? '');
    });

    test('Enter right after the last digit opens whom the number names, not who stood first before', async ({
      page,
      desk,
      say,
      keys,
      arrive,
    }) => {
      const agent = await signInAt(desk.counter, '1001');
      const { number, document } = MEMORABLE.pharmacist;
      valueOf(await agent.call('people.search', { text: number }));
      const home = new HomePage(page, say);
      await arrive('1001');
      await home.search(number.slice(0, -1));
      await expect(home.field).toHaveAttribute('aria-activedescendant', /./u);
      await keys.press(number.slice(-1));
      await keys.press('Enter');
      await expect(page.getByRole('heading', { name: say('people.file'), exact: true })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(new RegExp([...document].join('\\s?'), 'u'));
    });
  });
