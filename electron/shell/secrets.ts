import type { SafeStorage } from 'electron';
import { layoutOf } from '../modules/devices/index.ts';
import { findKeyFile } from '../modules/devices/key-file.ts';
import { passphraseVault } from '../platform/passphrase-vault.ts';
import type { KeyVault, OsVault } from '../platform/vault.ts';

/** Backends under which Chromium only hides the key behind a password that everybody knows. */
const IN_CLEAR = ['basic_text', 'unknown'];

/** The operating system's vault, as Electron opens it. */
export function osVault(safeStorage: SafeStorage, platform: NodeJS.Platform): OsVault {
  const isAvailable = (): boolean =>
    safeStorage.isEncryptionAvailable() &&
    (platform !== 'linux' || !IN_CLEAR.includes(safeStorage.getSelectedStorageBackend()));
  const requireVault = (): void => {
    if (!isAvailable()) throw new Error('The operating system has no vault worth the name');
  };
  return {
    kind: 'os',
    isAvailable,
    wrap(key) {
      requireVault();
      return safeStorage.encryptString(Buffer.from(key).toString('base64')).toString('base64');
    },
    unwrap(wrapped) {
      requireVault();
      return Buffer.from(safeStorage.decryptString(Buffer.from(wrapped, 'base64')), 'base64');
    },
  };
}

/**
 * The vault that the store was made with; for a new store, the operating system's where it keeps real secrets. Where it
 * would keep them in clear, the key is kept under a passphrase instead.
 */
export function chooseVault(vault: OsVault, madeWith: KeyVault['kind'] | undefined): KeyVault {
  if (madeWith) return madeWith === 'os' ? vault : passphraseVault;
  return vault.isAvailable() ? vault : passphraseVault;
}

/** The kind of vault that the store of a data folder was made with. An unreadable key file is told by the counter itself. */
export function findVaultKind(dataDir: string): KeyVault['kind'] | undefined {
  try {
    return findKeyFile(layoutOf(dataDir).keyFile)?.vault;
  } catch {
    return undefined;
  }
}
