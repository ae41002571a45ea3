import { fingerprintOf, introductionText, isFingerprint } from '../../shared/domain/devices/fingerprint.ts';
import type { EnrolAsked, EnrolStanding, EnrolWithdrawn } from '../../shared/protocol/devices.ts';
import { Refused } from '../http/refused.ts';
import { getRoot } from '../papers/trust.service.ts';
import { instantAt } from '../platform/clock.ts';
import { sha256 } from '../platform/digest.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import { findBranch } from '../reference/reference.repo.ts';
import type { Read } from '../store/sql.ts';
import {
  countAskedAlone,
  findAsked,
  forgetAsked,
  forgetAskedBefore,
  insertAsked,
  listAsked,
  refuseAsked,
  type Asked,
} from './asked.repo.ts';
import { findDevice, type Device } from './device.repo.ts';
import { admit, enrolledBefore } from './enrolment.service.ts';

const HOUR_MS = 3_600_000;
/** How long the end of a request is still told to whoever asks. */
const REMEMBERED_DAYS = 30;
const REFUSED_RETRY_SECONDS = 600;

/**
 * Takes the request of a workstation without a code, or tells where it stands: the same request is asked again until an
 * administrator decided. It is nobody until then.
 */
export async function standingOf(ports: Ports, wish: EnrolAsked): Promise<EnrolStanding> {
  return ports.store.write(async (tx): Promise<EnrolStanding> => {
    const branch = await findBranch(tx, wish.branchCode);
    if (!branch) throw new Refused('enrolment_refused', { detail: 'branch' });
    const known = await findDevice(tx, wish.deviceId);
    if (known) return { state: 'approved', enrolled: await enrolledBefore(tx, known, wish, branch) };
    const asked = await findAsked(tx, wish.deviceId);
    if (!asked) {
      const added = await add(ports, wish);
      return { state: 'pending', expiresAt: added.expiresAt };
    }
    const isSame =
      asked.requestKey === wish.requestKey &&
      asked.sealKey === wish.sealKey &&
      asked.branchCode === wish.branchCode;
    if (!isSame) throw new Refused('enrolment_refused', { detail: 'workstation known' });
    if (asked.refusedAt !== null) return { state: 'refused' };
    return asked.expiresAt <= now(ports)
      ? { state: 'expired' }
      : { state: 'pending', expiresAt: asked.expiresAt };

    async function add(
      { clock, config }: Ports,
      { deviceId, branchCode, label, requestKey, sealKey }: EnrolAsked,
    ) {
      await forgetAskedBefore(tx, instantAt(clock.now() - REMEMBERED_DAYS * DAY_MS));
      const waiting = await countAskedAlone(tx, branchCode, now(ports));
      if (
        waiting.everywhere >= config.enrolmentsAskedMax ||
        waiting.branch >= config.enrolmentsAskedBranchMax
      )
        throw new Refused('too_many', { retryAfterSeconds: REFUSED_RETRY_SECONDS });
      const row = {
        ...{ deviceId, branchCode, label, requestKey, sealKey },
        askedAt: now(ports),
        expiresAt: instantAt(clock.now() + config.enrolmentAskedHours * HOUR_MS),
      };
      await insertAsked(tx, row);
      return row;
    }
  });
}

/** The workstation no longer asks; one that was decided about is left as it is. */
export const withdraw = (ports: Ports, { deviceId, requestKey }: EnrolWithdrawn): Promise<void> =>
  ports.store.write(async (tx) => {
    const asked = await findAsked(tx, deviceId);
    if (asked?.requestKey === requestKey) await forgetAsked(tx, deviceId);
  });

/** As the workstation shows it on its screen. */
export async function fingerprintOfAsked(db: Read, asked: Asked): Promise<string> {
  const sealRoot = (await getRoot(db)).publicKey;
  return fingerprintOf(sha256(introductionText({ ...asked, sealRoot })));
}

export const listWaiting = async ({ store, clock }: Ports, limit: number) =>
  Promise.all(
    (await listAsked(store, instantAt(clock.now()), limit)).map(async (asked) => ({
      ...asked,
      fingerprint: await fingerprintOfAsked(store, asked),
    })),
  );

export type Decision = 'done' | 'unknown' | 'expired' | 'refused_before' | 'other_fingerprint';

/** Admits a workstation whose fingerprint two people have compared; the answer waits for its next question. */
export const approve = (
  ports: Ports,
  deviceId: string,
  typedFingerprint: string,
  kind: Device['kind'] = 'branch',
): Promise<Decision> =>
  ports.store.write(async (tx) => {
    const asked = await findAsked(tx, deviceId);
    if (!asked) return 'unknown';
    if (asked.refusedAt !== null) return 'refused_before';
    if (asked.expiresAt <= now(ports)) return 'expired';
    if (!isFingerprint(typedFingerprint, await fingerprintOfAsked(tx, asked))) return 'other_fingerprint';
    const branch = await findBranch(tx, asked.branchCode);
    if (!branch) return 'unknown';
    await admit(ports, tx, { ...asked, kind, deviceId: deviceId as EnrolAsked['deviceId'] }, branch);
    await forgetAsked(tx, deviceId);
    return 'done';
  });

export const refuse = (ports: Ports, deviceId: string): Promise<boolean> =>
  ports.store.write(async (tx) => (await refuseAsked(tx, deviceId, now(ports))) > 0);
