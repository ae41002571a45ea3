import type { Topic } from '../../shared/contract/define.ts';
import type { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import type { Database, Tx } from '../db/database.ts';
import type { AppHandlers } from '../ipc/dispatcher.ts';
import type { Clock } from '../platform/clock.ts';
import type { Http } from '../platform/http.ts';
import type { Chance } from '../platform/ids.ts';
import type { Logger } from '../platform/logger.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import type { CentralClient } from './central-client.ts';
import type { Engine } from './engine.ts';

export { askIntro, createCentralClient, type CentralClient } from './central-client.ts';
export type { Engine } from './engine.ts';
export type { Outcome, Weather } from './outcome.ts';
export { append, hasUnsent, type ActMeta } from './outbox.repo.ts';

/** This workstation, from its row in the store. */
export interface SyncDevice {
  readonly id: string;
  readonly centralUrl: string;
  /** Ed25519 private key, PKCS#8 DER. */
  readonly requestKey: Uint8Array;
}

export interface SyncPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly http: Http;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly device: SyncDevice;
  readonly announce: (topics: readonly Topic[]) => void;
}

export interface Sync {
  readonly engine: Engine;
  readonly client: CentralClient;
  readonly handlers: Pick<
    AppHandlers,
    'sync.status' | 'sync.now' | 'sync.list' | 'sync.getParked' | 'sync.resolve'
  >;
  readonly numbers: {
    /** The next reserved number; undefined when none is left. */
    take(tx: Tx): RegistrationNumber | undefined;
    left(): number;
  };
}

export declare function createSync(ports: SyncPorts): Sync;
