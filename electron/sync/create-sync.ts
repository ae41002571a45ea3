import type { Topic } from '../../shared/contract/define.ts';
import type { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import type { Database, Tx } from '../db/database.ts';
import { instant, type Clock } from '../platform/clock.ts';
import type { Http } from '../platform/http.ts';
import type { Chance } from '../platform/ids.ts';
import type { Logger } from '../platform/logger.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import { createCentralClient } from './central-client.ts';
import { createDesk } from './desk.service.ts';
import { createEngine } from './engine.ts';
import { countNumbersLeft, takeNumber } from './numbers.repo.ts';
import { createResolve } from './resolve.service.ts';
import { syncHandlers } from './sync.handlers.ts';

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
export type Sync = ReturnType<typeof createSync>;

/** The counter's side of the exchanges. Nothing moves before `engine.start()`. */
export function createSync(ports: SyncPorts) {
  const { db, clock, chance, http, scheduler, logger, device, announce } = ports;
  const { id: deviceId, centralUrl: url, requestKey } = device;
  const client = createCentralClient({ http, url, clock, chance, deviceId, requestKey });
  const engine = createEngine({ db, clock, chance, client, scheduler, logger, announce });
  const resolutions = createResolve({ db, clock, chance, onResolved: () => engine.wake() });
  return {
    engine,
    client,
    handlers: syncHandlers({ engine, desk: createDesk({ db }), resolutions }),
    numbers: {
      /** The next reserved number; undefined when none is left. */
      take: (tx: Tx): RegistrationNumber | undefined => takeNumber(tx, instant(clock)),
      left: (): number => countNumbersLeft(db, instant(clock)),
    },
  };
}
