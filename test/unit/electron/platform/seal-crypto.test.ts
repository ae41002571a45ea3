import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deflateSeal, inflateSeal, verifySeal } from '../../../../electron/platform/seal-crypto.ts';

const message = new TextEncoder().encode('un texte');

describe('the cryptography of seals', () => {
  it('verifies Ed25519 from the raw key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = {
      algorithm: 'EdDSA',
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32),
    } as const;
    const signature = sign(null, message, privateKey);
    expect(verifySeal(key, message, signature)).toBe(true);
    expect(verifySeal(key, new TextEncoder().encode('un testé'), signature)).toBe(false);
  });

  it('verifies ECDSA P-256 from the uncompressed point', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = {
      algorithm: 'ES256',
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-65),
    } as const;
    const signature = sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect(verifySeal(key, message, signature)).toBe(true);
    expect(verifySeal(key, message, signature.subarray(1))).toBe(false);
  });

  it('takes a key or a signature of the wrong shape for no signature', () => {
    const empty = new Uint8Array();
    expect(verifySeal({ algorithm: 'EdDSA', publicKey: empty }, message, empty)).toBe(false);
    expect(verifySeal({ algorithm: 'ES256', publicKey: new Uint8Array(65) }, message, empty)).toBe(false);
  });

  it('inflates what it deflated, and nothing larger than a seal', () => {
    expect(Buffer.from(inflateSeal(deflateSeal(message))).toString()).toBe('un texte');
    expect(() => inflateSeal(deflateSeal(new Uint8Array(20_000)))).toThrow();
  });
});
