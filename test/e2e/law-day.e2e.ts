import { aFormIn } from '../support/schemes.ts';
import { asContent } from '../support/families.ts';
import { valueOf } from '../support/counter.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { expect, test } from './support/fixtures.ts';
import { law } from './support/law.ts';

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the day of a law: to be set, then set; a registration done without knowing it comes back with the rule', async ({
      page,
      desk,
      say,
      picture,
      violations,
      arrive,
    }) => {
      await arrive('2001');
      const main = page.getByRole('main');
      await expect(main).toContainText(say('day.laws.toSet'));

      const caller = await desk.signInUnseen('2001');
      const { id } = valueOf(await caller.call('registration.startDraft', {}));
      const content = asContent(aFormIn('student', 9_900 + rank));
      desk.network.isUp = false;
      valueOf(await caller.call('registration.submit', { id, content, seenDuplicates: [] }));
      try {
        await law(desk.central, 'set', 'law-54-23', '2026-02-01', '--source', 'Décret d’exemple');
        desk.network.isUp = true;
        valueOf(await caller.call('sync.now', {}));
      } finally {
        await law(desk.central, 'unset', 'law-54-23');
      }
      await expect(main).toContainText('Décret d’exemple');
      await expect(main).not.toContainText(say('day.laws.toSet'));
      await picture('lois');
      expect(await violations()).toEqual([]);

      const exchanges = new ExchangesPage(page, say);
      await exchanges.open();
      await exchanges.openFirst();
      await expect(main).toContainText(say('refusal.rules_refused'));
      await expect(page.getByRole('heading', { name: say('sync.parked.rules') })).toBeVisible();
      await expect(main).toContainText('116-12');
      await picture('acte-refuse-par-les-regles');
      expect(await violations()).toEqual([]);
    });
  });
