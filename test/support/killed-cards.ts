/**
 * A counter in a process of its own, to be killed while it prints: goes on with a batch and writes each card that comes out of its
 * printer on a line, `CARD serial`. Arguments: data folder, the central's address, the batch's id.
 */
import { compose } from '../../electron/compose.ts';
import { passphraseVault } from '../../electron/platform/passphrase-vault.ts';
import { aPrinter, serialsIn } from './cards.ts';
import { APP_DIR, signInAt, valueOf } from './counter.ts';

const [dataDir = '', url = '', id = ''] = process.argv.slice(2);
const { printers } = aPrinter();
const counter = await compose({
  dataDir,
  appDir: APP_DIR,
  version: '0.0.0-test',
  vault: passphraseVault,
  startDemonstrationCentral: () => Promise.resolve({ url, stop: () => Promise.resolve() }),
  printers: {
    ...printers,
    print: async ({ pdf }) => {
      for (const serial of serialsIn(pdf)) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        process.stdout.write(`CARD ${serial}\n`);
      }
      return undefined;
    },
  },
});
const page = await signInAt(counter, '1001');
valueOf(await page.call('batches.resume', { id: id }));
for (;;) {
  if (!valueOf(await page.call('batches.get', { id: id })).isRunning) break;
  await new Promise((resolve) => setTimeout(resolve, 5));
}
await counter.close();
