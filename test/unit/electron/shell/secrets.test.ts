import { describe, expect, test } from 'vitest';
import { chooseVault, osVault } from '../../../../electron/shell/secrets.ts';
import { safeStorage as standIn } from '../../../support/electron.ts';

const storage = (part: object = {}) => ({ ...standIn, ...part }) as never;
const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);

describe('the operating system’s vault', () => {
  test('gives back the key that it wrapped, and shows nothing of it', () => {
    const vault = osVault(storage(), 'linux');
    const wrapped = vault.wrap(key);
    expect(Buffer.from(vault.unwrap(wrapped))).toEqual(Buffer.from(key));
    expect(Buffer.from(wrapped, 'base64').includes(Buffer.from(key))).toBe(false);
  });

  test.each(['basic_text', 'unknown'])('refuses the backend %s, which hides nothing', (backend) => {
    const vault = osVault(storage({ getSelectedStorageBackend: () => backend }), 'linux');
    expect(vault.isAvailable()).toBe(false);
    expect(() => vault.wrap(key)).toThrow(/no vault/);
    expect(() => vault.unwrap('')).toThrow(/no vault/);
  });

  test('does not ask Windows for a Linux backend', () => {
    const windows = storage({
      getSelectedStorageBackend: () => {
        throw new Error('only on Linux');
      },
    });
    expect(osVault(windows, 'win32').isAvailable()).toBe(true);
  });
});

describe('the choice of a vault', () => {
  const inClear = osVault(storage({ getSelectedStorageBackend: () => 'basic_text' }), 'linux');
  const real = osVault(storage(), 'linux');

  test('for a new store is the operating system’s where it keeps secrets', () => {
    expect(chooseVault(real, undefined).kind).toBe('os');
  });

  test('for a new store is a passphrase where secrets would lie in clear, or where there is no vault', () => {
    expect(chooseVault(inClear, undefined).kind).toBe('passphrase');
    expect(
      chooseVault(osVault(storage({ isEncryptionAvailable: () => false }), 'win32'), undefined).kind,
    ).toBe('passphrase');
  });

  test('for a store that exists is the one that it was made with, even when that one is gone', () => {
    expect(chooseVault(real, 'passphrase').kind).toBe('passphrase');
    expect(chooseVault(inClear, 'os').kind).toBe('os');
  });
});
