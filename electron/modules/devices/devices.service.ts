import { existsSync } from 'node:fs';
import type { DeviceStatus } from '../../../shared/domain/devices/index.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { CentralIntro, EnrolRequest, OrderExecuted } from '../../../shared/protocol/devices.ts';
import type { Database } from '../../db/database.ts';
import { instant } from '../../platform/clock.ts';
import { newSigningKey } from '../../platform/keys.ts';
import { createAsking, type AskWish } from './asking.service.ts';
import { createOwnCentral } from './own-central.ts';
import { viewOf, type DevicePorts, type Enrolment, type OpenHouse } from './device-ports.ts';
import { findDevice, type Device } from './device.repo.ts';
import { makeEnrolledStore } from './enrolled-store.ts';
import { createErased } from './erased.service.ts';
import { findKeyFile, type KeyFile } from './key-file.ts';
import { createOrders, type Orders } from './orders.service.ts';
import { adoptStore, layoutOf, openStore, type StoreFault } from './store.ts';
import { wrapKey } from './wrap-key.ts';

const KEY_BYTES = 32;

type State = DeviceStatus['state'];
/** The workstation's life, from its set-up to its erasure. Owns the store's opening and closing. */
export function createDevices(ports: DevicePorts) {
  const layout = layoutOf(ports.dataDir);
  const ownCentral = createOwnCentral({ ...ports, layout });
  const erased = createErased({ ...ports, layout });
  let state: State = 'new';
  let fault: StoreFault | undefined;
  let device: Device | undefined;
  let open: { readonly db: Database; readonly house: OpenHouse; readonly orders: Orders } | undefined;
  let busy = false;

  const status = (): DeviceStatus => ({
    state,
    version: ports.version,
    demonstration: device?.demonstration ?? false,
    vault: ports.vault.kind,
    papers: ports.papers,
    canDemonstrate: ports.startDemonstrationCentral !== undefined,
    device: device ? viewOf(device) : null,
    asked: state === 'pending' ? asking.view() : null,
    shut: state === 'shut' ? (open?.orders.shut() ?? null) : null,
    erased: state === 'erased' ? erased.view() : null,
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
    device = demonstration ? await ownCentral.revive(opened.db, found) : found;
    const orders = createOrders({
      ...ports,
      db: opened.db,
      device,
      tell: (told) => ports.central.tell(device?.centralUrl ?? '', told),
      onTurned: turn,
      onErase: (told) => void erase(told).catch(breakOff),
    });
    open = { db: opened.db, house: ports.openHouse(opened.db, device, orders.take), orders };
    turn();
    return status();
  };

  const enrol = async (wish: Enrolment, demonstration: boolean): Promise<DeviceStatus> => {
    if (state !== 'new') throw new Failure({ code: 'device.already_set_up' });
    const key = ports.chance.bytes(KEY_BYTES);
    const wrapped = await wrapKey(ports.vault, key, wish.passphrase);
    const [requestKey, sealKey] = [newSigningKey(), newSigningKey()];
    const { url, branchCode, label, enrolmentCode } = wish;
    const deviceId = ports.chance.id() as EnrolRequest['deviceId'];
    const presented = { requestKey: requestKey.publicHex, sealKey: sealKey.publicHex };
    const answer = await ports.central.enrol(
      url,
      { deviceId, enrolmentCode, branchCode, label, ...presented },
      requestKey.privateDer,
    );
    const keys = { requestKey: requestKey.privateDer, sealKey: sealKey.privateDer };
    makeEnrolledStore(
      { ...ports, layout },
      { id: deviceId, ...{ label, url, demonstration, key, wrapped, keys, answer } },
    );
    return openWith(key, demonstration);
  };

  const asking = createAsking({
    ...ports,
    layout,
    onApproved: async ({ asked, key, keys, enrolled: answer }) => {
      const { deviceId: id, label, url, wrapped } = asked;
      makeEnrolledStore(
        { ...ports, layout },
        { id, label, url, demonstration: false, key, wrapped, keys, answer },
      );
      await openWith(key, false);
    },
  });

  /** Shut or ready, as the last order says; whoever was signed in is no longer. */
  const turn = (): void => {
    const isShut = open?.orders.shut() !== null;
    state = isShut ? 'shut' : 'ready';
    if (isShut) ports.onShut();
    ports.onChange();
  };

  const breakOff = (error: unknown): void =>
    ports.logger.error({ error: String(error) }, 'the erasure was cut short; the next start goes on');

  /** What waits leaves first; from the mark on there is no way back, whatever cuts it. */
  const erase = async (told: OrderExecuted): Promise<void> => {
    const gone = open;
    if (!gone || !device) return;
    state = 'shut';
    ports.onShut();
    await gone.house.sendLastActs().catch((error: unknown) => {
      ports.logger.warn({ error: String(error) }, 'what waited could not leave before the erasure');
    });
    erased.begin(device.centralUrl, told);
    await gone.house.close();
    gone.db.close();
    [open, device] = [undefined, undefined];
    await ownCentral.stop();
    await finishErasure();
  };

  const finishErasure = async (): Promise<DeviceStatus> => {
    erased.goOn();
    state = 'erased';
    ports.onChange();
    await erased.tell();
    return status();
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
      if (erased.isBegun()) return finishErasure();
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
        if (existsSync(layout.store))
          return breakWith({ code: 'store.key_missing', detail: 'guichet.json is missing' });
        if (asking.resume()) state = 'pending';
        return status();
      }
      asking.forget();
      adoptStore(layout);
      if (!existsSync(layout.store))
        return breakWith({ code: 'store.damaged', detail: 'guichet.db is missing' });
      return openAtStart(keyFile);
    },
    unlock: (passphrase: string): Promise<DeviceStatus> =>
      alone(async () => {
        const { vault } = ports;
        if (state === 'pending') {
          if (!(await asking.wake(passphrase))) throw new Failure({ code: 'device.wrong_passphrase' });
          return status();
        }
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
        const url = (await ownCentral.start()) ?? '';
        const { branchCode, label, enrolmentCode, storePassphrase: passphrase } = DEMONSTRATION;
        return enrol({ url, branchCode, label, enrolmentCode, passphrase }, true);
      }),
    ask: (wish: AskWish & { readonly passphrase?: string | undefined }): Promise<DeviceStatus> =>
      alone(async () => {
        if (state !== 'new') throw new Failure({ code: 'device.already_set_up' });
        const key = ports.chance.bytes(KEY_BYTES);
        await asking.ask(wish, key, await wrapKey(ports.vault, key, wish.passphrase));
        state = 'pending';
        return status();
      }),
    look: (): Promise<DeviceStatus> =>
      alone(async () => {
        if (state === 'pending') await asking.look();
        if (state === 'shut') await open?.house.exchange();
        if (state === 'erased') await erased.tell();
        return status();
      }),
    withdraw: (): Promise<DeviceStatus> =>
      alone(async () => {
        if (state !== 'pending') throw new Failure({ code: 'device.not_ready' });
        await asking.withdraw();
        state = 'new';
        return status();
      }),
    openByCode(code: string): DeviceStatus {
      if (state !== 'shut' || !open) throw new Failure({ code: 'device.not_ready' });
      if (!open.orders.openByCode(code.replace(/\s/gu, '')))
        throw new Failure({
          code: 'device.unlock_code_wrong',
          fields: { code: 'field.invalid' },
        });
      return status();
    },
    startOver(): DeviceStatus {
      if (state !== 'erased') throw new Failure({ code: 'device.not_ready' });
      erased.putAway();
      state = 'new';
      return status();
    },
    /** False when the central could not be told: then nothing has changed. */
    async giveUp(): Promise<boolean> {
      const order = await open?.house.giveUp();
      return order !== undefined && (open?.orders.take(order) ?? false);
    },
    isShut: (): boolean => state === 'shut',
    async close(): Promise<void> {
      asking.stop();
      await open?.orders.settled();
      await open?.house.close();
      open?.db.close();
      open = undefined;
      await ownCentral.stop();
    },
  };
}
