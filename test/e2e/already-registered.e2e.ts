import { readFromCentral } from '../support/central-reader.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { FramePage } from './pages/frame.page.ts';
import { HomePage } from './pages/home.page.ts';
import { register } from './support/family.ts';
import { expect, test } from './support/fixtures.ts';
import { aVisitor } from './support/people.ts';

for (const [language, person] of [
  ['fr', 8],
  ['ar', 9],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a person registered at two counters at once: the refused act comes with the existing file, which is kept', async ({
      page,
      desk,
      central,
      say,
      picture,
      violations,
      arrive,
      elsewhere,
    }) => {
      const visitor = aVisitor(person);
      const [here, there] = [await desk.signInUnseen('1001'), await elsewhere.signInUnseen('1002')];
      await here.call('sync.now', {});
      desk.network.isUp = false;
      const mine = await register(here, visitor);
      await there.call('sync.now', {});
      const theirs = await register(there, visitor);
      await there.call('sync.now', {});
      desk.network.isUp = true;
      await here.call('sync.now', {});

      const [frame, home, exchanges] = [
        new FramePage(page, say),
        new HomePage(page, say),
        new ExchangesPage(page, say),
      ];
      await arrive('1001');
      await home.field.waitFor();
      await expect(frame.status).toContainText(say('app.status.look', { count: 1 }));
      await expect(home.toLookAt).toContainText(say('refusal.already_registered'));
      await exchanges.open();
      await exchanges.openFirst();
      await expect(exchanges.refusedTitle).toBeVisible();
      await expect(exchanges.comparison).toContainText(mine.registrationNumber);
      await expect(exchanges.comparison).toContainText(theirs.registrationNumber);
      expect(await violations()).toEqual([]);
      await picture('acte-refuse');
      await exchanges.useExisting();

      await expect(frame.status).toContainText(say('app.status.allSent'), { timeout: 30_000 });
      await expect(page.getByRole('main')).toContainText(theirs.registrationNumber);
      expect(await readFromCentral(central, theirs.registrationNumber)).toHaveLength(1);
      expect(await readFromCentral(central, mine.registrationNumber)).toEqual([]);
    });
  });
