import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deflateSeal } from '../../../electron/platform/seal-crypto.ts';
import { readSealKeys } from '../../../electron/terminal/seal-keys.ts';
import { sealPaper } from '../../../shared/domain/seal/index.ts';
import { aPaper } from '../../unit/shared/domain/seal/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'guichet-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const Vector = z.object({
  category: z.enum(['valid', 'invalid', 'edge']),
  qr_data: z.string(),
  signing_key: z.object({ algorithm: z.string(), public_key_hex: z.string() }).optional(),
  expected_claim169: z.record(z.string(), z.unknown()).optional(),
});
const Said = z.object({
  verdict: z.string(),
  valid: z.boolean(),
  verified: z.boolean(),
  claims: z.object({ identity: z.record(z.string(), z.unknown()) }).nullable(),
});

/** What the terminal prints for a QR's text, and how it ends. */
function decode(text: string, keys?: unknown) {
  const args = ['electron/terminal/main.ts', 'seal', 'decode'];
  if (keys !== undefined) {
    const file = join(folder, 'keys.json');
    writeFileSync(file, typeof keys === 'string' ? keys : JSON.stringify(keys));
    args.push('--keys', file);
  }
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { input: text, encoding: 'utf8' });
  expect(stderr).toBe('');
  return { ...Said.parse(JSON.parse(stdout)), status };
}

describe('seal decode', () => {
  const FOLDER = 'test/golden/claim169/public';
  it.each(readdirSync(FOLDER))('tells the public vector %s', (name) => {
    const vector = Vector.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
    const said = decode(`${vector.qr_data}\n`, vector.signing_key);
    expect(said.status).toBe(said.valid ? 0 : 1);
    if (vector.category === 'invalid') expect(said).toMatchObject({ valid: false, claims: null });
    const { face: _, ...fields } = vector.expected_claim169 ?? {};
    if (vector.category !== 'invalid') expect(said.claims?.identity).toMatchObject(fields);
    // The signed ones state days until 2027-01-15.
    if (vector.signing_key) expect(said.verdict).toBe(Date.now() < 1_800_000_000_000 ? 'valid' : 'expired');
    else expect(said).toMatchObject({ valid: false, verified: false });
  });

  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const kid = 'a1a2a3a4a5a6a7a8';
  const text = sealPaper(aPaper('2026-03-12'), {
    kid,
    sign: (bytes) => sign(null, bytes, privateKey),
    deflate: deflateSeal,
  });
  const jwk = publicKey.export({ format: 'jwk' });
  const hex = Buffer.from(jwk.x ?? '', 'base64url').toString('hex');
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });

  it.each([
    ['a JWK', jwk],
    ['a JWK under its name', { ...jwk, kid }],
    ['a JWK under another name', { ...jwk, kid: 'key-1' }],
    ['a set of JWK, another first', { keys: [other, { ...jwk, kid }] }],
    ['hexadecimal and algorithm', { algorithm: 'EdDSA', publicKeyHex: hex }],
    [
      'the shape of the public vectors, in a list',
      [{ algorithm: 'EdDSA', public_key_hex: hex.toUpperCase() }],
    ],
    [
      'what the central answers for its keys',
      { root: 'x', keys: [{ kid, publicKey: hex, certificate: '' }] },
    ],
  ])('takes the key as %s', (_what, keys) => {
    expect(decode(text, keys)).toMatchObject({ verdict: 'valid', verified: true, status: 0 });
  });

  it('vouches for nothing without the right key', () => {
    expect(decode(text, other)).toMatchObject({ verdict: 'unknown_key', verified: false, status: 1 });
    expect(decode(text, { ...other, kid })).toMatchObject({ verdict: 'altered', claims: null, status: 1 });
    expect(decode(text)).toMatchObject({ verdict: 'unknown_key', status: 1 });
  });

  it('answers in JSON whatever comes', () => {
    for (const input of ['', 'bonjour', 'A'.repeat(5000), 'ختم', '\u0000'])
      expect(decode(input, jwk)).toMatchObject({ valid: false, status: 1 });
  });

  it('says which file of keys cannot be read', () => {
    const args = ['electron/terminal/main.ts', 'seal', 'decode', '--keys'];
    const said = spawnSync(process.execPath, [...args, '/nowhere'], { input: text, encoding: 'utf8' });
    expect([said.status, JSON.parse(said.stdout)]).toMatchObject([1, { refused: 'keys.missing' }]);
    writeFileSync(join(folder, 'bad.json'), '{"x":1}');
    const bad = spawnSync(process.execPath, [...args, join(folder, 'bad.json')], {
      input: text,
      encoding: 'utf8',
    });
    expect(JSON.parse(bad.stdout)).toMatchObject({ refused: 'keys.unreadable' });
  });

  it('is told in the help', () => {
    const help = execFileSync(process.execPath, ['electron/terminal/main.ts', 'help'], { encoding: 'utf8' });
    expect(help).toContain('seal decode');
  });
});

describe('a file of keys', () => {
  it('leaves out what is no key', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{}',
      '"x"',
      '{"kty":"OKP","crv":"Ed25519","x":"AA"}',
      '{"publicKeyHex":"00"}',
    ])
      expect(readSealKeys(text)).toEqual([]);
  });

  it('takes a point of P-256 with or without its first byte', () => {
    const point = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    const [whole] = readSealKeys(JSON.stringify(point));
    const bare = Buffer.from(whole?.publicKey ?? [])
      .toString('hex')
      .slice(2);
    expect(readSealKeys(JSON.stringify({ algorithm: 'ES256', public_key_hex: bare }))).toEqual([
      { ...whole, kids: [] },
    ]);
  });
});
