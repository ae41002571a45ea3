import { SEARCH_KEYS_VERSION } from '../../shared/domain/people/search-keys.ts';
import { findSetting, putSetting } from '../access/setting.repo.ts';
import type { Store } from '../store/sql.ts';
import { remakeKeys } from './person.repo.ts';

const BATCH_PEOPLE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Makes the search keys again in a database where an older program made them; starts over when it was interrupted. */
export async function renewSearchKeys(store: Store): Promise<void> {
  const version = String(SEARCH_KEYS_VERSION);
  if ((await findSetting(store, 'search_keys')) === version) return;
  let after: string | undefined = BEFORE_ALL;
  while (after !== undefined) {
    const from: string = after;
    after = await store.write((tx) => remakeKeys(tx, from, BATCH_PEOPLE));
  }
  await store.write((tx) => putSetting(tx, 'search_keys', version));
}
