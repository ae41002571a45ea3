import type { Branch, EnrolRequest, EnrolResponse } from '../../shared/protocol/devices.ts';
import { announce } from '../changes/change.repo.ts';
import { Refused } from '../http/refused.ts';
import { certify, getRoot } from '../papers/trust.service.ts';
import { instantAt } from '../platform/clock.ts';
import { sha256 } from '../platform/digest.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import { findBranch } from '../reference/reference.repo.ts';
import type { Tx } from '../store/sql.ts';
import { countDevicesAlone, findDevice, insertDevice, revokeDevice, type Device } from './device.repo.ts';
import {
  findEnrolmentCode,
  distrustSealKeys,
  findSealKey,
  insertEnrolmentCode,
  insertSealKey,
  listSealKeysOf,
  useEnrolmentCode,
  type StoredSealKey,
} from './enrolment.repo.ts';
import { shortCodeAt } from './short-code.ts';

// A workstation whose clock is a little late seals its first papers before the central knows its key.
const SEAL_KEY_EARLIER_MS = 10 * 60_000;
const KID_HEX_CHARS = 16;

/** The first 8 bytes of the key's SHA-256, as papers carry it. */
export const kidOf = (publicKey: string): string =>
  sha256(Buffer.from(publicKey, 'hex')).slice(0, KID_HEX_CHARS);

const refuse = (detail: string): never => {
  throw new Refused('enrolment_refused', { detail });
};

/** A key with its certificate, and the root that gave it. */
async function certifiedAlone(
  tx: Tx,
  key: StoredSealKey,
): Promise<Required<Pick<EnrolResponse, 'sealKey' | 'sealRoot'>>> {
  const root = await getRoot(tx);
  const [sealKey] = certify(root, [key]) as [EnrolResponse['sealKey']];
  return { sealKey, sealRoot: root.publicKey };
}

/** The same request again, because its answer was lost: a code for one workstation is already used, by this very one. */
async function enrolledBefore(
  tx: Tx,
  known: Device,
  wish: EnrolRequest,
  branch: Branch,
): Promise<EnrolResponse> {
  const same =
    known.requestKey === wish.requestKey &&
    known.sealKid === kidOf(wish.sealKey) &&
    known.branchCode === branch.code;
  const sealKey = await findSealKey(tx, known.sealKid);
  if (!same || known.revokedAt !== null || !sealKey) return refuse('workstation known');
  return { branch, shortCode: known.shortCode, ...(await certifiedAlone(tx, sealKey)) };
}

/** Enrols a workstation that presents a good code; asked again, gives the same answer. */
export async function enrol(ports: Ports, wish: EnrolRequest): Promise<EnrolResponse> {
  const { clock, config } = ports;
  return ports.store.write(async (tx) => {
    const code = await findEnrolmentCode(tx, sha256(wish.enrolmentCode));
    if (!code) return refuse('code');
    const branch = await findBranch(tx, wish.branchCode);
    if (!branch || (code.branchCode !== null && code.branchCode !== branch.code)) return refuse('branch');
    const known = await findDevice(tx, wish.deviceId);
    if (known) return enrolledBefore(tx, known, wish, branch);
    if (code.expiresAt <= now(ports) || code.usesLeft === 0) return refuse('code used or expired');
    await useEnrolmentCode(tx, code.codeSha256);

    const shortCode = shortCodeAt(await countDevicesAlone(tx));
    if (shortCode === undefined) return refuse('no short code left');
    const kid = kidOf(wish.sealKey);
    const { deviceId, requestKey, label } = wish;
    await insertDevice(
      tx,
      { id: deviceId, branchCode: branch.code, label, requestKey, sealKid: kid, shortCode, revokedAt: null },
      now(ports),
    );
    const sealKey: StoredSealKey = {
      kid,
      publicKey: wish.sealKey,
      deviceId,
      branchCode: branch.code,
      from: instantAt(clock.now() - SEAL_KEY_EARLIER_MS),
      to: instantAt(clock.now() + config.sealKeyDays * DAY_MS),
      revokedAt: null,
      distrustedFrom: null,
    };
    if (!(await insertSealKey(tx, sealKey))) return refuse('seal key known');
    await announce(tx, [{ kind: 'seal_key', subject: kid, branchCode: null }]);
    return { branch, shortCode, ...(await certifiedAlone(tx, sealKey)) };
  });
}

interface CodeWish {
  readonly code: string;
  readonly branchCode: string | null;
  readonly uses: number | null;
  readonly days: number;
}

/** Keeps a code that an administrator hands over; only its digest stays. */
export async function issueEnrolmentCode(
  ports: Ports,
  { code, branchCode, uses, days }: CodeWish,
): Promise<void> {
  const expiresAt = instantAt(ports.clock.now() + days * DAY_MS);
  const codeSha256 = sha256(code);
  await ports.store.write((tx) =>
    insertEnrolmentCode(tx, { codeSha256, branchCode, usesLeft: uses, expiresAt }, now(ports)),
  );
}

/**
 * Refuses everything that this workstation sends from now on, and its seal; false when there is nothing to revoke. Told
 * `stolenFrom` (ISO instant), papers that bear that day or a later one are worth nothing.
 */
export const revoke = (ports: Ports, deviceId: string, stolenFrom: string | null = null): Promise<boolean> =>
  ports.store.write(async (tx) => {
    const revoked = await revokeDevice(tx, deviceId, now(ports));
    if (revoked && stolenFrom !== null) await distrustSealKeys(tx, deviceId, stolenFrom);
    const keys = revoked ? await listSealKeysOf(tx, deviceId) : [];
    await announce(
      tx,
      keys.map(({ kid }) => ({ kind: 'seal_key', subject: kid, branchCode: null })),
    );
    return revoked;
  });
