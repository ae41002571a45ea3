import type { Topic } from '../../shared/contract/define.ts';
import type { RegistrationNumber } from '../../shared/domain/identity/documents.ts';
import type { Database, Tx } from '../db/database.ts';
import type { CentralProblem } from '../../shared/protocol/people.ts';
import { instant, type Clock } from '../platform/clock.ts';
import type { Http } from '../platform/http.ts';
import type { Chance } from '../platform/ids.ts';
import type { Logger } from '../platform/logger.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import { createCentralClient } from './central-client.ts';
import { createApprovals, type PaperNames } from './approvals.service.ts';
import { createBranch } from './branch.service.ts';
import { createCorrections } from './correct.service.ts';
import { createDesk } from './desk.service.ts';
import { createEngine, type Engine } from './engine.ts';
import { createLink } from './link.ts';
import { createMeter } from './meter.ts';
import { countNumbersLeft, takeNumber } from './numbers.repo.ts';
import { createResolve } from './resolve.service.ts';
import { sendActs } from './send-acts.ts';
import { sendPhotos } from './send-photos.ts';
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
  /** Names of papers, for who approves; without them their codes are known only. */
  readonly paperNames?: PaperNames;
  /** Told of each refusal of the central: one may carry an order to this workstation. */
  readonly onProblem?: (problem: CentralProblem) => void;
}
export type Sync = ReturnType<typeof createSync>;

/** The counter's side of the exchanges. Nothing moves before `engine.start()`. */
export function createSync(ports: SyncPorts) {
  const { db, clock, chance, http, scheduler, logger, device, announce, onProblem } = ports;
  const { id: deviceId, centralUrl: url, requestKey } = device;
  const meter = createMeter(db, clock);
  const link = createLink(db, meter);
  const clientOver = (network: Http, onWeather?: () => void) =>
    createCentralClient({
      http: network,
      url,
      clock,
      chance,
      deviceId,
      requestKey,
      ...(onProblem && { onProblem }),
      ...(onWeather && { onWeather }),
    });
  // What somebody waits for at the counter is counted too, but belongs to no step.
  const client = clientOver(
    meter.over(http, () => undefined),
    () => engine.doubt(),
  );
  const own = clientOver(meter.over(http, () => engine.stepUnderWay()));
  const engine: Engine = createEngine({
    db,
    clock,
    chance,
    client: own,
    scheduler,
    logger,
    announce,
    meter,
    link,
  });
  const resolutions = createResolve({ db, clock, chance, onResolved: () => engine.wake() });
  const corrections = createCorrections({ db, clock, chance });
  // The number itself says whose file it is: it stays out of the log.
  const tellTaken = (): void => logger.error({}, 'a reserved number is borne by somebody else');
  return {
    engine,
    /** Sends what waits once the engine was stopped; what comes of it is written like any other answer. */
    async sendLastActs(): Promise<void> {
      const work = { db, clock, chance, client, logger, announce, goOn: () => true, progress: () => {} };
      await sendActs(work);
      await sendPhotos(work);
    },
    client,
    corrections: {
      describe: corrections.describe,
      fileOf: corrections.fileOf,
      replace: resolutions.correct,
    },
    handlers: syncHandlers({
      engine,
      desk: createDesk({ db, clock }),
      resolutions,
      corrections,
      branch: createBranch({ db, clock, client }),
      link,
      approvals: createApprovals({
        db,
        clock,
        paperNames: ports.paperNames ?? (() => []),
        onApproved: () => engine.wake(),
      }),
    }),
    numbers: {
      /** The next reserved number; undefined when none is left. */
      take: (tx: Tx): RegistrationNumber | undefined => takeNumber(tx, instant(clock), tellTaken),
      left: (): number => countNumbersLeft(db, instant(clock)),
    },
  };
}
