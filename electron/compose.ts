import { join } from 'node:path';
import type { Topic } from '../shared/contract/index.ts';
import type { DeviceStatus } from '../shared/domain/devices/index.ts';
import { composeHouse, type House } from './compose-house.ts';
import type { CallerSession } from './ipc/session.ts';
import { createDispatcher, type AppHandlers, type Dispatch } from './ipc/dispatcher.ts';
import { centralDoor, createDevices, devicesHandlers, type DevicePorts } from './modules/devices/index.ts';
import type { Printers } from './modules/cards/index.ts';
import type { PaperOutlets } from './modules/papers/index.ts';
import type { KeyDoor } from './sync/carrier/index.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { FolderTaken, holdFolder } from './platform/data-lock.ts';
import { systemHttp, type Http } from './platform/http.ts';
import { systemChance, type Chance } from './platform/ids.ts';
import { silentLogger, type Logger } from './platform/logger.ts';
import { systemScheduler, type Scheduler } from './platform/scheduler.ts';
import type { KeyVault } from './platform/vault.ts';

export interface CounterOptions {
  /** Everything that this workstation keeps. */
  readonly dataDir: string;
  /** Where `electron/db/migrations` and `resources` stand: the project's folder, or the installed archive. */
  readonly appDir: string;
  readonly version: string;
  readonly vault: KeyVault;
  /** How papers leave: by the shell, or by the page itself when absent. */
  readonly papers?: PaperOutlets;
  /** Asks where the key is; absent where the page gives and takes files by itself. */
  readonly keyDoor?: KeyDoor;
  /** The machine's printers, chosen by the workstation; absent where the page prints. */
  readonly printers?: Printers;
  readonly startDemonstrationCentral?: DevicePorts['startDemonstrationCentral'];
  /** `off` for tools that open the store beside a running counter: nothing is sent or received. */
  readonly exchanges?: 'on' | 'off';
  readonly logger?: Logger;
  readonly clock?: Clock;
  readonly chance?: Chance;
  readonly http?: Http;
  readonly scheduler?: Scheduler;
}

/** The whole counter, without a window. */
export interface Counter {
  readonly dispatch: Dispatch;
  readonly status: () => DeviceStatus;
  /** Told which topics changed, to reload what shows them. */
  subscribe(listener: (event: { readonly topics: readonly Topic[] }) => void): () => void;
  /** The open store's parts, for the terminal; undefined before it is open. */
  findHouse(): House | undefined;
  /** Revokes this workstation at its central and locks it here; false when the central could not be told. */
  giveUp(): Promise<boolean>;
  close(): Promise<void>;
}

/** Builds the counter from its options and opens what can be opened without anybody. Throws `FolderTaken`. */
export async function compose(options: CounterOptions): Promise<Counter> {
  const {
    dataDir,
    appDir,
    version,
    vault,
    logger = silentLogger,
    clock = systemClock,
    http = systemHttp,
  } = options;
  const { chance = systemChance(clock), scheduler = systemScheduler } = options;
  const hold = options.exchanges === 'off' ? undefined : holdFolder(dataDir);
  if (hold?.kind === 'taken') throw new FolderTaken(hold.byPid);
  const listeners = new Set<(event: { readonly topics: readonly Topic[] }) => void>();
  const announce = (topics: readonly Topic[]) => listeners.forEach((listener) => listener({ topics }));

  let house: House | undefined;
  let sessionsEnded = 0;
  const seenEnds = new WeakMap<CallerSession, number>();
  const devices = createDevices({
    dataDir,
    migrationsDir: join(appDir, 'electron/db/migrations'),
    version,
    clock,
    chance,
    logger,
    vault,
    papers: options.papers ? 'shell' : 'page',
    scheduler,
    central: centralDoor({ http, clock, chance }),
    ...(options.startDemonstrationCentral
      ? { startDemonstrationCentral: options.startDemonstrationCentral }
      : {}),
    openHouse: (db, device, onOrder) => {
      const resourcesDir = join(appDir, 'resources');
      const { papers } = options;
      house = composeHouse({
        db,
        device,
        clock,
        chance,
        http,
        scheduler,
        logger,
        resourcesDir,
        dataDir,
        announce,
        exchanges: options.exchanges ?? 'on',
        onProblem: ({ order }) => {
          if (order !== undefined) onOrder(order);
        },
        ...(papers ? { papers } : {}),
        ...(options.printers ? { printers: options.printers } : {}),
        ...(options.keyDoor ? { keyDoor: options.keyDoor } : {}),
      });
      const opened = house;
      return {
        ...opened,
        close: async () => {
          house = undefined;
          await opened.close();
        },
      };
    },
    onShut: () => (sessionsEnded += 1),
    onChange: () => announce(['devices', 'sync']),
  });

  const before: Partial<AppHandlers> = { ...devicesHandlers(devices), 'agents.current': () => null };
  const answer = createDispatcher({
    handlers: () => (house && !devices.isShut() ? { ...before, ...house.handlers } : before),
    announce,
    newRef: () => chance.bytes(4).toString('hex').toUpperCase(),
    logFault: (error, ref, name) =>
      logger.error({ ref, name, fault: error instanceof Error ? error.stack : String(error) }, 'fault'),
  });

  /** A workstation that was shut from afar signs everybody out, whichever page they are on. */
  const dispatch: Dispatch = (name, raw, session) => {
    if ((seenEnds.get(session) ?? sessionsEnded) !== sessionsEnded) session.close();
    seenEnds.set(session, sessionsEnded);
    return answer(name, raw, session);
  };

  await devices.start();
  return {
    dispatch,
    status: devices.status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    findHouse: () => house,
    giveUp: devices.giveUp,
    close: async () => {
      await devices.close();
      hold?.release();
      house = undefined;
    },
  };
}
