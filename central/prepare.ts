import { findSetting, insertSetting } from './access/setting.repo.ts';
import { ensureIdentity } from './bundles/recipient.service.ts';
import { newFeedName, renameFeed } from './changes/change.repo.ts';
import { loadDemonstration } from './demonstration/load.ts';
import { loadLegal } from './legal/legal.service.ts';
import { ensureRoot } from './papers/trust.service.ts';
import { renewSearchKeys } from './people/search-keys.service.ts';
import { now, today, type Ports } from './ports.ts';
import { officialItems } from './reference/official.ts';
import { loadItems } from './reference/reference.service.ts';
import { migrate } from './store/migrations.repo.ts';

/** Thrown when a demonstration is started over real data, or the other way round. */
export class WrongPurpose extends Error {
  override name = 'WrongPurpose';
  readonly found: string;
  constructor(found: string) {
    super(`the database is for ${found}`);
    this.found = found;
  }
}

/** Makes an open store ready to serve: schema, purpose, reference data, and the sample people of a demonstration. */
export async function prepare(ports: Ports): Promise<void> {
  const { store, config } = ports;
  await migrate(store, now(ports));
  const purpose = config.demonstration ? 'demonstration' : 'service';
  const found = await findSetting(store, 'purpose');
  if (found !== undefined && found !== purpose) throw new WrongPurpose(found);
  if (found === undefined) {
    await store.write(async (tx) => {
      await renameFeed(tx, newFeedName(ports));
      if (!config.demonstration) await insertSetting(tx, 'purpose', purpose);
    });
  }
  await ensureRoot(ports);
  await ensureIdentity(ports);
  await renewSearchKeys(store);
  await loadItems(store, officialItems(today(ports), await loadLegal(store)));
  // The purpose of a demonstration is written with its people: one that was interrupted starts again.
  if (found === undefined && config.demonstration) await loadDemonstration(ports);
}
