import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifySeal } from '../../../../../electron/platform/seal-crypto.ts';
import { RIGHTS_STATES } from '../../../../../shared/domain/rights/states.ts';
import {
  decodeBase64Url,
  encodeBase64Url,
  readRevocations,
  REVOKED_WHYS,
  SEALED_RIGHTS,
  signRevocations,
} from '../../../../../shared/domain/seal/index.ts';
import { decodeSeries, encodeSeries } from '../../../../../shared/domain/seal/series.ts';
import { aList, newRoot } from './support.ts';

const root = newRoot();
const reference = fc.oneof(
  fc
    .tuple(fc.constantFrom('CA', 'AT', 'RC'), fc.constantFrom('K3B', 'ZZ9'), fc.nat({ max: 999_999 }))
    .map(([kind, desk, rank]) => `${kind}-${desk}-26-${String(rank).padStart(6, '0')}`),
  fc.string({ maxLength: 20 }),
  fc.constantFrom('', '0', '00', '9', 'A1', 'A01', '999999999', '1999999999'),
);

describe('the list of papers taken back', () => {
  it('finds each of its papers with its reason, and no other, whatever their references', () => {
    const rows = fc.uniqueArray(fc.tuple(reference, fc.nat({ max: 7 })), {
      selector: ([name]) => name,
      maxLength: 80,
    });
    fc.assert(
      fc.property(rows, fc.array(reference), (listed, others) => {
        const codes = new Map(listed);
        const series = decodeSeries(encodeSeries(codes));
        expect(series.count).toBe(codes.size);
        for (const [name, code] of codes) expect(series.find(name)).toBe(code);
        for (const name of others) expect(series.find(name)).toBe(codes.get(name));
      }),
    );
  });

  it('is the same bytes in whatever order it was told', () => {
    const rows = [1, 5, 3].map((rank) => ({ reference: `CA-K3B-26-00000${rank}`, why: 'lost' as const }));
    const content = { issuedAt: 1, trustedDays: 30, keys: [] };
    expect(signRevocations({ ...content, references: rows }, root)).toEqual(
      signRevocations({ ...content, references: rows.toReversed() }, root),
    );
  });

  it('reads back as it was signed', () => {
    const keys = [{ kid: '0011223344556677', revokedAt: 1_780_000_000, distrustedFrom: 1_770_000_000 }];
    const references = REVOKED_WHYS.map((why, rank) => ({ reference: `CA-K3B-26-00000${rank}`, why }));
    const list = aList(root, '2026-06-20', { keys, references });
    expect(list).toMatchObject({ keys, trustedDays: 30, count: 5 });
    expect(references.map((row) => list?.findWhy(row.reference))).toEqual([...REVOKED_WHYS]);
  });

  it('is no list under another root, or with anything in it changed', () => {
    const references = [{ reference: 'CA-K3B-26-000001', why: 'lost' }] as const;
    const bytes = signRevocations({ issuedAt: 1, trustedDays: 30, keys: [], references }, root);
    expect(readRevocations(bytes, newRoot().publicKey, verifySeal)).toBeUndefined();
    expect(readRevocations(bytes.subarray(2), root.publicKey, verifySeal)).toBeUndefined();
    const bent = bytes.slice();
    bent[bytes.length - 80] = (bent[bytes.length - 80] as number) ^ 1;
    expect(readRevocations(bent, root.publicKey, verifySeal)).toBeUndefined();
  });

  it('takes about a byte and a half for a paper', () => {
    const codes = new Map(
      Array.from({ length: 10_000 }, (_, at) => [`CA-K3B-26-${String(at * 40).padStart(6, '0')}`, at % 5]),
    );
    const bytes = encodeSeries(codes).reduce((sum, { bytes: { length } }) => sum + length, 0);
    expect(bytes).toBeLessThanOrEqual(20_000);
  });
});

describe('what a seal shares with others', () => {
  it('rights are those of the attestation of rights', () => {
    expect(SEALED_RIGHTS).toEqual(RIGHTS_STATES);
  });

  it('base64url is that of Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const text = encodeBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64Url(text)).toEqual(bytes);
      }),
    );
  });
});
