import { randomUUID, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revoke } from '../../../../central/devices/revocation.service.ts';
import { createReferenceCheck } from '../../../../central/papers/check.service.ts';
import { revokePapers } from '../../../../central/papers/revocation.repo.ts';
import { verifySeal } from '../../../../central/platform/seal-crypto.ts';
import {
  decodeBase64Url,
  readCertificate,
  readRevocations,
  sealPaper,
  type RevocationList,
} from '../../../../shared/domain/seal/index.ts';
import type {
  CentralIntro,
  CentralProblem,
  EnrolResponse,
  RevocationsAnswer,
  SealJudged,
  SealKey,
} from '../../../../shared/protocol/index.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { aCard, answersTo, aPerson, attestation, outcomes, registration, reserve } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const DAY_MS = 86_400_000;
const REFERENCE = 'AT-K3B-26-000042';

/** What a workstation of these tests prints: a code sealed with its own key. */
function sealedBy(client: SignedClient, kid: string, reference: string, issuedOn = '2026-03-02'): string {
  return sealPaper(
    {
      issuer: 'cnss',
      issuedAt: Math.floor(Date.parse(`${issuedOn}T00:00:00Z`) / 1000),
      person: {
        id: 'ZX1',
        fullName: 'Meryem OULDCHAOUI',
        fullNameArabic: '',
        birth: '1988-05-12',
        nationality: 'MAR',
      },
      paper: { kind: 'attestation', reference, scheme: 'tns', issuedOn, state: 'confirmed' },
    },
    {
      kid,
      sign: (bytes) => sign(null, bytes, client.sealKeys.privateKey),
      deflate: (bytes) => deflateSync(bytes),
    },
  );
}

export function papers(place: Place): void {
  describe('whether papers still hold', () => {
    let central: TestCentral;
    let client: SignedClient;
    let key: SealKey;
    let number = '';
    beforeAll(async () => {
      central = await aCentral(place, { config: { openRequestsPerMinute: 10_000, sealChecksPerMinute: 12 } });
      client = await central.workstation();
      key = (await keys()).keys.find(({ deviceId }) => deviceId === client.deviceId) as SealKey;
      [number = ''] = await reserve(client, 1);
      const person = aPerson({ number });
      const issued = attestation(client, person.id, number);
      issued.payload.reference = REFERENCE;
      const given = await answersTo(client, [registration(client, person), issued]);
      expect(outcomes(given)).toEqual(['accepted', 'accepted']);
    });
    afterAll(() => central.close());

    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(central.url + path, { headers });
    const keys = async () => (await (await get('/v1/seal-keys')).json()) as { root: string; keys: SealKey[] };
    const revocations = async (): Promise<RevocationList> => {
      const { root, list } = (await (await get('/v1/revocations')).json()) as RevocationsAnswer;
      return readRevocations(decodeBase64Url(list), root, verifySeal) as RevocationList;
    };
    const post = (path: string, json: unknown, headers: Record<string, string> = {}) =>
      fetch(central.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(json),
      });
    const bearer = () => ({ authorization: `Bearer ${central.readToken}` });
    const judged = async (text: string): Promise<SealJudged> =>
      (await (await post('/v1/seals/check', { text }, bearer())).json()) as SealJudged;

    it('one root certifies each key, and a workstation is told it when it is enrolled', async () => {
      const { root } = await keys();
      expect(((await (await get('/v1/info')).json()) as CentralIntro).sealRoot).toBe(root);
      const again = await client.enrol(central.enrolmentCode, 'RABAT');
      expect(again.json<EnrolResponse>()).toMatchObject({ sealRoot: root, sealKey: key });
      expect(readCertificate(key.certificate, root, verifySeal)).toEqual({
        kid: key.kid,
        publicKey: client.sealKeys.publicHex,
        branchCode: 'RABAT',
        from: Math.floor(Date.parse(key.from) / 1000),
        to: Math.floor(Date.parse(key.to) / 1000),
      });
    });

    it('the list of what was taken back is signed, dated, and asked again only when it changed', async () => {
      const first = await get('/v1/revocations');
      const etag = first.headers.get('etag') ?? '';
      expect(first.headers.get('cache-control')).toMatch(/public, max-age/);
      expect((await get('/v1/revocations', { 'if-none-match': etag })).status).toBe(304);
      expect(await revocations()).toMatchObject({ count: 0, keys: [], trustedDays: 30 });
      central.time.advance(2 * 3_600_000);
      expect((await get('/v1/revocations', { 'if-none-match': etag })).status).toBe(200);
      const { issuedAt } = await revocations();
      expect(central.time.now() / 1000 - issuedAt).toBeLessThan(3600);
    });

    it('a paper taken back is in the list at once, with the gravest reason that was told', async () => {
      const at = new Date(central.time.now()).toISOString();
      const tell = (why: 'replaced' | 'stolen' | 'lost') =>
        central.ports.store.write((tx) => revokePapers(tx, [{ reference: 'CA-K3B-26-000001', why, at }]));
      await tell('lost');
      expect((await revocations()).findWhy('CA-K3B-26-000001')).toBe('lost');
      await tell('stolen');
      await tell('replaced');
      expect((await revocations()).findWhy('CA-K3B-26-000001')).toBe('stolen');
      expect((await revocations()).findWhy('CA-K3B-26-000002')).toBeUndefined();
    });

    it('a paper whose act is refused is taken back until one of its reference is accepted; a good one never', async () => {
      const [other = ''] = await reserve(client, 1);
      const person = aPerson({ number: other });
      const paper = (reference: string) => {
        const act = attestation(client, person.id, other);
        return { ...act, payload: { ...act.payload, reference } };
      };
      const why = async (reference: string) => (await revocations()).findWhy(reference);
      const [late, told] = ['AT-K3B-26-000077', 'AT-K3B-26-000078'];
      const refused = await answersTo(client, [paper(late), paper(told), paper(REFERENCE)]);
      expect(outcomes(refused)).not.toContain('accepted');
      expect([await why(late), await why(told), await why(REFERENCE)]).toEqual([
        'revoked',
        'revoked',
        undefined,
      ]);
      const at = new Date(central.time.now()).toISOString();
      await central.ports.store.write((tx) => revokePapers(tx, [{ reference: told, why: 'revoked', at }]));
      const again = await answersTo(client, [registration(client, person), paper(late), paper(told)]);
      expect(outcomes(again)).toEqual(Array(3).fill('accepted'));
      expect([await why(late), await why(told)]).toEqual([undefined, 'revoked']);
      const serials = ['CA-K3B-26-000081', 'CA-K3B-26-000082', 'CA-K3B-26-000083'] as const;
      const cards = [
        aCard.issued(client, person, serials[0]),
        aCard.issued(client, person, serials[1]),
        aCard.spoiled(client, person, 'CA-K3B-26-000099', serials[2]),
      ];
      expect(outcomes(await answersTo(client, cards))[0]).toBe('accepted');
      expect(await Promise.all(serials.map(why))).toEqual([undefined, 'revoked', 'revoked']);
    });

    it('a program of the funds has a seal checked, and is told what a genuine paper says', async () => {
      const text = sealedBy(client, key.kid, REFERENCE);
      expect(await judged(text)).toMatchObject({
        verdict: 'valid',
        why: null,
        claims: { identity: { fullName: 'Meryem OULDCHAOUI' }, paper: { reference: REFERENCE } },
      });
      const stolen = sealedBy(client, key.kid, 'CA-K3B-26-000001');
      expect(await judged(stolen)).toMatchObject({ verdict: 'replaced', why: 'stolen' });
      expect(await judged(sealedBy(client, '0011223344556677', REFERENCE))).toEqual({
        verdict: 'unknown_key',
        why: null,
        claims: null,
      });
      expect(await judged(sealedBy(client, '0011223344556677', REFERENCE, '2026-02-20'))).toMatchObject({
        verdict: 'no_such_key',
        claims: null,
      });
      expect(await judged('HELLO')).toMatchObject({ verdict: 'not_ours' });
    });

    it('nobody else has a seal checked, and nobody as often as they like', async () => {
      const text = sealedBy(client, key.kid, REFERENCE);
      expect((await post('/v1/seals/check', { text })).status).toBe(401);
      expect(
        (await post('/v1/seals/check', { text }, { authorization: 'Bearer nobody-gave-this' })).status,
      ).toBe(401);
      let refused: Response | undefined;
      for (let tries = 0; tries < 13 && !refused; tries += 1) {
        const answer = await post('/v1/seals/check', { text }, bearer());
        if (answer.status !== 200) refused = answer;
      }
      expect(refused?.status).toBe(429);
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(((await refused?.json()) as CentralProblem).problem).toBe('too_many');
    });

    it('a workstation asks what is known of a reference', async () => {
      const standing = await client.send({ path: `/v1/papers/${REFERENCE}` });
      expect(standing.json()).toMatchObject({
        reference: REFERENCE,
        standing: 'known',
        kind: 'attestation',
        why: null,
      });
      expect((await client.send({ path: '/v1/papers/AT-K3B-26-999999' })).json()).toMatchObject({
        standing: 'unknown',
      });
      expect((await client.send({ path: '/v1/papers/ca%20k3b%2026%20000001' })).json()).toMatchObject({
        reference: 'CA-K3B-26-000001',
        standing: 'replaced',
        why: 'stolen',
      });
      expect((await get(`/v1/papers/${REFERENCE}`)).status).toBe(401);
    });

    it('anybody who holds a paper checks its reference with a second fact, and learns nothing about its holder', async () => {
      const check = async (fact: string, reference = REFERENCE) =>
        post('/v1/papers/check', { reference, fact });
      for (const fact of [number, '1988']) {
        const text = await (await check(fact, 'at k3b 26 000042')).text();
        expect(JSON.parse(text)).toMatchObject({ standing: 'known' });
        expect(text).not.toMatch(/Meryem|Ouldchaoui|1988|ZX/i);
      }
      const wrong = (await (await check('1989')).json()) as object;
      const unknown = (await (await check('1988', 'AT-K3B-26-000099')).json()) as object;
      expect(wrong).toEqual(unknown);
      expect(wrong).toMatchObject({ standing: 'unknown' });
      expect((await check('MERYEM')).status).toBe(400);
    });

    it('walking through the years of birth stops at the fifth try', async () => {
      central.time.advance(3_600_000);
      const check = (fact: string) => post('/v1/papers/check', { reference: REFERENCE, fact });
      const statuses: number[] = [];
      for (const fact of ['1950', '1951', '1952', '1953', '1954', '1988'])
        statuses.push((await check(fact)).status);
      const last = statuses.pop();
      expect(last).toBe(429);
      expect(new Set(statuses).has(200)).toBe(true);
    });

    it('asking about many references does not lift what stopped one', async () => {
      const check = createReferenceCheck(central.ports, 3);
      const wrong = (rank: number) => check(`AT-ZZZ-26-00000${rank}`, '1950');
      await wrong(1);
      for (let tries = 0; tries < 5; tries += 1) await wrong(2);
      for (const rank of [3, 4]) await wrong(rank);
      await expect(wrong(2)).rejects.toThrow();
      for (const rank of [5, 6]) await wrong(rank);
      expect(await wrong(2)).toMatchObject({ standing: 'unknown' });
    });

    it('one address checks few references a minute', async () => {
      const statuses = new Set<number>();
      for (let rank = 0; rank < 12; rank += 1)
        statuses.add(
          (
            await post(
              '/v1/papers/check',
              { reference: `AT-ZZZ-26-00000${rank % 10}`, fact: '1988' },
              { authorization: `Bearer invented-${rank}`, 'x-guichet-device': randomUUID() },
            )
          ).status,
        );
      expect(statuses.has(429)).toBe(true);
    });

    it('a workstation’s key that was revoked is in the list, and a theft with the day from which it counts', async () => {
      await revoke(central.ports, client.deviceId, { from: '2026-02-20T00:00:00.000Z' });
      const list = await revocations();
      expect(list.keys).toEqual([
        {
          kid: key.kid,
          revokedAt: Math.floor(central.time.now() / 1000),
          distrustedFrom: Date.parse('2026-02-20T00:00:00Z') / 1000,
        },
      ]);
      const told = (await keys()).keys.find(({ kid }) => kid === key.kid);
      expect(told?.distrustedFrom).toBe('2026-02-20T00:00:00.000Z');
      expect(central.time.now() - Date.parse(told?.revokedAt ?? '')).toBeLessThan(DAY_MS);
    });
  });
}
