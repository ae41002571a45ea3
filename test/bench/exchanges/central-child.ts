/**
 * A central in a process of its own, told by messages. Arguments: the database's address, or nothing for PGlite on the disk of the
 * folder that follows. Says where it stands. `{people}` makes its
 * population that large, `{}` opens the branch that has nobody yet.
 */
import { startCentral } from '../../../central/embedded.ts';
import { loadPopulation } from '../../../central/population/population.service.ts';
import { loadItems } from '../../../central/reference/reference.service.ts';
import { FULL_BRANCH, NEW_BRANCH, SEED, type Branch } from './same.ts';

const UNLIMITED = 1e9;
const [databaseUrl = '', dataDir = ''] = process.argv.slice(2);
const central = await startCentral({
  demonstration: false,
  config: { requestsPerMinute: UNLIMITED, openRequestsPerMinute: UNLIMITED },
  ...(databaseUrl === '' ? { dataDir } : { databaseUrl }),
});
const addBranch = ({ code, regionCode }: Branch): Promise<unknown> =>
  loadItems(central.ports.store, [
    { list: 'branch', code, fr: code, ar: code, parent: regionCode, rank: 0, sample: true },
  ]);
await addBranch(FULL_BRANCH);
const answer = async ({ people }: { people?: number }): Promise<void> => {
  if (people === undefined) await addBranch(NEW_BRANCH);
  else await loadPopulation(central.ports, { people, seed: SEED, force: true });
  process.send?.({ done: true });
};
process.on('message', (asked: { people?: number }) => void answer(asked));
process.on('disconnect', () => void central.close().then(() => process.exit(0)));
process.send?.({ url: central.url, enrolmentCode: central.enrolmentCode });
