import type { SafeStorage } from 'electron';
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

/** Where the machine keeps no real secret, the key is kept under a passphrase instead of in clear. */
export function chooseVault(safeStorage: SafeStorage, platform: NodeJS.Platform): KeyVault {
  const vault = osVault(safeStorage, platform);
  return vault.isAvailable() ? vault : passphraseVault;
}
