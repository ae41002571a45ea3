import { createRequire } from 'node:module';
import { createPublicKey } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { Sign1 } from '@auth0/cose';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from '../../shared/domain/seal/base45.ts';
import { readSeal } from '../../shared/domain/seal/index.ts';
import { inflateSeal, verifySeal } from '../../electron/platform/seal-crypto.ts';
import { PAPERS } from './support/render.ts';
import { aCard, anAttestation, sampleKey } from './support/samples.ts';
import { picturesOf, readWithZbar } from './support/tools.ts';

interface PixelPass {
  decode(text: string): string;
  decodeMappedData(data: unknown, names: Readonly<Record<string, string>>): Readonly<Record<string, unknown>>;
}
const pixelPass = createRequire(import.meta.url)('@mosip/pixelpass') as PixelPass;

/** Names of claim 169, as its specification writes them. */
const FIELDS = {
  1: 'ID',
  3: 'Language',
  4: 'Full Name',
  8: 'Date of Birth',
  13: 'Nationality',
  19: 'Secondary Full Name',
  20: 'Secondary Language',
};
const CLAIMS = { 1: 'iss', 6: 'iat', 169: 'identity' };

const x = Buffer.from(sampleKey.publicKey).toString('base64url');
const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });

/** The text of the code on a paper, as zbar reads it on a picture of 300 dpi. */
const scans = new Map<string, string>();
async function scanned(paper: 'card' | 'attestation'): Promise<string> {
  const known = scans.get(paper);
  if (known !== undefined) return known;
  const picture = picturesOf((await PAPERS[paper]()).pdf, 300).at(-1) as Buffer;
  const line = readWithZbar(picture).find((one) => one.startsWith('QR-Code:'));
  const text = line?.slice('QR-Code:'.length) ?? '';
  scans.set(paper, text);
  return text;
}
const structureOf = (text: string): Uint8Array =>
  new Uint8Array(inflateSync(decodeBase45(text) as Uint8Array));

describe.each([
  ['card', aCard.person],
  ['attestation', anAttestation.person],
] as const)('the code of the %s, read from its picture', (paper, person) => {
  it('is verified by another COSE library, which finds its key’s name', async () => {
    const sign1 = Sign1.decode(structureOf(await scanned(paper)));
    await expect(sign1.verify(key)).resolves.toBeUndefined();
    expect(Buffer.from(sign1.protectedHeaders.get(4) as Uint8Array)).toHaveLength(8);
  });

  it('is read by MOSIP’s PixelPass for the fields of claim 169', async () => {
    const text = await scanned(paper);
    expect(JSON.parse(pixelPass.decode(text))).toBeDefined();
    const { payload } = Sign1.decode(structureOf(text));
    const { identity, iss } = pixelPass.decodeMappedData(payload, CLAIMS);
    expect(iss).toBe('cnss');
    expect(pixelPass.decodeMappedData(identity, FIELDS)).toMatchObject({
      ID: person.document.number,
      Language: 'fra',
      'Full Name': expect.stringContaining(person.familyLatin.toUpperCase()) as string,
      'Date of Birth': person.birth.replaceAll('-', ''),
      Nationality: 'MAR',
      'Secondary Full Name': expect.stringContaining(person.familyArabic) as string,
      'Secondary Language': 'ara',
    });
  });

  it('is refused by us with any one bit flipped, and by the other library with any one of what was signed', async () => {
    const structure = structureOf(await scanned(paper));
    // That one reads a structure whatever tag stands before it: only what follows the headers counts there.
    const firstSigned = Buffer.from(structure).indexOf(Sign1.decode(structure).payload) * 8;
    const reader = {
      inflate: inflateSeal,
      verify: verifySeal,
      findKeys: () => [sampleKey],
      now: 1_773_400_000,
    };
    expect(readSeal(encodeBase45(deflateSync(structure)), reader).verdict).toBe('valid');
    for (let bit = 0; bit < structure.length * 8; bit += 1) {
      const bent = structure.slice();
      bent[bit >> 3] = (bent[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(readSeal(encodeBase45(deflateSync(bent)), reader).verdict).not.toMatch(/valid|expired|not_yet/);
      if (bit >= firstSigned && bit % 7 === 0) await expect(verifiedElsewhere(bent)).rejects.toThrow();
    }
  });

  it('is never valid with one bit of its compressed bytes flipped', async () => {
    const compressed = decodeBase45(await scanned(paper)) as Uint8Array;
    const reader = {
      inflate: inflateSeal,
      verify: verifySeal,
      findKeys: () => [sampleKey],
      now: 1_773_400_000,
    };
    const genuine = JSON.stringify(readSeal(encodeBase45(compressed), reader));
    for (let bit = 0; bit < compressed.length * 8; bit += 1) {
      const bent = compressed.slice();
      bent[bit >> 3] = (bent[bit >> 3] as number) ^ (1 << (bit & 7));
      const reading = readSeal(encodeBase45(bent), reader);
      // Some bits of zlib's own header mean nothing: then what was signed is there, whole.
      if (reading.verdict === 'valid') expect(JSON.stringify(reading)).toBe(genuine);
      else expect(reading.verdict).toMatch(/altered|malformed|not_ours|unsigned/);
    }
  });
});

async function verifiedElsewhere(bytes: Uint8Array): Promise<void> {
  await Sign1.decode(bytes).verify(key);
}
