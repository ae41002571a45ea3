/**
 * Who keeps the store's key. The operating system's vault opens by itself; a passphrase vault opens with what the
 * workstation's keeper types. The key is wrapped for the disk; the wrapped form alone reveals nothing.
 */
export type KeyVault = OsVault | PassphraseVault;

export interface OsVault {
  readonly kind: 'os';
  /** False where the machine has no vault worth the name; nothing is stored then. */
  isAvailable(): boolean;
  wrap(key: Uint8Array): string;
  unwrap(wrapped: string): Uint8Array;
}
export interface PassphraseVault {
  readonly kind: 'passphrase';
  wrap(key: Uint8Array, passphrase: string): Promise<string>;
  /** Undefined when the passphrase is wrong. */
  unwrap(wrapped: string, passphrase: string): Promise<Uint8Array | undefined>;
}
