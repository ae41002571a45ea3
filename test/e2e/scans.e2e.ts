import { aRegisteredFamily } from '../support/events.ts';
import { signInAt, valueOf } from '../support/counter.ts';
import { photographed } from '../support/photographed.ts';
import { DepositPage } from './pages/deposit.page.ts';
import { HomePage } from './pages/home.page.ts';
import { ScansPage } from './pages/scans.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { expect, test } from './support/fixtures.ts';

const DAY_MS = 86_400_000;
const WEEK_AGO = new Date(Date.now() - 7 * DAY_MS)
  .toISOString()
  .slice(0, 10)
  .split('-')
  .toReversed()
  .join('');

test('pages of a prescription are straightened, put right, left with the file and read at the branch', async ({
  page,
  desk,
  say,
  keys,
  picture,
  violations,
}) => {
  const agent = await signInAt(desk.counter, '1001');
  const insured = await aRegisteredFamily(agent, 1_000);
  const [home, deposit, scans] = [
    new HomePage(page, say),
    new DepositPage(page, say),
    new ScansPage(page, say),
  ];
  await desk.enter(page);
  await new SignInPage(page, say).signIn('1001');
  await home.search(insured.registrationNumber ?? '');
  await expect(home.people.getByRole('option').first()).toBeVisible();
  await keys.press('Enter');
  await deposit.open();
  await deposit.fill(WEEK_AGO, '320', '101234567');

  await scans.press(page.getByRole('button', { name: /Ajouter des pages : Ordonnance/u }));
  await scans.choose(
    { name: 'un.jpg', picture: await photographed('UN') },
    { name: 'deux.jpg', picture: await photographed('DEUX') },
  );
  await expect(scans.tiles).toHaveCount(2);
  await expect(scans.tiles.getByText(say('pages.found.edges'))).toHaveCount(2);
  await expect(scans.tiles.getByRole('img')).toHaveCount(2);
  await picture('depot-pages');
  expect(await violations()).toEqual([]);

  await scans.press(scans.button('adjust', 1));
  await expect(scans.firstCorner).toBeFocused();
  await keys.press('ArrowDown');
  await picture('depot-coins');
  expect(await violations()).toEqual([]);
  await keys.press('Escape');
  const first = scans.tiles.first().getByRole('img');
  const before = (await first.getAttribute('src')) ?? '';
  await scans.press(scans.button('turn', 1));
  await expect(first).not.toHaveAttribute('src', before);
  await expect(scans.button('remove', 1)).toBeEnabled();
  await scans.press(scans.button('remove', 1));
  await expect(scans.tiles).toHaveCount(1);
  await expect(scans.dialog.getByRole('button', { name: say('pages.undo') })).toBeFocused();
  await keys.press('Enter');
  await expect(scans.tiles).toHaveCount(2);
  await keys.press('Escape');
  await expect(scans.dialog).toBeHidden();

  await keys.press('Control+Enter');
  await expect(deposit.done).toBeVisible();
  valueOf(await agent.call('sync.now', {}));
  await keys.press('Escape');
  await scans.press(scans.see);
  await expect(scans.sheet.getByRole('img')).toBeVisible();
  await keys.press('F8');
  await expect(scans.dialog).toContainText(say('pages.at', { at: 2, count: 2 }));
  await expect(scans.sheet.getByRole('img')).toBeVisible();
  await picture('depot-pages-vues');
  expect(await violations()).toEqual([]);
});
