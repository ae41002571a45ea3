import type { Device } from '../devices/device.repo.ts';
import { findOrderText } from '../devices/revocation.service.ts';
import { Refused } from '../http/refused.ts';
import type { Ports } from '../ports.ts';
import { isNamedBy } from './upload.repo.ts';

interface Needed {
  readonly sha256: string;
  /** The act that needs it, as it is told. */
  readonly actId: string | undefined;
}

/**
 * A workstation that was revoked still brings the pictures of acts that were taken from it: what it did before its revocation stays
 * whole. Anything else that it holds is refused like the rest.
 */
export async function requireNeeded(
  { store }: Pick<Ports, 'store'>,
  { id: deviceId, revokedAt }: Device,
  { sha256, actId }: Needed,
): Promise<void> {
  if (revokedAt === null) return;
  if (actId !== undefined && (await isNamedBy(store, { deviceId, sha256 }, actId))) return;
  throw new Refused('device_revoked', { order: await findOrderText(store, deviceId) });
}
