import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inflateSeal, verifySeal } from '../../electron/platform/seal-crypto.ts';
import { readSeal } from '../../shared/domain/seal/index.ts';

const FOLDER = 'test/golden/claim169';
const Vector = z.object({
  description: z.string(),
  category: z.enum(['valid', 'invalid', 'edge']),
  qr_data: z.string(),
  signing_key: z.object({ algorithm: z.enum(['EdDSA', 'ES256']), public_key_hex: z.string() }).optional(),
  expected_verdict: z.string(),
  expected_claim169: z.record(z.string(), z.unknown()).optional(),
  expected_cwt_meta: z.record(z.string(), z.unknown()).optional(),
});
const vectors = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...Vector.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))) }));

describe('identity codes of claim 169', () => {
  it.each(vectors)('$name: $description', (vector) => {
    const key = vector.signing_key && {
      algorithm: vector.signing_key.algorithm,
      publicKey: Buffer.from(vector.signing_key.public_key_hex, 'hex'),
    };
    const reading = readSeal(vector.qr_data, {
      inflate: inflateSeal,
      verify: verifySeal,
      findKey: () => key,
      now: 1_790_000_000,
    });
    expect(reading.verdict).toBe(vector.expected_verdict);
    const claims =
      'claims' in reading ? reading.claims : 'unverified' in reading ? reading.unverified : undefined;
    if (vector.expected_claim169) expect(claims?.identity).toMatchObject(vector.expected_claim169);
    if (vector.expected_cwt_meta) expect(claims).toMatchObject(vector.expected_cwt_meta);
    expect(claims === undefined).toBe(vector.category === 'invalid');
  });
});
