import { describe, expect, it } from 'vitest';
import { verifySeal } from '../../../../../electron/platform/seal-crypto.ts';
import {
  checkPaper,
  readCertificate,
  signCertificate,
  wordsOf,
  type CarriedKey,
  type Trust,
} from '../../../../../shared/domain/seal/index.ts';
import { aList, aPaper, aWorkstation, newRoot, platform, secondsAt } from './support.ts';

const root = newRoot();
const desk = aWorkstation(root);
const TODAY = '2026-06-20';

const trusting = (more: Partial<Trust> & { readonly key?: Partial<CarriedKey> } = {}): Trust => ({
  root: root.publicKey,
  revocations: aList(root, TODAY),
  findKey: (kid) => (kid === desk.kid ? { certificate: desk.certificate, ...more.key } : undefined),
  ...more,
});
const check = (text: string, trust = trusting(), on = TODAY) =>
  checkPaper(text, { ...platform, trust, now: secondsAt(on) + 3600 });

describe('a paper made offline and checked offline', () => {
  const paper = desk.seal(aPaper('2026-05-31'));

  it('is valid by two signatures and a date', () => {
    const reading = check(paper);
    expect(reading).toMatchObject({ verdict: 'valid', kid: desk.kid });
    expect(reading.claims?.paper?.reference).toBe('AT-K3B-26-000042');
  });

  it('is only claimed when no certificate of its key is carried, and the list is not newer than its day', () => {
    const findKey = () => undefined;
    for (const revocations of [undefined, aList(root, '2026-05-30'), aList(root, '2026-05-31')])
      expect(check(paper, trusting({ findKey, revocations }))).toMatchObject({
        verdict: 'unknown_key',
        claims: undefined,
      });
  });

  it('is refused when no certificate of its key is carried, and the list is newer than its day', () => {
    const trust = trusting({ findKey: () => undefined, revocations: aList(root, '2026-06-01') });
    const reading = check(paper, trust);
    expect(reading).toMatchObject({ verdict: 'no_such_key', claims: undefined });
    expect(wordsOf(reading.verdict)).toEqual({ name: 'no_such_key', tone: 'refused' });
  });

  it.each([' ', '\n', '\r\n  ', '\u00a0', '\t \n'])('is read with white space around it: %j', (space) => {
    for (const text of [space + paper, paper + space, space + paper + space])
      expect(check(text).verdict).toBe('valid');
  });

  it('is refused when its key’s certificate comes from another root', () => {
    const stranger = signCertificate(desk.certified, newRoot());
    expect(check(paper, trusting({ key: { certificate: stranger } })).verdict).toBe('no_such_key');
  });

  it('is refused when the certificate is that of another key under this name', () => {
    const other = aWorkstation(root, '8899aabbccddeeff');
    expect(check(paper, trusting({ key: { certificate: other.certificate } })).verdict).toBe('no_such_key');
  });

  it('is worth nothing outside the days of its key', () => {
    expect(check(desk.seal(aPaper('2025-12-31'))).verdict).toBe('key_refused');
    expect(check(desk.seal(aPaper('2026-01-01'))).verdict).toBe('valid');
    expect(check(desk.seal(aPaper('2027-12-31')), trusting(), '2027-12-31').verdict).toBe('lists_old');
    expect(check(desk.seal(aPaper('2028-01-01')), trusting(), '2028-01-01').verdict).toBe('key_refused');
  });

  it('is told when it bears a day that has not come', () => {
    expect(check(desk.seal(aPaper('2026-06-21'))).verdict).toBe('valid');
    expect(check(desk.seal(aPaper('2026-06-22'))).verdict).toBe('not_yet');
  });
});

describe('a paper made offline twenty days ago by a workstation whose key was revoked yesterday', () => {
  const paper = desk.seal(aPaper('2026-05-31'));
  const revoked = { kid: desk.kid, revokedAt: secondsAt('2026-06-19') + 36_000, distrustedFrom: null };

  it('is said to be genuine, sealed before the revocation, to be confirmed at a branch', () => {
    const reading = check(paper, trusting({ revocations: aList(root, TODAY, { keys: [revoked] }) }));
    expect(reading.verdict).toBe('key_revoked');
    expect(reading.claims?.paper?.issuedOn).toBe('2026-05-31');
  });

  it('is said so too when only the central’s own word about the key has come', () => {
    const key = { revokedAt: '2026-06-19T10:00:00.000Z' };
    expect(check(paper, trusting({ key })).verdict).toBe('key_revoked');
  });

  it('is refused when the key was stolen before that paper', () => {
    const stolen = { ...revoked, distrustedFrom: secondsAt('2026-05-31') };
    const reading = check(paper, trusting({ revocations: aList(root, TODAY, { keys: [stolen] }) }));
    expect(reading).toMatchObject({ verdict: 'key_refused', claims: undefined });
    const later = { ...revoked, distrustedFrom: secondsAt('2026-06-01') };
    const list = aList(root, TODAY, { keys: [later] });
    expect(check(paper, trusting({ revocations: list })).verdict).toBe('key_revoked');
  });

  it('keeps the graver of two words about the theft', () => {
    const key = { revokedAt: '2026-06-19T10:00:00Z', distrustedFrom: '2026-05-01T00:00:00Z' };
    const list = aList(root, TODAY, { keys: [revoked] });
    expect(check(paper, trusting({ key, revocations: list })).verdict).toBe('key_refused');
  });

  it('is refused when it bears a day after the revocation', () => {
    const list = aList(root, TODAY, { keys: [revoked] });
    expect(check(desk.seal(aPaper('2026-06-20')), trusting({ revocations: list })).verdict).toBe(
      'key_refused',
    );
    expect(check(desk.seal(aPaper('2026-06-19')), trusting({ revocations: list })).verdict).toBe(
      'key_revoked',
    );
  });
});

describe('a paper that was taken back', () => {
  const paper = desk.seal(aPaper('2026-05-31'));
  it.each(['replaced', 'spoiled', 'lost', 'stolen'] as const)('is replaced, and why is told: %s', (why) => {
    const list = aList(root, TODAY, { references: [{ reference: 'AT-K3B-26-000042', why }] });
    expect(check(paper, trusting({ revocations: list }))).toMatchObject({ verdict: 'replaced', why });
  });

  it('is revoked', () => {
    const references = [{ reference: 'AT-K3B-26-000042', why: 'revoked' }] as const;
    const list = aList(root, TODAY, { references });
    expect(check(paper, trusting({ revocations: list }))).toMatchObject({
      verdict: 'revoked',
      why: 'revoked',
    });
  });

  it('is told from its neighbour', () => {
    const references = [{ reference: 'AT-K3B-26-000043', why: 'lost' }] as const;
    expect(check(paper, trusting({ revocations: aList(root, TODAY, { references }) })).verdict).toBe('valid');
  });
});

describe('what a verifier knows grows old', () => {
  const paper = desk.seal(aPaper('2026-05-31'));
  it('on the day after the last that the list states', () => {
    expect(check(paper, trusting(), '2026-07-19').verdict).toBe('valid');
    expect(check(paper, trusting(), '2026-07-20').verdict).toBe('lists_old');
  });

  it('at once without any list', () => {
    expect(check(paper, trusting({ revocations: undefined })).verdict).toBe('lists_old');
  });

  it('and an old list still tells what was taken back', () => {
    const references = [{ reference: 'AT-K3B-26-000042', why: 'stolen' }] as const;
    const list = aList(root, '2026-01-02', { references });
    expect(check(paper, trusting({ revocations: list })).verdict).toBe('replaced');
  });

  it('and a list of another root is none', () => {
    expect(aList(newRoot(), TODAY)).toBeDefined();
    expect(check(paper, trusting({ revocations: undefined })).verdict).toBe('lists_old');
  });
});

describe('a certificate', () => {
  it('reads back under its root, and with any bit flipped does not', () => {
    expect(readCertificate(desk.certificate, root.publicKey, verifySeal)).toEqual(desk.certified);
    const bytes = Buffer.from(desk.certificate, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const bent = Buffer.from(bytes);
      bent[bit >> 3] = (bent[bit >> 3] as number) ^ (1 << (bit & 7));
      const read = readCertificate(bent.toString('base64url'), root.publicKey, verifySeal);
      // One bit names the root, which is known anyway; nothing certified may change.
      if (read) expect(read).toEqual(desk.certified);
    }
  });

  it('is small', () => {
    expect(Buffer.from(desk.certificate, 'base64url').length).toBeLessThan(180);
  });
});

describe('a paper about nobody', () => {
  it('is sealed and checked like any other', () => {
    const { person: _, ...slip } = aPaper('2026-05-31', {
      paper: { kind: 'transmittal', reference: 'BT-K3B-26-000007', issuedOn: '2026-05-31' },
    });
    const reading = check(desk.seal(slip));
    expect(reading.verdict).toBe('valid');
    expect(reading.claims).toMatchObject({ identity: {}, paper: { kind: 'transmittal' } });
    expect(reading.claims?.paper).not.toHaveProperty('state');
  });
});
