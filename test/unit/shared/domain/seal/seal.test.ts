import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateSeal, inflateSeal, verifySeal } from '../../../../../electron/platform/seal-crypto.ts';
import { decodeBase45, encodeBase45 } from '../../../../../shared/domain/seal/base45.ts';
import {
  readSeal,
  sealPaper,
  type PaperClaims,
  type SealPublicKey,
  type SealReader,
} from '../../../../../shared/domain/seal/index.ts';

const KID = '0011223344556677';
const raw = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' }).subarray(-32);
const pair = generateKeyPairSync('ed25519');
const signer = {
  kid: KID,
  sign: (bytes: Uint8Array) => sign(null, bytes, pair.privateKey),
  deflate: deflateSeal,
};
const key: SealPublicKey = { algorithm: 'EdDSA', publicKey: raw(pair.publicKey) };
const reader: SealReader = {
  inflate: inflateSeal,
  verify: verifySeal,
  findKeys: (kid) => (kid === KID ? [key] : []),
  now: 1_780_000_000,
};

const claims = {
  issuer: 'cnss',
  issuedAt: 1_773_306_300,
  person: {
    id: 'BE123456',
    fullName: 'Fatima-Zohra EL AMRANI',
    fullNameArabic: 'فاطمة الزهراء العمراني',
    birth: '1987-03-12',
    nationality: 'MAR',
  },
  paper: {
    kind: 'card',
    number: '104207311',
    reference: 'CA-K3B-26-000042',
    scheme: 'tns',
    issuedOn: '2026-03-12',
    state: 'reserved',
  },
} satisfies PaperClaims;

/** The same seal with one bit of its COSE structure flipped, compressed anew so that only the signature can tell. */
function flipped(text: string, bit: number): string {
  const cose = inflateSync(decodeBase45(text) as Uint8Array);
  const at = Math.floor(bit / 8) % cose.length;
  cose[at] = (cose[at] as number) ^ (1 << (bit % 8));
  return encodeBase45(deflateSync(cose));
}

describe('a sealed paper', () => {
  it('states the last link of a journal where it is the report of a day, and takes no other length for a hash', () => {
    const paper = {
      kind: 'day-report',
      reference: 'RJ-K3B-26-000051',
      issuedOn: '2026-03-12',
      journalHead: '9f2c4b7a1e0d8c6f5a3b2e1d0c9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f',
      journalEntries: 1284,
    } as const;
    const seal = (journalHead: string) =>
      sealPaper({ issuer: 'cnss', issuedAt: claims.issuedAt, paper: { ...paper, journalHead } }, signer);
    expect(readSeal(seal(paper.journalHead), reader)).toMatchObject({ verdict: 'valid', claims: { paper } });
    expect(readSeal(seal(paper.journalHead.slice(2)), reader)).toMatchObject({ verdict: 'not_ours' });
  });

  it('reads back as it was sealed', () => {
    expect(readSeal(sealPaper(claims, signer), reader)).toEqual({
      verdict: 'valid',
      kid: KID,
      claims: {
        issuer: 'cnss',
        issuedAt: 1_773_306_300,
        identity: {
          id: 'BE123456',
          language: 'fra',
          fullName: 'Fatima-Zohra EL AMRANI',
          dateOfBirth: '19870312',
          nationality: 'MAR',
          secondaryFullName: 'فاطمة الزهراء العمراني',
          secondaryLanguage: 'ara',
        },
        paper: claims.paper,
      },
    });
  });

  it('holds in 400 bytes signed and fits the alphanumeric mode of a QR code', () => {
    const text = sealPaper(claims, signer);
    expect(inflateSync(decodeBase45(text) as Uint8Array).length).toBeLessThan(400);
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });

  it('is the same text each time', () => {
    expect(sealPaper(claims, signer)).toBe(sealPaper({ ...claims }, signer));
  });

  it('keeps a birth known by its year only, and leaves out what is absent', () => {
    const person = { ...claims.person, birth: '1958', fullNameArabic: '' };
    const { number: _, ...paper } = claims.paper;
    const reading = readSeal(sealPaper({ ...claims, person, paper }, signer), reader);
    expect(reading).toMatchObject({ verdict: 'valid', claims: { paper: { birthYear: '1958' } } });
    if (reading.verdict !== 'valid') return;
    expect(reading.claims.identity).not.toHaveProperty('dateOfBirth');
    expect(reading.claims.identity).not.toHaveProperty('secondaryFullName');
    expect(reading.claims.paper).not.toHaveProperty('number');
  });
});

describe('a paper that is not what it says', () => {
  const text = sealPaper(claims, signer);

  it('is never valid with any one bit flipped, and is called altered when only the signature can tell', () => {
    const bits = inflateSync(decodeBase45(text) as Uint8Array).length * 8;
    const verdicts = new Map<string, number>();
    for (let bit = 0; bit < bits; bit++) {
      const { verdict } = readSeal(flipped(text, bit), reader);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
    expect(verdicts.get('valid')).toBeUndefined();
    expect(verdicts.get('expired')).toBeUndefined();
    expect(verdicts.get('altered') ?? 0).toBeGreaterThan(bits / 2);
  });

  it('is altered when a letter of the name changed', () => {
    const cose = inflateSync(decodeBase45(text) as Uint8Array);
    const changed = Buffer.from(cose.toString('latin1').replace('AMRANI', 'AMRAOI'), 'latin1');
    expect(readSeal(encodeBase45(deflateSync(changed)), reader)).toEqual({ verdict: 'altered' });
  });

  it('is altered when another key signed it under our name', () => {
    const other = generateKeyPairSync('ed25519');
    const forged = sealPaper(claims, { ...signer, sign: (bytes) => sign(null, bytes, other.privateKey) });
    expect(readSeal(forged, reader)).toEqual({ verdict: 'altered' });
  });

  it('is only claimed when the key is not carried', () => {
    const reading = readSeal(text, { ...reader, findKeys: () => [] });
    expect(reading).toMatchObject({
      verdict: 'unknown_key',
      kid: KID,
      unverified: { paper: { kind: 'card' } },
    });
    expect(reading).not.toHaveProperty('claims');
  });

  it('expires after its day, and not before', () => {
    const limited = sealPaper({ ...claims, expiresAt: 1_780_000_000 }, signer);
    expect(readSeal(limited, reader).verdict).toBe('valid');
    expect(readSeal(limited, { ...reader, now: 1_780_000_001 }).verdict).toBe('expired');
  });
});

describe('any other text', () => {
  it('gets a verdict and never a fault', () => {
    const base45 = fc.stringMatching(/^[0-9A-Z $%*+\-./:]{0,60}$/);
    const compressed = fc.uint8Array({ maxLength: 200 }).map((bytes) => encodeBase45(deflateSync(bytes)));
    fc.assert(
      fc.property(fc.oneof(fc.string(), base45, compressed), (text) => {
        expect(['not_ours', 'malformed']).toContain(readSeal(text, reader).verdict);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot make the reader inflate without end', () => {
    const bomb = encodeBase45(deflateSync(new Uint8Array(900_000)));
    expect(bomb.length).toBeLessThan(4296);
    expect(readSeal(bomb, reader)).toEqual({ verdict: 'malformed' });
  });

  it('cannot exhaust the stack with nested arrays', () => {
    const nested = encodeBase45(deflateSync(new Uint8Array(16_000).fill(0x81)));
    expect(['not_ours', 'malformed']).toContain(readSeal(nested, reader).verdict);
  });
});
