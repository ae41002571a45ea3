/**
 * A counter in a process of its own, to be killed. Arguments: data folder, the central's address, the index of the first
 * family, `work` or `report`. `work` registers one family after the other and says `ACK {…}` for each answer that it got;
 * `report` sends all that waits, and says `REPORT {…}`: what the store holds and whether it is whole.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { compose } from '../../../electron/compose.ts';
import { findFaults } from '../../../electron/db/check.ts';
import { verifyJournal } from '../../../electron/modules/journal/index.ts';
import { passphraseVault } from '../../../electron/platform/passphrase-vault.ts';
import { APP_DIR, pageOf, signInAt, valueOf } from '../../support/counter.ts';
import { aFamilyUnlikeOthers, asContent } from '../../support/families.ts';

const [dataDir = '', url = '', first = '0', mode = 'work'] = process.argv.slice(2);
const counter = await compose({
  dataDir,
  appDir: APP_DIR,
  version: '0.0.0-test',
  vault: passphraseVault,
  startDemonstrationCentral: () => Promise.resolve({ url, stop: () => Promise.resolve() }),
});
if (counter.status().state === 'new') valueOf(await pageOf(counter).call('devices.startDemonstration', {}));
const page = await signInAt(counter, '1001');

/** Unlike any sample person too. */
function formAt(index: number) {
  const form = aFamilyUnlikeOthers(index);
  return {
    ...form,
    identity: { ...form.identity, document: { kind: 'cnie' as const, number: `OU${100_000 + index}` } },
    family: form.family.map((member) =>
      member.kind === 'spouse' ? { ...member, documentNumber: `OV${100_000 + index}` } : member,
    ),
  };
}

async function work(): Promise<never> {
  for (let index = Number(first); ; index += 1) {
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const content = asContent(formAt(index));
    const review = valueOf(await page.call('registration.review', { id, content }));
    const seenDuplicates = review.duplicates.map(({ record }) => record.id);
    const submitted = await page.call('registration.submit', { id, content, seenDuplicates });
    if (!submitted.ok && submitted.error.code === 'registration.no_number_left') {
      await page.call('sync.now', {});
      continue;
    }
    const { actId } = valueOf(submitted);
    process.stdout.write(`ACK ${JSON.stringify({ index, actId })}\n`);
  }
}

const Stored = z.object({ id: z.string(), kind: z.string(), state: z.string(), subjectId: z.string() });
async function report(): Promise<void> {
  while (valueOf(await page.call('sync.now', {})).waiting > 0) await pause(200);
  const house = counter.findHouse();
  if (!house) throw new Error('The store is not open');
  const acts = house.db.all(Stored)`SELECT id, kind, state, subject_id AS subjectId FROM act`;
  const said = {
    acts,
    faults: findFaults(house.db, { full: true, limit: 10 }),
    journal: verifyJournal(house.db),
    device: house.device.id,
  };
  // A long line leaves in several pieces: the end of the process would cut it.
  await new Promise((written) => process.stdout.write(`REPORT ${JSON.stringify(said)}\n`, written));
  await counter.close();
  process.exit(0);
}

await (mode === 'report' ? report() : work());
