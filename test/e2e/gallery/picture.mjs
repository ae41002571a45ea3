// Builds the gallery, serves it under the product's policy and takes its pictures. Ends with 1 when the page complains.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveGallery } from './serve.ts';

const out = process.argv[2] ?? fileURLToPath(new URL('../../../test-results/gallery', import.meta.url));
const only = process.argv[3]?.split(',');
mkdirSync(out, { recursive: true });
const { origin, close } = await serveGallery(`${out}/site`);

const WIDE = { width: 1366, height: 768 };
const SMALL = { width: 1024, height: 768 };
const shots = ['accueil', 'fiche', 'formulaire', 'table', 'pieces'].flatMap((screen) => [
  { screen, langue: 'fr', theme: 'light', size: WIDE },
  { screen, langue: 'ar', theme: 'light', size: WIDE },
  { screen, langue: 'fr', theme: 'dark', size: WIDE },
  { screen, langue: 'fr', theme: 'contrast', size: WIDE },
  { screen, langue: 'ar', theme: 'dark', size: SMALL },
  { screen, langue: 'fr', theme: 'light', size: SMALL },
]);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let complaints = 0;
for (const { screen, langue, theme, size } of shots) {
  const name = `${screen}-${langue}-${theme}-${size.width}`;
  if (only && !only.some((part) => name.includes(part))) continue;
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    complaints += 1;
    process.stderr.write(`${name} ${message.text()}\n`);
  });
  page.on('pageerror', (fault) => {
    complaints += 1;
    process.stderr.write(`${name} ${fault.message}\n`);
  });
  await page.goto(`${origin}?ecran=${screen}&langue=${langue}&theme=${theme}`);
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${out}/${name}.png` });
  for (const { id, help, nodes } of (await new AxeBuilder({ page }).analyze()).violations) {
    complaints += 1;
    process.stderr.write(`${name} ${id}: ${help}\n`);
    for (const node of nodes)
      process.stderr.write(`    ${node.html.slice(0, 200)}\n    ${node.failureSummary}\n`);
  }
  await context.close();
}
await browser.close();
await close();
process.exitCode = complaints === 0 ? 0 : 1;
