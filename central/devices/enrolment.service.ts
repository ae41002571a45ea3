import type { Branch, EnrolAsked, EnrolRequest, EnrolResponse } from '../../shared/protocol/devices.ts';
import { certifiedRecipient } from '../bundles/recipient.service.ts';
import { announce } from '../changes/change.repo.ts';
import { Refused } from '../http/refused.ts';
import { certify, getRoot } from '../papers/trust.service.ts';
import { instantAt } from '../platform/clock.ts';
import { sha256 } from '../platform/digest.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import { findBranch } from '../reference/reference.repo.ts';
import type { Tx } from '../store/sql.ts';
import { forgetAsked } from './asked.repo.ts';
import { countDevicesAlone, findDevice, insertDevice, type Device } from './device.repo.ts';
import {
  findEnrolmentCode,
  findSealKey,
  insertEnrolmentCode,
  insertSealKey,
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

/** A key with its certificate, the root that gave it, and to whom bundles are encrypted. */
async function certifiedAlone(
  tx: Tx,
  key: StoredSealKey,
): Promise<Required<Pick<EnrolResponse, 'sealKey' | 'sealRoot' | 'bundleRecipient'>>> {
  const root = await getRoot(tx);
  const [sealKey] = certify(root, [key]) as [EnrolResponse['sealKey']];
  return { sealKey, sealRoot: root.publicKey, bundleRecipient: await certifiedRecipient(tx) };
}

/** The same request again, because its answer was lost: a code for one workstation is already used, by this very one. */
export async function enrolledBefore(
  tx: Tx,
  known: Device,
  wish: EnrolAsked,
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
  return ports.store.write(async (tx) => {
    const code = await findEnrolmentCode(tx, sha256(wish.enrolmentCode));
    if (!code) return refuse('code');
    const branch = await findBranch(tx, wish.branchCode);
    if (!branch || (code.branchCode !== null && code.branchCode !== branch.code)) return refuse('branch');
    const known = await findDevice(tx, wish.deviceId);
    if (known) return enrolledBefore(tx, known, wish, branch);
    if (code.expiresAt <= now(ports) || code.usesLeft === 0) return refuse('code used or expired');
    await useEnrolmentCode(tx, code.codeSha256);
    await forgetAsked(tx, wish.deviceId);
    return admit(ports, tx, { ...wish, kind: code.deviceKind }, branch);
  });
}

/** Makes a workstation one of ours: a short code, and a certificate for its seal. */
export async function admit(
  ports: Ports,
  tx: Tx,
  wish: EnrolAsked & Pick<Device, 'kind'>,
  branch: Branch,
): Promise<EnrolResponse> {
  const { clock, config } = ports;
  const shortCode = shortCodeAt(await countDevicesAlone(tx));
  if (shortCode === undefined) return refuse('no short code left');
  const kid = kidOf(wish.sealKey);
  const { deviceId, requestKey, label, kind } = wish;
  await insertDevice(
    tx,
    { id: deviceId, branchCode: branch.code, label, requestKey, sealKid: kid, shortCode, kind },
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
}

interface CodeWish {
  readonly code: string;
  readonly branchCode: string | null;
  readonly uses: number | null;
  readonly days: number;
  /** A branch's workstations unless told. */
  readonly deviceKind?: Device['kind'];
}

/** Keeps a code that an administrator hands over; only its digest stays. */
export async function issueEnrolmentCode(
  ports: Ports,
  { code, branchCode, uses, days, deviceKind = 'branch' }: CodeWish,
): Promise<void> {
  const expiresAt = instantAt(ports.clock.now() + days * DAY_MS);
  const codeSha256 = sha256(code);
  await ports.store.write((tx) =>
    insertEnrolmentCode(tx, { codeSha256, branchCode, usesLeft: uses, expiresAt, deviceKind }, now(ports)),
  );
}
