import { executedText, readOrder, type DeviceOrder } from '../../../shared/domain/seal/index.ts';
import type { OrderExecuted } from '../../../shared/protocol/devices.ts';
import type { Database } from '../../db/database.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { signerOf } from '../../platform/keys.ts';
import type { Logger } from '../../platform/logger.ts';
import { verifySeal } from '../../platform/seal-crypto.ts';
import { record } from '../journal/index.ts';
import { findTrust } from '../papers/index.ts';
import type { Device } from './device.repo.ts';
import { findExecuted, putExecuted } from './order.repo.ts';

interface Ports {
  readonly db: Database;
  readonly device: Device;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tells the central; false when it could not be told now. */
  readonly tell: (told: OrderExecuted) => Promise<boolean>;
  /** Shut or open again. */
  readonly onTurned: () => void;
  /** Only once: what is to be told is signed already, for the key goes first. */
  readonly onErase: (told: OrderExecuted) => void;
}
export type Orders = ReturnType<typeof createOrders>;

/** What the central orders this workstation to do. Only the root that it pinned can; an order for another, or an old one, is nothing. */
export function createOrders({ db, device, clock, logger, tell, onTurned, onErase }: Ports) {
  let erasing = false;
  let telling: Promise<unknown> = Promise.resolve();

  const toldOf = ({ kind, sequence }: Pick<DeviceOrder, 'kind' | 'sequence'>): OrderExecuted => {
    const named = { deviceId: device.id as OrderExecuted['deviceId'], kind, sequence };
    const signature = signerOf(device.requestKey)(Buffer.from(executedText(named)));
    return { ...named, signature: signature.toString('base64url') };
  };

  const turn = (order: DeviceOrder, kind: 'lock' | 'unlock'): void => {
    const { sequence, contact } = order;
    db.write((tx) => {
      putExecuted(tx, { sequence, kind, contact, at: instant(clock) });
      record(tx, clock, { agentNumber: '-', action: kind === 'lock' ? 'device.locked' : 'device.unlocked' });
    });
    onTurned();
  };

  const read = (text: string): DeviceOrder | undefined => {
    const root = findTrust(db)?.root;
    const order = root === undefined ? undefined : readOrder(text, root, verifySeal);
    return order?.deviceId === device.id ? order : undefined;
  };

  return {
    /** True when it is a true order to this workstation, executed now or before. */
    take(text: string): boolean {
      const order = read(text);
      if (!order) {
        logger.error({}, 'an order that our root did not sign for this workstation');
        return false;
      }
      const last = findExecuted(db);
      if (last && order.sequence < last.sequence) return false;
      if (order.kind === 'erase') {
        if (!erasing) onErase(toldOf(order));
        erasing = true;
        return true;
      }
      if (last?.sequence !== order.sequence) turn(order, order.kind);
      telling = tell(toldOf(order));
      return true;
    },
    /** An unlocking that came by hand. */
    openByCode(text: string): boolean {
      return read(text)?.kind === 'unlock' && this.take(text) && this.shut() === null;
    },
    /** Until the central has been told, or could not be. */
    settled: (): Promise<unknown> => telling,
    shut(): { readonly at: string; readonly contact: string } | null {
      const last = findExecuted(db);
      return last?.kind === 'lock' ? { at: last.at, contact: last.contact } : null;
    },
  };
}
