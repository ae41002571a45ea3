/**
 * A counter in a process of its own, to be killed: registers one family after the other and says `ACK {…}` for each answer
 * that it got. Arguments: data folder, the central's address, the first family's index.
 */
import { compose } from '../../electron/compose.ts';
import { passphraseVault } from '../../electron/platform/passphrase-vault.ts';
import { DEMONSTRATION } from '../../shared/domain/demonstration/index.ts';
import { APP_DIR, pageOf, valueOf } from './counter.ts';
import { aFamilyForm, asContent } from './families.ts';

const [dataDir = '', url = '', first = '0'] = process.argv.slice(2);
const counter = await compose({
  dataDir,
  appDir: APP_DIR,
  version: '0.0.0-test',
  vault: passphraseVault,
  startDemonstrationCentral: () => Promise.resolve({ url, stop: () => Promise.resolve() }),
});
const page = pageOf(counter);
valueOf(await page.call('agents.signIn', { number: '1001', passphrase: DEMONSTRATION.agentPassphrase }));

for (let index = Number(first); ; index += 1) {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFamilyForm(index));
  const review = valueOf(await page.call('registration.review', { id, content }));
  const seenDuplicates = review.duplicates.map((candidate) => candidate.record.id);
  const submitted = valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
  process.stdout.write(`ACK ${JSON.stringify({ index, ...submitted })}\n`);
}
