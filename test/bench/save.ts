import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../electron/db/database.ts';
import { aCounter, valueOf } from '../support/counter.ts';
import { aFamilyForm, aFamilyUnlikeOthers, asContent } from '../support/families.ts';
import { ms, quantile, times, timesOf, type Row } from './measure.ts';

const RUNS = 300;
/** Fewer than a block of numbers has: the counter asks for the next one in between, outside the measure. */
const RUNS_BETWEEN_EXCHANGES = 40;

/** The durable save of a registration with its family of four, against one bare commit of a row of the same size. */
export async function measureSave(): Promise<readonly Row[]> {
  const house = await aCounter();
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const bare = openDatabase(join(folder, 'bare.db'), { key: new Uint8Array(32).fill(7) });
  try {
    const page = await house.signIn('1001');
    bare.raw.exec('CREATE TABLE act (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT');
    const payload = JSON.stringify(aFamilyForm(0));
    const ours: number[] = [];
    const limit: number[] = [];
    // Turn about, so that both meet the same disk.
    for (let index = 0; index < RUNS; index += 1) {
      if (index % RUNS_BETWEEN_EXCHANGES === 0) {
        house.network.isUp = true;
        valueOf(await page.call('sync.now', {}));
        house.network.isUp = false;
      }
      const { id } = valueOf(await page.call('registration.startDraft', {}));
      const content = asContent(aFamilyUnlikeOthers(index));
      const review = valueOf(await page.call('registration.review', { id, content }));
      const seenDuplicates = review.duplicates.map((candidate) => candidate.record.id);
      ours.push(
        ...(await timesOf(1, async () =>
          valueOf(await page.call('registration.submit', { id, content, seenDuplicates })),
        )),
      );
      limit.push(
        ...(await timesOf(1, () =>
          bare.write((tx) => tx.run`INSERT INTO act (payload) VALUES (${payload})`),
        )),
      );
    }
    return [0.5, 0.99].map((share) => ({
      measure: `durable save of a family of four, p${share * 100}`,
      ours: ms(quantile(ours, share)),
      against: `one bare commit ${ms(quantile(limit, share))}`,
      ratio: times(quantile(ours, share), quantile(limit, share)),
    }));
  } finally {
    bare.close();
    rmSync(folder, { recursive: true, force: true });
    await house.close();
  }
}
