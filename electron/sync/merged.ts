import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Tx } from '../db/database.ts';
import { refileCareFiles } from '../modules/care/index.ts';
import { findStanding, listNumbered, putAlias, removeRecord } from '../modules/people/index.ts';
import { moveActs, moveDrafts, moveLane } from './decisions.repo.ts';
import { dropHeld } from './inbox.repo.ts';

/** What was done here about a file that goes, its papers, its cards and what is still to send are found under the one that stays. */
function refile(tx: Tx, goneId: string, intoId: string): void {
  removeRecord(tx, goneId);
  dropHeld(tx, goneId);
  moveActs(tx, goneId, intoId);
  moveLane(tx, goneId, intoId);
  moveDrafts(tx, goneId, intoId);
  refileCareFiles(tx, goneId, intoId);
}

/** Files here that went into this one, by the numbers that it bears: the news of each may come later, its family comes with this one. */
export function refileAliases(tx: Tx, { id: intoId, aliases = [] }: PersonRecord): void {
  for (const { id, registrationNumber } of listNumbered(tx, aliases)) {
    if (id === intoId) continue;
    putAlias(tx, { personId: id, registrationNumber, intoId });
    refile(tx, id, intoId);
  }
}

/**
 * Somebody was registered twice: the file that goes leaves this counter. The journal keeps the ids that it was written with: its rows
 * are chained. Told again, or told in another order, it gives the same.
 */
export function refileGone(tx: Tx, personId: string, registrationNumber: string, intoId: string): void {
  // It had gone to another file, which has gone to this one since.
  const before = findStanding(tx, personId);
  putAlias(tx, { personId, registrationNumber, intoId });
  refile(tx, personId, intoId);
  if (before !== undefined && before !== intoId) refile(tx, before, intoId);
}
