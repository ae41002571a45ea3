import type { WaitingFile, WaitingGroup } from '../../../shared/domain/envelopes/index.ts';
import type { Read } from '../../db/database.ts';
import { findCareFile } from '../care/index.ts';
import { findRecord } from '../people/index.ts';
import { countWaiting, listWaitingIds } from './envelopes.repo.ts';
import { asEnveloped } from './files.ts';
import { branchOf } from './looks.ts';

const SHOWN = 400;

/** Files that wait here, by the branch that follows their insured person: where they most likely go. */
export function listWaiting(db: Read, branchCode: string): { groups: WaitingGroup[]; more: number } {
  const groups = new Map<string, WaitingFile[]>();
  const ids = listWaitingIds(db, branchCode, SHOWN);
  for (const id of ids) {
    const known = findCareFile(db, id);
    if (!known) continue;
    const { reference, number, insured, filedOn } = asEnveloped(db, known);
    const home = findRecord(db, known.file.insuredId)?.branchCode;
    const to = home === undefined || home === branchCode ? '' : home;
    const group = groups.get(to) ?? [];
    group.push({ id: known.file.id, reference, number, insured, filedOn });
    groups.set(to, group);
  }
  return {
    groups: [...groups]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([to, files]) => ({ to: to === '' ? null : branchOf(db, to), files })),
    more: ids.length < SHOWN ? 0 : countWaiting(db, branchCode) - ids.length,
  };
}
