import { generateKeyPairSync, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateSeal, verifySeal } from '../../../central/verify/crypto.ts';
import { speak } from '../../../central/verify/words.ts';

describe('the cryptography of the public page', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = {
    algorithm: 'EdDSA',
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)),
  } as const;

  it('verifies what Node signed, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(511), (message, bit) => {
        const signature = new Uint8Array(sign(null, message, privateKey));
        expect(verifySeal(key, message, signature)).toBe(true);
        signature[bit >> 3] = (signature[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(verifySeal(key, message, signature)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('takes a key or a signature of the wrong shape for no signature', () => {
    const nothing = new Uint8Array();
    expect(verifySeal({ ...key, publicKey: nothing }, nothing, nothing)).toBe(false);
    expect(verifySeal({ algorithm: 'ES256', publicKey: new Uint8Array(65) }, nothing, nothing)).toBe(false);
  });

  it('inflates what was deflated, and throws on what is too long, cut or something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
        expect(inflateSeal(deflateSync(bytes))).toEqual(bytes);
      }),
    );
    expect(() => inflateSeal(deflateSync(new Uint8Array(900_000)))).toThrow();
    expect(() => inflateSeal(deflateSync(Buffer.from('a seal of some length')).subarray(0, 12))).toThrow();
    expect(() => inflateSeal(Buffer.from('no zlib'))).toThrow();
    expect(() => inflateSeal(new Uint8Array())).toThrow();
  });
});

describe('how old the lists are, in words', () => {
  const HOUR_MS = 3_600_000;
  it.each([
    [5 * 60_000, 'il y a 5 minutes', 'قبل 5 دقائق'],
    [3 * HOUR_MS, 'il y a 3 heures', 'قبل 3 ساعات'],
    [12 * 24 * HOUR_MS, 'il y a 12 jours', 'قبل 12 يومًا'],
  ])('after %i ms', (ageMs, french, arabic) => {
    expect(speak('fr').ago(0, ageMs)).toBe(french);
    expect(speak('ar').ago(0, ageMs)).toBe(arabic);
  });
});
