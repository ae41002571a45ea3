import { sign } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startCentral, type EmbeddedCentral } from '../../central/embedded.ts';
import { revoke } from '../../central/devices/revocation.service.ts';
import { revokePapers } from '../../central/papers/revocation.repo.ts';
import { deflateSeal } from '../../electron/platform/seal-crypto.ts';
import { renderPaper } from '../../electron/pdf/index.ts';
import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import { sealPaper } from '../../shared/domain/seal/index.ts';
import type { EnrolResponse } from '../../shared/protocol/devices.ts';
import { CREATED_AT, fonts } from '../golden/support/render.ts';
import { anAttestation } from '../golden/support/samples.ts';
import { picturesOf } from '../golden/support/tools.ts';
import { SignedClient } from '../support/signed-client.ts';

const NO_LIMITS = { requestsPerMinute: 1e6, openRequestsPerMinute: 1e6, checksPerMinute: 1e6 };
const PERSON = {
  id: 'BE123456',
  fullName: 'Fatima-Zohra EL AMRANI',
  fullNameArabic: 'فاطمة الزهراء العمراني',
  birth: '1987-03-12',
  nationality: 'MAR',
};
const DAY_MS = 86_400_000;

/** A central with its page, and a workstation that seals papers. */
class House {
  central!: EmbeddedCentral;
  client!: SignedClient;
  kid = '';

  async open(port = 0): Promise<void> {
    this.central = await startCentral({ demonstration: true, config: NO_LIMITS, port });
    this.client = new SignedClient(this.central.url, () => Date.now());
    const enrolled = await this.client.enrol(this.central.enrolmentCode, DEMONSTRATION.branchCode);
    this.kid = enrolled.json<EnrolResponse>().sealKey.kid;
  }

  seal(reference: string, issuedOn = new Date().toISOString().slice(0, 10)): string {
    const paper = {
      kind: 'attestation',
      number: '104207311',
      reference,
      scheme: 'tns',
      issuedOn,
      state: 'confirmed',
    } as const;
    const claims = {
      issuer: 'cnss',
      issuedAt: Date.parse(`${issuedOn}T00:00:00Z`) / 1000,
      person: PERSON,
      paper,
    };
    return sealPaper(claims, {
      kid: this.kid,
      sign: (bytes) => sign(null, bytes, this.client.sealKeys.privateKey),
      deflate: deflateSeal,
    });
  }
}

const house = new House();
test.beforeAll(() => house.open());
test.afterAll(() => house.central.close());

const settle = (page: Page): Promise<unknown> => page.evaluate(() => document.fonts.ready);
async function open(page: Page, language: 'fr' | 'ar' = 'fr'): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem('language', kept), language);
  await page.goto(`${house.central.url}/verify/`);
  await expect(page.locator('.ages')).toContainText(language === 'fr' ? 'Dernière mise à jour' : 'آخر تحديث');
}
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('#code').fill(text);
  await page.locator('form').first().getByRole('button').click();
}
const verdict = (page: Page) => page.locator('.result h2').first();

/** Opened once, with its own files kept by the browser. */
async function keptOffline(page: Page, context: BrowserContext): Promise<void> {
  await open(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await context.setOffline(true);
  await page.reload();
}

test('a genuine paper is said to be genuine, with what it says, and nothing of it leaves the page', async ({
  page,
}) => {
  const text = house.seal('AT-K3B-26-000042');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await open(page);
  await paste(page, text);
  await expect(verdict(page)).toHaveText('Document authentique');
  await expect(page.locator('dl')).toContainText('Fatima-Zohra EL AMRANI');
  await expect(page.locator('dl')).toContainText('AT-K3B-26-000042');
  await page.waitForTimeout(300);
  const everything = decodeURIComponent(sent.join('\n').replaceAll('%', '%25'));
  for (const secret of [text, text.slice(0, 30), 'AMRANI', '104207311', 'BE123456', '000042'])
    expect(everything).not.toContain(secret);
  expect(complaints).toEqual([]);
});

test('a picture of an attestation drawn by the counter is read on the device and verified', async ({
  page,
}) => {
  const seal = house.seal(anAttestation.reference);
  const pdf = await renderPaper('attestation', { ...anAttestation, seal }, { fonts, createdAt: CREATED_AT });
  const [picture] = picturesOf(pdf, 300);
  await open(page);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer: picture as Buffer });
  await expect(verdict(page)).toHaveText('Document authentique');
  await page.locator('input[type=file]').setInputFiles({
    name: 'nothing.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>'),
  });
  await expect(page.locator('.result').first()).toContainText('Aucun code n’a été trouvé');
});

test('opened once, then without network and without central, it still verifies, and refuses what was altered', async ({
  page,
  context,
}) => {
  const text = house.seal('AT-K3B-26-000043');
  await keptOffline(page, context);
  await expect(page.locator('.ages')).toContainText('Dernière mise à jour');
  await paste(page, text);
  await expect(verdict(page)).toHaveText('Document authentique');
  await paste(page, 'BONJOUR');
  await expect(verdict(page)).toHaveText('Autre code');
  const other = new House();
  other.central = house.central;
  other.client = new SignedClient(house.central.url, () => Date.now());
  other.kid = house.kid;
  await paste(page, other.seal('AT-K3B-26-000043'));
  await expect(verdict(page)).toHaveText('Document modifié');
  await page.locator('#reference').fill('AT-K3B-26-000043');
  await page.locator('#fact').fill('1987');
  await page.locator('form').nth(1).getByRole('button').click();
  await expect(page.locator('.result').nth(1)).toContainText('Le service central ne répond pas');
});

test('a camera that sees nothing is stopped again', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await open(page);
  await page.getByRole('button', { name: 'Lire avec la caméra' }).click();
  await expect(page.locator('video')).toBeVisible();
  await page.getByRole('button', { name: 'Arrêter la caméra' }).click();
  await expect(page.locator('video')).toBeHidden();
});

test('a stolen paper and a revoked workstation are said once the page was online again', async ({ page }) => {
  const own = new House();
  await own.open();
  const { url } = own.central;
  const yesterday = new Date(Date.now() - 20 * DAY_MS).toISOString().slice(0, 10);
  const [stolen, old] = [own.seal('AT-K3B-26-000044'), own.seal('AT-K3B-26-000045', yesterday)];
  await page.addInitScript(() => localStorage.setItem('language', 'fr'));
  await page.goto(`${url}/verify/`);
  await paste(page, stolen);
  await expect(verdict(page)).toHaveText('Document authentique');
  const at = new Date().toISOString();
  await own.central.ports.store.write((tx) =>
    revokePapers(tx, [{ reference: 'AT-K3B-26-000044', why: 'stolen', at }]),
  );
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(verdict(page)).toHaveText('Document déclaré volé');
  // A key is trusted from its enrolment; this one was enrolled a month ago.
  await own.central.ports.store.once`UPDATE seal_key SET valid_from = valid_from - interval '30 days'`;
  await revoke(own.central.ports, own.client.deviceId);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect
    .poll(async () => {
      await paste(page, old);
      return verdict(page).textContent();
    })
    .toBe('À confirmer dans une agence');
  await own.central.close();
});

for (const language of ['fr', 'ar'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`nothing stops anybody from using it: ${language}, ${colorScheme}`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 412, height: 915 });
      await open(page, language);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      await settle(page);
      const violations = async () =>
        (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html }) => html),
        ]);
      expect(await violations()).toEqual([]);
      await info.attach('empty', {
        body: await page.screenshot({ fullPage: true }),
        contentType: 'image/png',
      });
      await paste(page, house.seal('AT-K3B-26-000042'));
      expect(await violations()).toEqual([]);
      await info.attach('valid', {
        body: await page.screenshot({ fullPage: true }),
        contentType: 'image/png',
      });
      await paste(page, house.seal('AT-K3B-26-000042').replace(/[0-9]/u, 'A'));
      await page.locator('form').nth(1).getByRole('button').click();
      await expect(page.locator('.result').nth(1).locator('h2')).toBeVisible();
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    });

test('by the keyboard alone, in the other language too', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'العربية' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText(/التحقق من وثيقة/);
  await expect(page.getByRole('button', { name: 'Français' })).toBeFocused();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
  await expect(page.locator('#code')).toBeFocused();
  await page.keyboard.insertText(house.seal('AT-K3B-26-000042'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText('وثيقة أصلية');
});
