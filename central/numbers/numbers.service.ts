import type { NumberBlock } from '../../shared/protocol/devices.ts';
import type { Device } from '../devices/device.repo.ts';
import { Refused } from '../http/refused.ts';
import { instantAt } from '../platform/clock.ts';
import { asNumber } from './as-number.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import { advanceRange, findBlock, findRangeForUpdate, insertBlock, type StoredBlock } from './number.repo.ts';

const toBlock = ({ id, first, last, expiresAt }: StoredBlock): NumberBlock => ({
  id,
  first: asNumber(first),
  last: asNumber(last),
  expiresAt,
});

/**
 * Reserves the next numbers for a workstation. The same request gets the same block: numbers of an answer that got lost are
 * not lost. Numbers are never taken back, so blocks never overlap, whatever happens to them.
 */
export async function reserveBlock(
  ports: Ports,
  device: Device,
  requestId: string,
  count: number,
): Promise<NumberBlock> {
  return ports.store.write(async (tx) => {
    const range = await findRangeForUpdate(tx);
    const known = await findBlock(tx, device.id, requestId);
    if (known) return toBlock(known);
    if (!range || range.next + count - 1 > range.last) {
      throw new Refused('unexpected', { status: 503, detail: 'no registration numbers left to give' });
    }
    const block: StoredBlock = {
      id: ports.chance.uuid(),
      first: range.next,
      last: range.next + count - 1,
      expiresAt: instantAt(ports.clock.now() + ports.config.numberBlockDays * DAY_MS),
    };
    await advanceRange(tx, range.next + count);
    await insertBlock(tx, { ...block, deviceId: device.id, requestId }, now(ports));
    return toBlock(block);
  });
}
