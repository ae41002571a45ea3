import type { ReferenceItem } from '../../shared/domain/reference/index.ts';
import { announce } from '../changes/change.repo.ts';
import type { Store } from '../store/sql.ts';
import { putItems } from './reference.repo.ts';

/** Writes reference items; those that are new or different go to every workstation. Answers how many. */
export const loadItems = (store: Store, items: readonly ReferenceItem[]): Promise<number> =>
  store.write(async (tx) => {
    const changed = await putItems(tx, items);
    await announce(
      tx,
      changed.map(({ list, code }) => ({ kind: 'reference', subject: `${list}/${code}`, branchCode: null })),
    );
    return changed.length;
  });
