import type { LinkStatus, MeteredMode } from '../../shared/domain/sync/index.ts';
import type { Database } from '../db/database.ts';
import type { Meter } from './meter.ts';
import { findMode, putMode } from './traffic.repo.ts';

/** What is known of the network: whether every byte of it is paid for, and how fast it is. */
export function createLink(db: Database, meter: Meter) {
  let mode = findMode(db);
  /** What the machine tells; undefined when it tells nothing. */
  let told: boolean | undefined;
  const isMetered = (): boolean => (mode === 'auto' ? told === true : mode === 'metered');

  return {
    isMetered,
    setMode(chosen: MeteredMode): void {
      db.write((tx) => putMode(tx, chosen));
      mode = chosen;
    },
    /** True when it changed what is done. */
    hint(saysMetered: boolean | undefined): boolean {
      const before = isMetered();
      told = saysMetered;
      return before !== isMetered();
    },
    status(): LinkStatus {
      const { sentBytes, receivedBytes } = meter.today();
      return {
        mode,
        isMetered: isMetered(),
        bytesPerSecond: meter.bytesPerSecond(),
        todaySentBytes: sentBytes,
        todayReceivedBytes: receivedBytes,
      };
    },
  };
}
export type Link = ReturnType<typeof createLink>;
