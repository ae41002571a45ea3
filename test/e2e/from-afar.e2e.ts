import { z } from 'zod';
import { COMMANDS } from '../../central/cli/commands.ts';
import { readCommandLine } from '../../central/cli/options.ts';
import { startCentral, type EmbeddedCentral } from '../../central/embedded.ts';
import { SetUpPage } from './pages/set-up.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

const Branch = z.object({ fr: z.string(), ar: z.string() });
const WORKSTATION = 'quatre mots sans lien aucun';
const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };

async function administer(central: EmbeddedCentral, ...args: string[]): Promise<string> {
  const line = readCommandLine(args);
  return (await COMMANDS[line.command]?.(central.ports, line, () => '')) ?? '';
}

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a workstation without a code waits for an administrator, is approved, then locked, opened and erased', async ({
      page,
      say,
      picture,
      violations,
    }) => {
      test.setTimeout(180_000);
      const central = await startCentral({ demonstration: true, config: NO_LIMITS });
      const desk = await Desk.open({ central, isNew: true });
      const setUp = new SetUpPage(page, say);
      const door = new SignInPage(page, say);
      const heading = (key: Parameters<typeof say>[0]) => page.getByRole('heading', { name: say(key) });
      const button = (key: Parameters<typeof say>[0]) => page.getByRole('button', { name: say(key) });
      const [branch] = await central.ports.store.all(Branch)`
        SELECT fr, ar FROM reference_item WHERE list = 'branch' AND code = 'DEMO-01'`;
      const enrolment = {
        branch: branch?.[language] ?? '',
        label: 'Guichet 3',
        code: '',
        passphrase: WORKSTATION,
      };

      await test.step('it asks, and shows what is read to the administrator', async () => {
        await desk.enter(page);
        await setUp.begin();
        await setUp.giveAddress(central.url);
        await setUp.fill(enrolment);
        await setUp.submit();
        await expect(heading('devices.pending.title')).toBeVisible({ timeout: 30_000 });
        const { asked } = desk.counter.status();
        await expect(page.getByRole('group', { name: say('devices.pending.fingerprint') })).toContainText(
          asked?.fingerprint.replaceAll(' ', '') ?? '?',
        );
        expect(await violations()).toEqual([]);
        await picture('poste-en-attente');
      });

      await test.step('it is refused, and asks anew', async () => {
        await administer(central, 'refuse', desk.counter.status().asked?.id ?? '');
        await button('devices.pending.look').press('Enter');
        await expect(heading('devices.pending.refusedTitle')).toBeVisible();
        expect(await violations()).toEqual([]);
        await picture('poste-refuse');
        await button('devices.pending.again').press('Enter');
        await expect(setUp.welcome).toBeVisible();
        await setUp.begin();
        await setUp.giveAddress(central.url);
        await setUp.fill(enrolment);
        await setUp.submit();
        await expect(heading('devices.pending.title')).toBeVisible({ timeout: 30_000 });
      });

      await test.step('it goes on after a restart, and opens once it is approved', async () => {
        await page.goto('about:blank');
        await desk.stop();
        await desk.start();
        await desk.enter(page);
        await expect(page.getByText(say('devices.pending.asleep'))).toBeVisible();
        expect(await violations()).toEqual([]);
        await setUp.open(WORKSTATION);
        await expect(button('devices.pending.look')).toBeVisible();
        const { id = '', fingerprint = '' } = desk.counter.status().asked ?? {};
        await administer(central, 'approve', id, '--fingerprint', fingerprint);
        await button('devices.pending.look').press('Enter');
        await expect(door.title).toBeVisible({ timeout: 30_000 });
      });

      const id = desk.counter.status().device?.id ?? '';
      await test.step('it is locked, then opened by the code', async () => {
        await administer(central, 'revoke', id, '--lock', '--contact', '05 37 00 00 00');
        await desk.counter.findHouse()?.exchange();
        await expect(heading('devices.shut.title')).toBeVisible({ timeout: 30_000 });
        await expect(page.getByText('05 37 00 00 00')).toBeVisible();
        expect(await violations()).toEqual([]);
        await picture('poste-verrouille');
        const code = (await administer(central, 'unlock', id)).split('\n').at(-1) ?? '';
        const field = page.getByLabel(say('devices.shut.code'));
        await field.fill('AAAA');
        await field.press('Control+Enter');
        await expect(page.getByText(say('error.device.unlock_code_wrong'))).toBeVisible();
        await field.fill(code);
        await field.press('Control+Enter');
        await expect(door.title).toBeVisible({ timeout: 30_000 });
      });

      await test.step('it erases itself, says so, and can be set up anew', async () => {
        await expect.poll(() => administer(central, 'devices')).toContain('en service');
        await administer(central, 'revoke', id, '--erase');
        await desk.counter.findHouse()?.exchange();
        await expect(heading('devices.erased.title')).toBeVisible({ timeout: 30_000 });
        await expect(page.getByText(say('devices.erased.told'))).toBeVisible();
        expect(await violations()).toEqual([]);
        await picture('poste-efface');
        await button('devices.erased.again').press('Enter');
        await expect(setUp.welcome).toBeVisible();
      });
      await page.goto('about:blank');
      await desk.close();
      await central.close();
    });
  });
