import { fingerprintOf, introductionText } from '../../../shared/domain/devices/fingerprint.ts';
import type { DeviceStatus } from '../../../shared/domain/devices/index.ts';
import type { ErrorCode } from '../../../shared/kernel/error-codes.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { EnrolAsked, EnrolResponse } from '../../../shared/protocol/devices.ts';
import { sha256Hex } from '../../platform/digest.ts';
import type { Chance } from '../../platform/ids.ts';
import { newSigningKey } from '../../platform/keys.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Scheduler } from '../../platform/scheduler.ts';
import type { KeyVault } from '../../platform/vault.ts';
import {
  findAskedFile,
  openKeys,
  removeAskedFile,
  sealKeys,
  writeAskedFile,
  type AskedFile,
  type PrivateKeys,
} from './asked-file.ts';
import type { CentralDoor } from './central-door.ts';
import type { Layout } from './store.ts';

const ASKED_AGAIN_MS = 10_000;

/** A workstation that an administrator has approved, with what opens its store. */
export interface Approved {
  readonly asked: AskedFile;
  readonly key: Uint8Array;
  readonly keys: PrivateKeys;
  readonly enrolled: EnrolResponse;
}
export interface AskWish {
  readonly url: string;
  readonly branchCode: string;
  readonly label: string;
}

interface Ports {
  readonly layout: Layout;
  readonly vault: KeyVault;
  readonly central: CentralDoor;
  readonly chance: Chance;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  /** Where it stands has changed, or the central went away or came back. */
  readonly onChange: () => void;
  readonly onApproved: (approved: Approved) => Promise<void>;
}

/** A workstation that asks to be enrolled without a code, until it is told; it goes on after a restart with the same keys. */
export function createAsking(ports: Ports) {
  const { layout, central, scheduler, logger } = ports;
  let asked: AskedFile | undefined;
  let open: { readonly key: Uint8Array; readonly keys: PrivateKeys } | undefined;
  let away: ErrorCode | null = null;
  let timer: { cancel(): void } | undefined;

  const requestOf = ({ deviceId, branch, label, requestKey, sealKey }: AskedFile): EnrolAsked => ({
    deviceId: deviceId as EnrolAsked['deviceId'],
    branchCode: branch.code,
    label,
    requestKey,
    sealKey,
  });
  const keep = (next: AskedFile): void => {
    writeAskedFile(layout.asked, next);
    asked = next;
  };
  const forget = (): void => {
    timer?.cancel();
    removeAskedFile(layout.asked);
    [asked, open, away] = [undefined, undefined, null];
  };

  /** Asks the central where it stands; what the network does to us is no answer. */
  const look = async (): Promise<void> => {
    timer?.cancel();
    if (!asked || !open || asked.standing !== 'pending') return;
    const before = asked;
    try {
      const answer = await central.ask(asked.url, requestOf(asked), open.keys.requestKey);
      if (asked !== before || !open) return; // withdrawn meanwhile
      away = null;
      if (answer.state === 'approved') {
        const approved = { asked, ...open, enrolled: answer.enrolled };
        await ports.onApproved(approved);
        forget();
        return;
      }
      const expiresAt = answer.state === 'pending' ? answer.expiresAt : asked.expiresAt;
      keep({ ...asked, standing: answer.state, expiresAt });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (asked !== before) return;
      const { code } = error.error;
      // The central no longer has this branch, or has other keys under this name.
      away = code === 'device.enrolment_refused' ? null : code;
      if (away === null) keep({ ...asked, standing: 'refused' });
    }
    later();
    ports.onChange();
  };
  const later = (): void => {
    if (asked?.standing !== 'pending') return;
    timer = scheduler.after(ASKED_AGAIN_MS, () => {
      look().catch((error: unknown) => logger.error({ error: String(error) }, 'an enrolment could not end'));
    });
  };

  return {
    /** What stands on the disk; asks again at once where no passphrase is needed. */
    resume(): boolean {
      asked = findAskedFile(layout.asked);
      if (!asked) return false;
      const { vault } = ports;
      if (vault.kind === 'os' && asked.vault === 'os' && asked.standing === 'pending') {
        try {
          const key = vault.unwrap(asked.wrapped);
          const keys = openKeys(key, asked);
          if (keys) open = { key, keys };
        } catch {
          // Another machine's vault: it can only be asked for anew.
        }
        timer = scheduler.after(0, () => void look());
      }
      return true;
    },
    /** Wakes it after a restart. False when the passphrase is another. */
    async wake(passphrase: string): Promise<boolean> {
      if (!asked || ports.vault.kind !== 'passphrase') throw new Failure({ code: 'device.not_ready' });
      const key = await ports.vault.unwrap(asked.wrapped, passphrase);
      const keys = key && openKeys(key, asked);
      if (!key || !keys) return false;
      open = { key, keys };
      await look();
      return true;
    },
    async ask(wish: AskWish, key: Uint8Array, wrapped: string): Promise<void> {
      const intro = await central.intro(wish.url);
      const branch = intro.branches.find(({ code }) => code === wish.branchCode);
      if (!branch) throw new Failure({ code: 'device.enrolment_refused' });
      const [request, seal] = [newSigningKey(), newSigningKey()];
      const keys = { requestKey: request.privateDer, sealKey: seal.privateDer };
      const file: AskedFile = {
        v: 1,
        vault: ports.vault.kind,
        wrapped,
        sealed: sealKeys(key, keys),
        deviceId: ports.chance.id(),
        url: wish.url,
        branch: { code: branch.code, fr: branch.fr, ar: branch.ar },
        label: wish.label,
        requestKey: request.publicHex,
        sealKey: seal.publicHex,
        sealRoot: intro.sealRoot ?? '',
        standing: 'pending',
        expiresAt: null,
      };
      const answer = await central.ask(wish.url, requestOf(file), keys.requestKey);
      open = { key, keys };
      keep({ ...file, expiresAt: answer.state === 'pending' ? answer.expiresAt : null });
      later();
    },
    look,
    /** Tells the central when it can be told; here it is over at once. */
    async withdraw(): Promise<void> {
      const [gone, keys] = [asked, open?.keys];
      forget();
      if (!gone || !keys || gone.standing !== 'pending') return;
      const withdrawn = { deviceId: gone.deviceId as EnrolAsked['deviceId'], requestKey: gone.requestKey };
      await central.withdraw(gone.url, withdrawn, keys.requestKey).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
      });
    },
    view(): DeviceStatus['asked'] {
      if (!asked) return null;
      const { standing, deviceId, label, branch, url, requestKey, sealKey, sealRoot, expiresAt } = asked;
      const introduction = { deviceId, branchCode: branch.code, requestKey, sealKey, sealRoot };
      return {
        standing,
        asleep: standing === 'pending' && !open,
        away,
        id: deviceId,
        fingerprint: fingerprintOf(sha256Hex(Buffer.from(introductionText(introduction)))),
        label,
        branch,
        centralUrl: url,
        expiresAt,
      };
    },
    /** An enrolment ended by another road. */
    forget,
    stop: (): void => timer?.cancel(),
  };
}
