import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPkcs12, signPdf, type SigningIdentity } from '../../electron/pdf/signature/index.ts';
import { anAuthority, PASSPHRASE, type Authority } from '../support/certificates.ts';
import { PAPERS } from './support/render.ts';
import { checkWithQpdf, pagesOf, signaturesIn, unpacked } from './support/tools.ts';

const SIGNED_AT = new Date('2026-03-12T09:06:00Z');
const said = { signedAt: SIGNED_AT, reason: 'Document délivré — وثيقة مسلَّمة', place: 'Agence (Rabat)' };

let authority: Authority;
let identities: Record<'rsa' | 'ec', SigningIdentity>;
beforeAll(() => {
  authority = anAuthority();
  const open = (key: 'rsa' | 'ec'): SigningIdentity => {
    const read = readPkcs12(authority.give({ key }), PASSPHRASE);
    if ('fault' in read) throw new Error(read.fault);
    return read.identity;
  };
  identities = { rsa: open('rsa'), ec: open('ec') };
});
afterAll(() => authority.close());

const signed = async (paper: keyof typeof PAPERS, key: 'rsa' | 'ec' = 'rsa') => {
  const { pdf } = await PAPERS[paper]();
  return { plain: Buffer.from(pdf), pdf: Buffer.from(signPdf(pdf, { ...identities[key], ...said })) };
};

/** The bytes that are signed, and the signature between them. */
function taken(pdf: Buffer): {
  readonly content: Buffer;
  readonly cms: Buffer;
  readonly gap: [number, number];
} {
  const text = pdf.toString('latin1');
  const [, from = 0, to = 0, rest = 0] = (/\/ByteRange \[([\d ]+)\]/u.exec(text)?.[1] ?? '')
    .trim()
    .split(/ +/u)
    .map(Number);
  return {
    content: Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + rest)]),
    cms: Buffer.from(text.slice(from + 1, to - 1), 'hex'),
    gap: [from, to],
  };
}

describe.each(['rsa', 'ec'] as const)('a paper signed with a key of kind %s', (key) => {
  it.each(['attestation', 'receipt', 'card', 'access'] as const)(
    'is valid for poppler: %s',
    async (paper) => {
      const { pdf } = await signed(paper, key);
      const told = signaturesIn(pdf);
      expect(told).toContain('Signature Validation: Signature is Valid.');
      expect(told).toContain('Signature Type: ETSI.CAdES.detached');
      expect(told).toContain('Signer Certificate Common Name: Agence Rabat Agdal');
      expect(told).toContain('Signing Time: Mar 12 2026 09:06:00');
      expect(told).toContain('Total document signed');
      expect(checkWithQpdf(pdf)).toContain('No syntax or stream encoding errors found');
    },
  );

  it('is valid for OpenSSL by the rules of CAdES, under the authority that gave the certificate', async () => {
    const { content, cms } = taken((await signed('attestation', key)).pdf);
    authority.put('content', content);
    authority.put('signature', cms);
    const verify = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-binary',
      '-cades',
      '-purpose',
      'any',
      '-out',
      'out',
    ];
    const files = ['-in', 'signature', '-content', 'content', '-CAfile'];
    expect(() => authority.run(...verify, ...files, authority.file)).not.toThrow();
    const other = anAuthority();
    expect(() => authority.run(...verify, ...files, other.file)).toThrow(/certificate/u);
    other.close();
  });
});

describe('a signed paper', () => {
  it('says so when one bit of it was changed, wherever that is', async () => {
    const { plain, pdf } = await signed('attestation');
    const [gapFrom, gapTo] = taken(pdf).gap;
    const places = Array.from({ length: 40 }, (_, index) => Math.floor(((index + 0.5) * plain.length) / 40));
    const inRevision = [plain.length + 40, gapFrom - 30, gapTo + 10];
    for (const place of [...places, ...inRevision]) {
      const forged = Buffer.from(pdf);
      forged[place] = (forged[place] ?? 0) ^ 0x01;
      expect([place, signaturesIn(forged)]).not.toEqual([place, expect.stringContaining('is Valid')]);
    }
    const middle = Buffer.from(pdf);
    const place = Math.floor(plain.length / 2);
    middle[place] = (middle[place] ?? 0) ^ 0x01;
    expect(signaturesIn(middle)).toContain('Digest Mismatch');
  });

  it('says so when something was added after it', async () => {
    const { pdf } = await signed('attestation');
    const more = Buffer.from(signPdf((await PAPERS.attestation()).pdf, { ...identities.ec, ...said }));
    const grafted = Buffer.concat([pdf, more.subarray(-600)]);
    expect(signaturesIn(grafted)).not.toContain('Total document signed');
  });

  it('keeps the paper byte for byte before its signature, with what it declares and what it says', async () => {
    const { plain, pdf } = await signed('attestation');
    expect(pdf.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(pagesOf(pdf)).toEqual(pagesOf(plain));
    const raw = unpacked(pdf);
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('/F 132');
    expect(raw).toMatch(/\/Lang \(fr-MA\)/);
  });

  it('is the same, byte for byte, for the same paper, key and instant', async () => {
    const [first, second] = [await signed('card'), await signed('card')];
    expect(first.pdf.equals(second.pdf)).toBe(true);
  });
});

describe('a file of certificates', () => {
  const opened = (bytes: Uint8Array, passphrase = PASSPHRASE) => {
    const read = readPkcs12(bytes, passphrase);
    return 'fault' in read
      ? read.fault
      : read.identity.chain.map(({ subject }) => subject.split('\n').at(-1));
  };
  const names = ['CN=Agence Rabat Agdal', 'CN=Autorité d’essai'];

  it.each([
    ['as OpenSSL makes it today', []],
    ['with AES-128 and SHA-1', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha1']],
    [
      'with triple DES, as Windows makes it',
      ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
    ],
    ['with SHA-512', ['-macalg', 'sha512']],
    ['with certificates in clear', ['-certpbe', 'NONE']],
  ])('opens %s', (_, protection) => {
    expect(opened(authority.give({ key: 'rsa', protection }))).toEqual(names);
  });

  it('is told by what stands in the way', () => {
    const good = authority.give();
    expect(opened(good, 'another')).toBe('wrong_passphrase');
    expect(opened(good, '')).toBe('wrong_passphrase');
    expect(opened(good.subarray(0, 500))).toBe('unreadable');
    expect(opened(Buffer.from('a text'))).toBe('unreadable');
    expect(opened(Buffer.alloc(0))).toBe('unreadable');
    expect(opened(authority.give({ protection: ['-legacy'] }))).toBe('old_encryption');
    expect(opened(authority.give({ protection: ['-nokeys'] }))).toBe('no_key');
  });

  it('is never a fault, whatever bit of it was changed', () => {
    const good = authority.give();
    for (let place = 0; place < good.length; place += 7) {
      const bad = Buffer.from(good);
      bad[place] = (bad[place] ?? 0) ^ 0x11;
      expect(() => readPkcs12(bad, PASSPHRASE)).not.toThrow();
    }
  });
});
