import { join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { COMMANDS } from '../../central/cli/commands.ts';
import { readCommandLine } from '../../central/cli/options.ts';
import { startCentral, type EmbeddedCentral } from '../../central/embedded.ts';
import { HomePage } from './pages/home.page.ts';
import { SetUpPage } from './pages/set-up.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { Desk } from './support/desk.ts';
import { expect, test } from './support/fixtures.ts';

const AGENT = { number: '4711', passphrase: 'une phrase assez longue' };
const WORKSTATION = 'quatre mots sans lien aucun';

/** What an administrator does once on an empty central: a branch, an agent. */
async function makeFitForWork(central: EmbeddedCentral): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-branches-'));
  const branches = join(folder, 'branches.csv');
  writeFileSync(branches, 'code,name_fr,name_ar,region_code\nRABAT,Agence de Rabat,وكالة الرباط,04\n');
  const say = async (input: string, ...args: string[]) => {
    const line = readCommandLine(args);
    await COMMANDS[line.command]?.(central.ports, line, () => input);
  };
  await say('', 'load-branches', branches);
  const names = ['--name-fr', 'Agente Exemple', '--name-ar', 'وكيلة نموذج'];
  await say(
    `${AGENT.passphrase}\n`,
    'add-agent',
    '--number',
    AGENT.number,
    '--role',
    'agent',
    '--branch',
    'RABAT',
    ...names,
  );
  rmSync(folder, { recursive: true });
}

for (const language of ['fr', 'ar'] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a new workstation is installed by keyboard, and its passphrase opens it at the next start', async ({
      page,
      say,
      picture,
      violations,
    }) => {
      test.setTimeout(150_000);
      const central = await startCentral({ demonstration: false });
      await makeFitForWork(central);
      const desk = await Desk.open({ central, isNew: true });
      const setUp = new SetUpPage(page, say);
      await desk.enter(page);
      await expect(setUp.welcome).toBeVisible();
      expect(await violations()).toEqual([]);
      await picture('installation');
      await setUp.begin();
      await setUp.giveAddress('http://127.0.0.1:9');
      await expect(setUp.refusal).toContainText(say('error.device.central_unreachable'));
      await setUp.giveAddress(central.url);
      const branch = language === 'ar' ? 'وكالة الرباط' : 'Agence de Rabat';
      const enrolment = { branch, label: 'Guichet 3', code: central.enrolmentCode, passphrase: WORKSTATION };
      await setUp.fill({ ...enrolment, code: 'pas-le-bon-code' });
      await setUp.submit();
      await expect(setUp.refusal).toContainText(say('error.device.enrolment_refused'));
      await page.reload();
      await setUp.begin();
      await setUp.giveAddress(central.url);
      await setUp.fill(enrolment);
      expect(await violations()).toEqual([]);
      await picture('installation-poste');
      await setUp.submit();
      const door = new SignInPage(page, say);
      await expect(door.title).toBeVisible({ timeout: 30_000 });

      await page.goto('about:blank');
      await desk.stop();
      await desk.start();
      await desk.enter(page);
      await expect(setUp.openTitle).toBeVisible();
      expect(await violations()).toEqual([]);
      await picture('ouverture-poste');
      await setUp.open('une autre phrase entière');
      await expect(page.getByText(say('error.device.wrong_passphrase'))).toBeVisible();
      await setUp.open(WORKSTATION);
      await door.signIn(AGENT.number, AGENT.passphrase);
      await expect(new HomePage(page, say).field).toBeFocused();
      await page.goto('about:blank');
      await desk.close();
      await central.close();
    });
  });
