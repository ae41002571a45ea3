import { FramePage } from './pages/frame.page.ts';
import { expect, test } from './support/fixtures.ts';

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the list of all actions takes what is typed at once, whatever came before it', async ({
      page,
      say,
      keys,
      arrive,
    }) => {
      const palette = new FramePage(page, say).palette;
      const field = palette.getByRole('searchbox');
      await arrive('1001');
      // Enter in a form makes such a click. Then no frame comes for a while, as on a machine that is busy.
      await page.evaluate(() => {
        document.querySelector('h1')?.click();
        window.requestAnimationFrame = () => 0;
      });
      await keys.press('Control+K');
      await expect(field).toBeFocused({ timeout: 2_000 });
    });
  });
