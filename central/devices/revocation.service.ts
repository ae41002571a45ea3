import { executedText, signOrder, type OrderKind } from '../../shared/domain/seal/index.ts';
import { dayAt } from '../../shared/kernel/moroccan-day.ts';
import type { OrderExecuted } from '../../shared/protocol/devices.ts';
import { announce } from '../changes/change.repo.ts';
import { Refused } from '../http/refused.ts';
import { getRoot } from '../papers/trust.service.ts';
import { verifySeal } from '../platform/seal-crypto.ts';
import { now, type Ports } from '../ports.ts';
import type { Read, Tx } from '../store/sql.ts';
import { findDevice, reinstateDevice, revokeDevice, revokeEarlier } from './device.repo.ts';
import { distrustSealKeys, listSealKeysOf } from './enrolment.repo.ts';
import { findLastOrder, insertOrder, markExecuted, type StoredOrder } from './order.repo.ts';

export interface Revocation {
  /** ISO instant: acts and papers that bear it or a later one are worth nothing; null: from now, and papers are to be confirmed. */
  readonly from?: string | null;
  readonly order?: Exclude<OrderKind, 'unlock'> | undefined;
  /** Whom the workstation's screen says to call. */
  readonly contact?: string;
}
/** `changed`: it was revoked already, and an earlier date or another order was added. */
export type RevocationEnd = 'revoked' | 'changed' | 'nothing';

const announceSeals = async (tx: Tx, deviceId: string): Promise<void> =>
  announce(
    tx,
    (await listSealKeysOf(tx, deviceId)).map(({ kid }) => ({
      kind: 'seal_key',
      subject: kid,
      branchCode: null,
    })),
  );

/** A paper bears the day in Morocco on which it was made, as midnight UTC: its key is told alike. */
const sealDay = (from: string): string => `${dayAt(Date.parse(from))}T00:00:00.000Z`;

/**
 * Refuses this workstation from now on, except acts that it did before `from`, whenever they come. Its seal is revoked from the same
 * instant. An order waits for its next contact.
 */
export const revoke = (
  ports: Ports,
  deviceId: string,
  { from = null, order, contact = '' }: Revocation = {},
): Promise<RevocationEnd> =>
  ports.store.write(async (tx) => {
    const at = now(ports);
    const revoked = await revokeDevice(tx, deviceId, at, from ?? at);
    const isKnown = revoked || (await findDevice(tx, deviceId)) !== undefined;
    if (!isKnown) return 'nothing';
    const earlier = !revoked && from !== null && (await revokeEarlier(tx, deviceId, from));
    if (from !== null && (revoked || earlier)) await distrustSealKeys(tx, deviceId, sealDay(from));
    if (order) await insertOrder(tx, { deviceId, kind: order, contact, issuedAt: at });
    if (revoked || earlier) await announceSeals(tx, deviceId);
    return revoked ? 'revoked' : earlier || order ? 'changed' : 'nothing';
  });

/** Orders a workstation that was found to open again; it is good again once it says that it did. Undefined: it is not revoked. */
export const unlock = (ports: Ports, deviceId: string): Promise<string | 'erased' | undefined> =>
  ports.store.write(async (tx) => {
    const device = await findDevice(tx, deviceId);
    if (!device || device.revokedAt === null) return undefined;
    const last = await findLastOrder(tx, deviceId);
    if (last?.kind === 'erase' && last.executedAt !== null) return 'erased';
    const order = await insertOrder(tx, { deviceId, kind: 'unlock', contact: '', issuedAt: now(ports) });
    return textOf(tx, order);
  });

const textOf = async (db: Read, order: StoredOrder): Promise<string> =>
  signOrder({ ...order, issuedAt: Math.floor(Date.parse(order.issuedAt) / 1000) }, await getRoot(db));

/** What a revoked workstation is still to do, as it travels. */
export async function findOrderText(db: Read, deviceId: string): Promise<string | undefined> {
  const order = await findLastOrder(db, deviceId);
  return order && order.executedAt === null ? textOf(db, order) : undefined;
}

/** The workstation gives itself up: revoked from now, and locked by the order that this answers. Asked again, the same answer. */
export async function giveUp(ports: Ports, deviceId: string): Promise<string> {
  const order = await ports.store.write(async (tx) => {
    const at = now(ports);
    await revokeDevice(tx, deviceId, at);
    await announceSeals(tx, deviceId);
    return insertOrder(tx, { deviceId, kind: 'lock', contact: '', issuedAt: at });
  });
  return textOf(ports.store, order);
}

/** A workstation says that it did what it was ordered; told twice, the first time stands. An unlocked one is good again. */
export const takeExecuted = (ports: Ports, told: OrderExecuted): Promise<void> =>
  ports.store.write(async (tx) => {
    const device = await findDevice(tx, told.deviceId);
    const key = { algorithm: 'EdDSA', publicKey: Buffer.from(device?.requestKey ?? '', 'hex') } as const;
    const isTrue = verifySeal(key, Buffer.from(executedText(told)), Buffer.from(told.signature, 'base64url'));
    if (!device || !isTrue) throw new Refused('signature', { detail: 'does not match' });
    const last = await findLastOrder(tx, device.id);
    const isFirst = last?.sequence === told.sequence && last.executedAt === null;
    if (!(await markExecuted(tx, told, now(ports)))) throw new Refused('not_found');
    if (told.kind !== 'unlock' || !isFirst) return;
    await reinstateDevice(tx, device.id);
    await announceSeals(tx, device.id);
  });
