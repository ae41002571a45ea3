import type { BranchWorkstation } from '../../../shared/domain/sync/index.ts';
import { actNameKey } from '../../../shared/i18n/act-name.ts';

/** What matters most of a workstation, for who looks after the branch. */
export type Standing = 'revoked' | 'silent' | 'looks' | 'waits' | 'calm';

/** A workstation exchanges about every minute while it is on; one that was on today and says nothing is worth a look. */
const SILENT_AFTER_MS = 26 * 3_600_000;

export function standingOf({ revokedAt, told }: BranchWorkstation, nowMs: number): Standing {
  if (revokedAt !== null) return 'revoked';
  if (told === null || nowMs - Date.parse(told.at) > SILENT_AFTER_MS) return 'silent';
  if (told.parked > 0) return 'looks';
  return told.waiting > 0 ? 'waits' : 'calm';
}

/** What was done, without whom: the branch's list names nobody. */
export const bareActKey = actNameKey;
