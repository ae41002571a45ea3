import type { EnrolResponse } from '../../../shared/protocol/devices.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { KeyVault } from '../../platform/vault.ts';
import { record } from '../journal/index.ts';
import { pinRoot } from '../papers/index.ts';
import { putCentralRecipient } from '../../sync/carrier/index.ts';
import { insertDevice } from './device.repo.ts';
import { writeKeyFile } from './key-file.ts';
import type { PrivateKeys } from './asked-file.ts';
import { adoptStore, createStore, type Layout } from './store.ts';

interface Ports {
  readonly layout: Layout;
  readonly migrationsDir: string;
  readonly clock: Clock;
  readonly vault: KeyVault;
}
interface Enrolled {
  readonly id: string;
  readonly label: string;
  readonly url: string;
  readonly demonstration: boolean;
  readonly key: Uint8Array;
  readonly wrapped: string;
  readonly keys: PrivateKeys;
  readonly answer: EnrolResponse;
}

/** Makes the store of a workstation that the central has just enrolled. */
export function makeEnrolledStore(
  { layout, migrationsDir, clock, vault }: Ports,
  { id, label, url, demonstration, key, wrapped, keys, answer }: Enrolled,
): void {
  const { branch, shortCode, sealKey, sealRoot, bundleRecipient } = answer;
  const device = {
    ...{ id, label, shortCode, demonstration },
    branch: { code: branch.code, fr: branch.fr, ar: branch.ar },
    centralUrl: url,
    ...keys,
    sealKid: sealKey.kid,
  };
  createStore(layout, key, migrationsDir, (db) =>
    db.write((tx) => {
      insertDevice(tx, device, instant(clock));
      if (sealRoot !== undefined) pinRoot(tx, sealRoot);
      if (bundleRecipient) putCentralRecipient(tx, bundleRecipient);
      record(tx, clock, { agentNumber: '-', action: 'device.enrolled', detail: branch.code });
    }),
  );
  // The key file last: until it stands, the next start begins the set-up anew; from then on it opens this store.
  writeKeyFile(layout.keyFile, { v: 1, vault: vault.kind, wrapped, demonstration });
  adoptStore(layout);
}
