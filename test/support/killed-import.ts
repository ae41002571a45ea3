/**
 * A counter in a process of its own, to be killed: goes on with a list and says `DONE n` for each row that it got through.
 * Arguments: data folder, the central's address, the list's id.
 */
import { compose } from '../../electron/compose.ts';
import { passphraseVault } from '../../electron/platform/passphrase-vault.ts';
import type { ImportId } from '../../shared/kernel/ids.ts';
import { APP_DIR, signInAt, valueOf } from './counter.ts';

const [dataDir = '', url = '', id = ''] = process.argv.slice(2);
const counter = await compose({
  dataDir,
  appDir: APP_DIR,
  version: '0.0.0-test',
  vault: passphraseVault,
  startDemonstrationCentral: () => Promise.resolve({ url, stop: () => Promise.resolve() }),
});
const page = await signInAt(counter, '2001');
const list = { id: id as ImportId };
valueOf(await page.call('imports.resume', list));
for (;;) {
  const { done, isRunning } = valueOf(await page.call('imports.get', list));
  process.stdout.write(`DONE ${done}\n`);
  if (!isRunning) break;
  await new Promise((resolve) => setTimeout(resolve, 1));
}
