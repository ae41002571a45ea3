import { signInAt, valueOf } from '../support/counter.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });
    test.setTimeout(120_000);

    test('cards go from the queue to a batch, then to their people, by keyboard alone; a lost one is made again', async ({
      page,
      desk,
      say,
      keys,
      picture,
      violations,
      arrive,
      act,
    }) => {
      await page.addInitScript(() => {
        window.print = () => void window.dispatchEvent(new Event('afterprint'));
      });
      const caller = await signInAt(desk.counter, '1001');
      const serials: string[] = [];
      for (const visitor of [aVisitor(840 + rank), aVisitor(845 + rank)]) {
        const { personId } = await register(caller, visitor);
        serials.push(valueOf(await caller.call('cards.issue', { personId })).reference);
      }
      const frame = new FramePage(page, say);
      const main = page.getByRole('main');
      await arrive('1001');

      await expect(new HomePage(page, say).field).toBeFocused();
      await frame.run('cards.title');
      await expect(main.getByText(serials[0] ?? '')).toBeVisible();
      await picture('cartes-file');
      expect(await violations()).toEqual([]);
      await keys.press('F7');
      await expect(main.getByRole('button', { name: say('cards.batch.next') })).toBeVisible();
      await keys.press('F7');
      const allGood = main.getByRole('button', { name: say('cards.batch.allGood') });
      await expect(allGood).toBeFocused({ timeout: 30_000 });
      await picture('cartes-lot');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');
      await expect(main.getByText(say('cards.batch.done'))).toBeVisible();

      const back = main.getByRole('button', { name: say('cards.back') });
      await keys.tabTo(back);
      await keys.press('Enter');
      await expect(page.getByRole('heading', { name: say('cards.title'), level: 1 })).toBeVisible();
      await act('card-handed', async () => {
        await keys.press('F8');
        await expect(main.getByRole('textbox', { name: say('cards.hand.scan') })).toBeFocused();
        await keys.scan(serials[1] ?? '');
        const give = main.getByRole('button', { name: say('cards.hand.do') });
        await expect(give).toBeFocused();
        await picture('cartes-remise');
        expect(await violations()).toEqual([]);
        await keys.press('Control+Enter');
        await expect(
          page.getByText(say('cards.hand.done', { serial: serials[1] ?? '' })).first(),
        ).toBeVisible();
      });

      const home = new HomePage(page, say);
      await act('card-remade', async () => {
        await home.search(aVisitor(845 + rank).cnie);
        await expect(home.people.getByRole('option')).toHaveCount(1);
        await keys.press('Enter');
        await expect(main.getByText(say('cards.state.handed'), { exact: true })).toBeVisible();
        await keys.press('Shift+F7');
        const loss = main.getByRole('radio', { name: say('cards.replace.loss') });
        await keys.tabTo(loss);
        await keys.press('Space');
        await keys.press('Tab');
        await keys.type('Perdue.');
        await picture('cartes-refaire');
        expect(await violations()).toEqual([]);
        await keys.press('Control+Enter');
        await expect(page.getByRole('heading', { name: say('preview.kind.card'), level: 1 })).toBeVisible();
      });
      await keys.press('Escape');
      await expect(page.getByRole('heading', { name: say('people.file'), exact: true })).toBeVisible();
      await expect(main.getByText(say('cards.state.replaced'), { exact: true })).toBeVisible();
      await picture('cartes-dossier');
      expect(await violations()).toEqual([]);
    });

    test('the printers of a workstation say who chooses, and try a page', async ({
      page,
      say,
      picture,
      violations,
      arrive,
    }) => {
      await arrive('1001');
      const frame = new FramePage(page, say);
      await expect(new HomePage(page, say).field).toBeFocused();
      await frame.run('cards.title');
      await page.getByRole('button', { name: say('cards.printers') }).press('Enter');
      await expect(page.getByText(say('cards.printer.byPage'))).toBeVisible();
      await picture('imprimantes');
      expect(await violations()).toEqual([]);
    });
  });
