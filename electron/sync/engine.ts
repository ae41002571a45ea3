import type { SyncStatus } from '../../shared/domain/sync/index.ts';

/** The loop that carries acts to the central and its changes back. */
export interface Engine {
  start(): void;
  /** Waits for the request under way; nothing runs afterwards. */
  stop(): Promise<void>;
  /** Something was done here: send it now, or after the wait when the central was out of reach. */
  wake(): void;
  /** Tries at once, whatever the wait; resolves with the status when the exchange is over. Never rejects. */
  syncNow(): Promise<SyncStatus>;
  status(): SyncStatus;
}
