import { PASSPHRASE_MIN_CHARS } from '../../../shared/domain/agents/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { KeyVault } from '../../platform/vault.ts';

/** Wraps the key of a new store for the disk, under the vault of this machine. */
export async function wrapKey(
  vault: KeyVault,
  key: Uint8Array,
  passphrase: string | undefined,
): Promise<string> {
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
}
