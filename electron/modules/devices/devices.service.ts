import { existsSync } from 'node:fs';
import type { DeviceStatus } from '../../../shared/domain/devices/index.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { PASSPHRASE_MIN_CHARS } from '../../../shared/domain/agents/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { CentralIntro, EnrolRequest, EnrolResponse } from '../../../shared/protocol/devices.ts';
import type { Database } from '../../db/database.ts';
import type { Chance } from '../../platform/ids.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { newSigningKey } from '../../platform/keys.ts';
import type { Logger } from '../../platform/logger.ts';
import type { KeyVault } from '../../platform/vault.ts';
import { record } from '../journal/index.ts';
import { pinRoot } from '../papers/index.ts';
import { findDevice, insertDevice, updateCentralUrl, type Device } from './device.repo.ts';
import { findKeyFile, writeKeyFile, type KeyFile } from './key-file.ts';
import { adoptStore, createStore, layoutOf, openStore, type StoreFault } from './store.ts';

const KEY_BYTES = 32;

/** Everything that lives on an open store; closed before the store is. */
export interface OpenHouse {
  close(): Promise<void>;
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
  readonly logger: Logger;
  readonly vault: KeyVault;
  readonly papers: DeviceStatus['papers'];
  readonly central: {
    readonly intro: (url: string) => Promise<CentralIntro>;
    /** Signed with the request key that it presents (PKCS#8 DER). */
    readonly enrol: (url: string, request: EnrolRequest, requestKey: Uint8Array) => Promise<EnrolResponse>;
  };
  /** Absent where the program was installed without the demonstration. */
  readonly startDemonstrationCentral?: (folder: string) => Promise<DemonstrationCentral>;
  readonly openHouse: (db: Database, device: Device) => OpenHouse;
  readonly onChange: () => void;
}

type State = DeviceStatus['state'];
interface Enrolment {
  readonly url: string;
  readonly branchCode: string;
  readonly label: string;
  readonly enrolmentCode: string;
  readonly passphrase?: string | undefined;
}

/** The workstation's life: new, locked, ready or broken. Owns the store's opening and closing. */
export function createDevices(ports: DevicePorts) {
  const layout = layoutOf(ports.dataDir);
  let state: State = 'new';
  let fault: StoreFault | undefined;
  let device: Device | undefined;
  let open: { readonly db: Database; readonly house: OpenHouse } | undefined;
  let demonstrationCentral: DemonstrationCentral | undefined;
  let busy = false;

  const status = (): DeviceStatus => ({
    state,
    version: ports.version,
    demonstration: device?.demonstration ?? false,
    vault: ports.vault.kind,
    papers: ports.papers,
    canDemonstrate: ports.startDemonstrationCentral !== undefined,
    device: device
      ? {
          id: device.id,
          label: device.label,
          shortCode: device.shortCode,
          branch: device.branch,
          centralUrl: device.centralUrl,
        }
      : null,
    fault: fault ?? null,
  });

  const breakWith = (reason: StoreFault): DeviceStatus => {
    state = 'broken';
    fault = reason;
    ports.logger.error({ code: reason.code, detail: reason.detail }, 'store unusable');
    return status();
  };

  const openWith = async (key: Uint8Array, demonstration: boolean): Promise<DeviceStatus> => {
    const opened = openStore(layout, key, ports.migrationsDir, instant(ports.clock));
    if ('fault' in opened) return breakWith(opened.fault);
    const found = findDevice(opened.db);
    if (!found) {
      opened.db.close();
      return breakWith({ code: 'store.damaged', detail: 'no workstation in the store' });
    }
    device = demonstration ? await reviveDemonstration(opened.db, found) : found;
    open = { db: opened.db, house: ports.openHouse(opened.db, device) };
    state = 'ready';
    ports.onChange();
    return status();
  };

  /** The demonstration's central starts again with the counter, on a port of its own choice. */
  const reviveDemonstration = async (db: Database, found: Device): Promise<Device> => {
    demonstrationCentral ??= await ports
      .startDemonstrationCentral?.(layout.central)
      .catch((error: unknown) => {
        ports.logger.warn({ error: String(error) }, 'demonstration central did not start');
        return undefined;
      });
    const url = demonstrationCentral?.url;
    if (url === undefined) return found;
    db.write((tx) => updateCentralUrl(tx, url));
    return { ...found, centralUrl: url };
  };

  const wrap = async (key: Uint8Array, passphrase: string | undefined): Promise<string> => {
    const { vault } = ports;
    if (vault.kind === 'os') {
      if (!vault.isAvailable()) throw new Failure({ code: 'store.key_missing' });
      return vault.wrap(key);
    }
    if (passphrase === undefined || passphrase.length < PASSPHRASE_MIN_CHARS) {
      throw new Failure({
        code: 'device.passphrase_too_weak',
        fields: { passphrase: 'field.passphrase_short' },
      });
    }
    return vault.wrap(key, passphrase);
  };

  const enrol = async (wish: Enrolment, demonstration: boolean): Promise<DeviceStatus> => {
    if (state !== 'new') throw new Failure({ code: 'device.already_set_up' });
    const key = ports.chance.bytes(KEY_BYTES);
    const wrapped = await wrap(key, wish.passphrase);
    const [requestKey, sealKey] = [newSigningKey(), newSigningKey()];
    const { branchCode, label, enrolmentCode } = wish;
    const deviceId = ports.chance.id() as EnrolRequest['deviceId'];
    const request = {
      deviceId,
      enrolmentCode,
      branchCode,
      label,
      requestKey: requestKey.publicHex,
      sealKey: sealKey.publicHex,
    };
    const answer = await ports.central.enrol(wish.url, request, requestKey.privateDer);
    const enrolled: Device = {
      id: deviceId,
      label,
      shortCode: answer.shortCode,
      branch: { code: answer.branch.code, fr: answer.branch.fr, ar: answer.branch.ar },
      centralUrl: wish.url,
      demonstration,
      requestKey: requestKey.privateDer,
      sealKey: sealKey.privateDer,
      sealKid: answer.sealKey.kid,
    };
    createStore(layout, key, ports.migrationsDir, (db) =>
      db.write((tx) => {
        insertDevice(tx, enrolled, instant(ports.clock));
        if (answer.sealRoot !== undefined) pinRoot(tx, answer.sealRoot);
        record(tx, ports.clock, { agentNumber: '-', action: 'device.enrolled', detail: branchCode });
      }),
    );
    // The key file last: until it stands, the next start begins the set-up anew; from then on it opens this store.
    writeKeyFile(layout.keyFile, { v: 1, vault: ports.vault.kind, wrapped, demonstration });
    adoptStore(layout);
    return openWith(key, demonstration);
  };

  /** Two set-ups at once would each make a store. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy) throw new Failure({ code: 'stale' });
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  };

  const openAtStart = async (keyFile: KeyFile): Promise<DeviceStatus> => {
    const { vault } = ports;
    if (keyFile.vault !== vault.kind)
      return breakWith({ code: 'store.key_missing', detail: `vault ${keyFile.vault}` });
    if (vault.kind === 'os') {
      try {
        return await openWith(vault.unwrap(keyFile.wrapped), keyFile.demonstration);
      } catch (error) {
        if (open) throw error;
        return breakWith({ code: 'store.key_missing', detail: String(error) });
      }
    }
    if (!keyFile.demonstration) {
      state = 'locked';
      return status();
    }
    const key = await vault.unwrap(keyFile.wrapped, DEMONSTRATION.storePassphrase);
    return key
      ? openWith(key, true)
      : breakWith({ code: 'store.key_missing', detail: 'demonstration passphrase' });
  };

  return {
    status,
    /** Looks at the data folder and opens what can be opened without anybody. */
    async start(): Promise<DeviceStatus> {
      let keyFile: KeyFile | undefined;
      try {
        keyFile = findKeyFile(layout.keyFile);
      } catch (error) {
        return breakWith({
          code: 'store.key_missing',
          detail: error instanceof Error ? error.message : String(error),
        });
      }
      if (!keyFile) {
        return existsSync(layout.store)
          ? breakWith({ code: 'store.key_missing', detail: 'guichet.json is missing' })
          : status();
      }
      adoptStore(layout);
      if (!existsSync(layout.store))
        return breakWith({ code: 'store.damaged', detail: 'guichet.db is missing' });
      return openAtStart(keyFile);
    },
    unlock: (passphrase: string): Promise<DeviceStatus> =>
      alone(async () => {
        const { vault } = ports;
        if (state !== 'locked' || vault.kind !== 'passphrase')
          throw new Failure({ code: 'device.not_ready' });
        const keyFile = findKeyFile(layout.keyFile);
        const key = keyFile && (await vault.unwrap(keyFile.wrapped, passphrase));
        if (!keyFile || !key) throw new Failure({ code: 'device.wrong_passphrase' });
        return openWith(key, keyFile.demonstration);
      }),
    probe: (url: string): Promise<CentralIntro> => ports.central.intro(url),
    enrol: (wish: Enrolment): Promise<DeviceStatus> => alone(() => enrol(wish, false)),
    startDemonstration: (): Promise<DeviceStatus> =>
      alone(async () => {
        if (!ports.startDemonstrationCentral) throw new Failure({ code: 'device.demonstration_unavailable' });
        if (state !== 'new') throw new Failure({ code: 'device.already_set_up' });
        demonstrationCentral ??= await ports.startDemonstrationCentral(layout.central);
        const { branchCode, label, enrolmentCode, storePassphrase } = DEMONSTRATION;
        return enrol(
          { url: demonstrationCentral.url, branchCode, label, enrolmentCode, passphrase: storePassphrase },
          true,
        );
      }),
    async close(): Promise<void> {
      await open?.house.close();
      open?.db.close();
      open = undefined;
      await demonstrationCentral?.stop();
      demonstrationCentral = undefined;
    },
  };
}
