import { COMMANDS } from '../../central/cli/commands.ts';
import { readCommandLine } from '../../central/cli/options.ts';
import { aFormIn } from '../support/schemes.ts';
import { asContent } from '../support/families.ts';
import { valueOf, type Central } from '../support/counter.ts';
import { ExchangesPage } from './pages/exchanges.page.ts';
import { HomePage } from './pages/home.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { expect, test } from './support/fixtures.ts';

/** What an administrator of the central types. */
const law = async ({ ports }: Central, ...args: string[]): Promise<void> => {
  const line = readCommandLine(['law', ...args]);
  await COMMANDS['law']?.(ports, line, () => '');
};

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('the day of a law: to be set, then set; a registration done without knowing it comes back with the rule', async ({
      page,
      desk,
      say,
      picture,
      violations,
    }) => {
      await desk.enter(page);
      await new SignInPage(page, say).signIn('2001');
      await new HomePage(page, say).field.waitFor();
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
