/**
 * A counter in a process of its own, on an encrypted store on the disk, whose agent takes care files in for eight hours. Started with
 * `--expose-gc`. Arguments: data folder, the central's address, hours, deposits an hour. Tells its clock to the central's process,
 * and after each hour what was measured.
 */
import { compose } from '../../../electron/compose.ts';
import { passphraseVault } from '../../../electron/platform/passphrase-vault.ts';
import { POPULATION_NUMBERS } from '../../../central/demonstration/people.ts';
import { at } from '../../support/clock.ts';
import { APP_DIR, pageOf, valueOf } from '../../support/counter.ts';
import { agentAtDesk, type Timed } from '../../support/day-at-desk.ts';
import type { Hour } from '../day.ts';

const [dataDir = '', url = '', opens = '', hours = '8', deposits = '500'] = process.argv.slice(2);
const time = at(opens);
const counter = await compose({
  dataDir,
  appDir: APP_DIR,
  version: '0.0.0-bench',
  vault: passphraseVault,
  clock: time,
  scheduler: time,
  startDemonstrationCentral: () => Promise.resolve({ url, stop: () => Promise.resolve() }),
});
valueOf(await pageOf(counter).call('devices.startDemonstration', {}));
const timed: Timed = new Map();
const agent = await agentAtDesk({
  counter,
  time,
  timed,
  numbers: Array.from({ length: Number(hours) * Number(deposits) }, (_, index) =>
    String(POPULATION_NUMBERS.first + index),
  ),
  onTime: (now) => process.send?.({ now }),
});
await agent.rest();

/** Memory once rubbish is taken away; collected twice, as what is freed may free more. */
function memory(): Pick<Hour, 'heapBytes' | 'rssBytes' | 'externalBytes'> {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss, external } = process.memoryUsage();
  return { heapBytes: heapUsed, rssBytes: rss, externalBytes: external };
}

for (let hour = 1; hour <= Number(hours); hour += 1) {
  timed.clear();
  const from = performance.now();
  await agent.work(Number(deposits));
  const measured: Hour = {
    hour,
    seconds: (performance.now() - from) / 1000,
    ...memory(),
    handles: process.getActiveResourcesInfo().length,
    timers: time.pending,
    times: Object.fromEntries(timed),
  };
  process.send?.({ hour: measured });
}
await counter.close();
process.send?.({ ended: true }, () => process.exit(0));
