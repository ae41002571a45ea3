/**
 * A counter in a process of its own, to be killed at the end of a day: registers people with their photos, draws and prints
 * their papers on the printer that `lp` is here, and says `PAPERS {…}` for each person served. Arguments: data folder, the
 * central's address.
 */
import { compose } from '../../electron/compose.ts';
import { fileLogger } from '../../electron/platform/logger.ts';
import { passphraseVault } from '../../electron/platform/passphrase-vault.ts';
import { printWithCups } from '../../electron/shell/printing.ts';
import { samplePhoto } from '../../electron/terminal/demonstration/sample-photo.ts';
import { APP_DIR, signInAt, valueOf } from './counter.ts';
import { aFamilyUnlikeOthers, asContent } from './families.ts';

const [dataDir = '', url = ''] = process.argv.slice(2);
const counter = await compose({
  dataDir,
  appDir: APP_DIR,
  version: '0.0.0-test',
  vault: passphraseVault,
  logger: fileLogger(dataDir),
  papers: {
    print: async ({ pdf }) => (await printWithCups({ pdf: Buffer.from(pdf, 'base64') })) === true,
    save: () => Promise.reject(new Error('nobody saves anything on this day')),
  },
  startDemonstrationCentral: () => Promise.resolve({ url, stop: () => Promise.resolve() }),
});
const page = await signInAt(counter, '1001');
const image = (await samplePhoto()).toString('base64');

for (let index = 0; ; index += 1) {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFamilyUnlikeOthers(index));
  valueOf(await page.call('registration.setPhoto', { id, image }));
  valueOf(await page.call('registration.saveDraft', { id, title: 'Brouillon', content }));
  const review = valueOf(await page.call('registration.review', { id, content }));
  const seenDuplicates = review.duplicates.map(({ record }) => record.id);
  const { personId, actId, registrationNumber } = valueOf(
    await page.call('registration.submit', { id, content, seenDuplicates }),
  );
  const made = [
    valueOf(await page.call('receipts.render', { actId })),
    valueOf(await page.call('attestations.issue', { personId })),
    valueOf(await page.call('cards.issue', { personId })),
  ];
  for (const { kind, actId: of } of made) valueOf(await page.call('papers.print', { kind, actId: of }));
  const papers = made.map(({ kind, actId: of }) => ({ kind, actId: of }));
  process.stdout.write(`PAPERS ${JSON.stringify({ index, registrationNumber, papers })}\n`);
  if (index % 20 === 19) valueOf(await page.call('sync.now', {}));
}
