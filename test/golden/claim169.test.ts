import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inflateSeal, verifySeal } from '../../electron/platform/seal-crypto.ts';
import { readSeal, type SealReading } from '../../shared/domain/seal/index.ts';

const OURS = 'test/golden/claim169';
const PUBLIC = 'test/golden/claim169/public';
const Vector = z.object({
  description: z.string(),
  category: z.enum(['valid', 'invalid', 'edge']),
  qr_data: z.string(),
  signing_key: z.object({ algorithm: z.enum(['EdDSA', 'ES256']), public_key_hex: z.string() }).optional(),
  expected_verdict: z.string().optional(),
  expected_claim169: z.record(z.string(), z.unknown()).optional(),
  expected_cwt_meta: z.record(z.string(), z.unknown()).optional(),
});
type Vector = z.output<typeof Vector>;
const vectorsOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, ...Vector.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))) }));

const NOW = 1_790_000_000;
function read({ qr_data, signing_key }: Vector, now: number): SealReading {
  const key = signing_key && {
    algorithm: signing_key.algorithm,
    publicKey: Buffer.from(signing_key.public_key_hex, 'hex'),
  };
  return readSeal(qr_data, {
    inflate: inflateSeal,
    verify: verifySeal,
    findKeys: () => (key ? [key] : []),
    now,
  });
}
const claimsOf = (reading: SealReading) =>
  'claims' in reading ? reading.claims : 'unverified' in reading ? reading.unverified : undefined;

/** Biometrics are not read. */
const withoutFace = ({ face: _, ...fields }: Readonly<Record<string, unknown>>) => fields;

function expectClaims(vector: Vector, reading: SealReading): void {
  const claims = claimsOf(reading);
  if (vector.expected_claim169) expect(claims?.identity).toMatchObject(withoutFace(vector.expected_claim169));
  if (vector.expected_cwt_meta) expect(claims).toMatchObject(vector.expected_cwt_meta);
  expect(claims === undefined).toBe(vector.category === 'invalid');
}

describe('identity codes of claim 169', () => {
  it.each(vectorsOf(OURS))('$name: $description', (vector) => {
    const reading = read(vector, NOW);
    expect(reading.verdict).toBe(vector.expected_verdict);
    expectClaims(vector, reading);
  });
});

describe('the public vectors of claim 169', () => {
  it.each(vectorsOf(PUBLIC))('$name: $description', (vector) => {
    // Within the days of those that state any.
    const reading = read(vector, 1_780_000_000);
    expectClaims(vector, reading);
    if (vector.category === 'invalid') expect(['malformed', 'not_ours']).toContain(reading.verdict);
    else expect(reading.verdict).toBe(vector.signing_key ? 'valid' : 'unsigned');
  });

  it.each(vectorsOf(PUBLIC).filter(({ signing_key }) => signing_key))(
    '$name is expired after its day, and altered under another key',
    (vector) => {
      expect(read(vector, 1_800_000_001).verdict).toBe('expired');
      const { algorithm, public_key_hex: hex = '' } = vector.signing_key ?? {};
      const other = algorithm === 'EdDSA' ? `${hex.slice(0, -2)}00` : hex;
      const bent = { ...vector, signing_key: { algorithm: 'EdDSA' as const, public_key_hex: other } };
      expect(read(bent, 1_780_000_000).verdict).toBe('altered');
    },
  );
});
