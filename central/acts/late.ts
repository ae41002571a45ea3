import type { Device } from '../devices/device.repo.ts';
import type { Received } from './received.ts';

/**
 * What becomes of an act of this workstation. `judge`: like any other · `revoked`: done from the date of the revocation on ·
 * `apart`: done before, but the workstation had exchanged since without it, so that only its own word dates it: an administrator
 * decides.
 */
export type Lateness = 'judge' | 'revoked' | 'apart';

/** Clocks differ, and an act may have been done while the exchange was on. */
const EXCHANGE_MARGIN_MS = 15 * 60_000;

export function latenessOf(
  { revokedAt, revokedFrom, lastExchangeAt }: Pick<Device, 'revokedAt' | 'revokedFrom' | 'lastExchangeAt'>,
  { act }: Pick<Received, 'act'>,
): Lateness {
  if (revokedAt === null || !act) return 'judge';
  const doneAt = Date.parse(act.doneAt);
  if (doneAt >= Date.parse(revokedFrom ?? revokedAt)) return 'revoked';
  return lastExchangeAt !== null && doneAt < Date.parse(lastExchangeAt) - EXCHANGE_MARGIN_MS
    ? 'apart'
    : 'judge';
}
