import type { DeviceStatus } from '../../../shared/domain/devices/index.ts';
import type { Database } from '../../db/database.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Scheduler } from '../../platform/scheduler.ts';
import type { KeyVault } from '../../platform/vault.ts';
import type { CentralDoor } from './central-door.ts';
import type { Device } from './device.repo.ts';

/** Everything that lives on an open store; closed before the store is. */
export interface OpenHouse {
  close(): Promise<void>;
  /** An exchange now, whatever the wait. */
  exchange(): Promise<unknown>;
  /** Asks the central to revoke this workstation; the order to lock it, or undefined when it could not be asked. */
  giveUp(): Promise<string | undefined>;
  /** The last one before the store goes: what waits is sent, nothing is asked. Never throws for the network. */
  sendLastActs(): Promise<void>;
}

/** A central that this installation runs by itself, for the demonstration. */
export interface DemonstrationCentral {
  readonly url: string;
  stop(): Promise<void>;
}

export interface DevicePorts {
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly vault: KeyVault;
  readonly papers: DeviceStatus['papers'];
  readonly central: CentralDoor;
  /** Absent where the program was installed without the demonstration. */
  readonly startDemonstrationCentral?: (folder: string) => Promise<DemonstrationCentral>;
  /** `onOrder` is to be told of each order that comes with a refusal of the central. */
  readonly openHouse: (db: Database, device: Device, onOrder: (text: string) => void) => OpenHouse;
  readonly onChange: () => void;
  /** Everybody's session ends: the workstation was shut. */
  readonly onShut: () => void;
}

/** What a set-up with a code is told. */
export interface Enrolment {
  readonly url: string;
  readonly branchCode: string;
  readonly label: string;
  readonly enrolmentCode: string;
  readonly passphrase?: string | undefined;
}

/** The workstation as screens know it. */
export const viewOf = ({ id, label, shortCode, branch, centralUrl }: Device): DeviceStatus['device'] => ({
  ...{ id, label, shortCode, branch, centralUrl },
});
