import type { Tx } from '../../db/database.ts';

/** More references than one workstation gives between two copies. */
const REFERENCES_LEFT_OUT = 10_000;

export function leaveUncertainNumbers(tx: Tx): void {
  // Nor is a block of before the copy answered once more: its numbers may have been given since.
  tx.run`DELETE FROM number_block`;
  tx.run`DELETE FROM number_request`;
  tx.run`UPDATE series SET last = last + ${REFERENCES_LEFT_OUT}`;
  // Everything is read again from the central: what it knows since the copy comes back.
  tx.run`DELETE FROM inbox`;
}
