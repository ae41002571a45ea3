import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../central/config.ts';
import { sha256 } from '../../../../central/platform/digest.ts';
import { insertEmployerToken, putEmployer } from '../../../../central/requests/employer.repo.ts';
import { insertPortalToken } from '../../../../central/requests/portal.repo.ts';
import { allRoutes } from '../../../../central/routes/index.ts';
import { CentralProblem } from '../../../../shared/protocol/people.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { aRecruit, asEvent } from '../../../support/requesters.ts';
import { aPerson, card, givenUp, registration, reserve, sendActs, signedBody } from '../support/acts.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';
import { anything, nasty, spoilt } from '../support/nasty.ts';
import { TRIED_ELSEWHERE } from './hostile-roads.ts';

const RUNS = 60;
const TOKEN = 'jeton-pour-essayer';

export function hostile(place: Place): void {
  describe('hostile input', () => {
    let central: TestCentral;
    let client: SignedClient;
    let number = '';
    beforeAll(async () => {
      const unlimited = {
        requestsPerMinute: 1e9,
        openRequestsPerMinute: 1e9,
        checksPerMinute: 1e9,
        sealChecksPerMinute: 1e9,
        signIn: { ...DEFAULT_CONFIG.signIn, freeFailures: 1 },
      };
      central = await aCentral(place, { config: unlimited });
      client = await central.workstation();
      [number = ''] = await reserve(client, 1);
    });
    afterAll(() => central.close());

    /** Whatever comes, the answer is one of ours: never a fault, never a stack. */
    const expectPlain = async (sent: Parameters<SignedClient['send']>[0]) => {
      const got = await client.send(sent);
      expect(got.status, got.text).toBeLessThan(500);
      if (got.status >= 400 && sent.method !== 'HEAD')
        expect(CentralProblem.safeParse(got.json()).success, got.text).toBe(true);
      expect(got.text).not.toContain('node_modules');
    };
    const stringify = (value: unknown): Uint8Array => {
      try {
        return Buffer.from(JSON.stringify(value) ?? 'undefined');
      } catch {
        return Buffer.from('[');
      }
    };
    const post = (path: string, value: unknown) =>
      expectPlain({
        method: 'POST',
        path,
        bytes: stringify(value),
        headers: { 'content-type': 'application/json' },
      });

    it('in the body of a request gets a plain refusal', async () => {
      const paths = fc.constantFrom(
        '/v1/devices',
        '/v1/agents/sign-in',
        '/v1/number-blocks',
        '/v1/acts',
        '/v1/acts/known',
      );
      await fc.assert(fc.asyncProperty(paths, anything, post), { numRuns: RUNS });
    });

    it('in a sign-in, a request for numbers or an enrolment gets a plain refusal', async () => {
      const wishes = fc.oneof(
        fc.tuple(fc.constant('/v1/agents/sign-in'), spoilt({ number: '1', passphrase: 'x' })),
        fc.tuple(fc.constant('/v1/number-blocks'), spoilt({ requestId: crypto.randomUUID(), count: 1 })),
        fc.tuple(
          fc.constant('/v1/devices'),
          spoilt({
            deviceId: client.deviceId,
            enrolmentCode: central.enrolmentCode,
            branchCode: 'RABAT',
            label: 'x',
            requestKey: client.keys.publicHex,
            sealKey: client.sealKeys.publicHex,
          }),
        ),
      );
      await fc.assert(
        fc.asyncProperty(wishes, ([path, value]) => post(path, value)),
        { numRuns: RUNS },
      );
    });

    it('in a paper’s code, a reference or a fact gets a plain refusal', async () => {
      const wishes = fc.oneof(
        fc.tuple(
          fc.constant('/v1/seals/check'),
          spoilt({ text: '6BF390D20FFWJWG.FKX*4F7B0XKA8FA9DIWENPEJ' }),
        ),
        fc.tuple(fc.constant('/v1/papers/check'), spoilt({ reference: 'AT-K3B-26-000042', fact: '1988' })),
      );
      await fc.assert(
        fc.asyncProperty(wishes, nasty, async ([path, value], text) => {
          await post(path, value);
          await expectPlain({ path: `/v1/papers/${encodeURIComponent(text.toWellFormed())}` });
          await expectPlain({ path: `/verify/${encodeURIComponent(text.toWellFormed())}` });
          await expectPlain({ path: '/v1/revocations', headers: { 'if-none-match': '"x"' } });
        }),
        { numRuns: RUNS },
      );
    });

    it('in an act is refused with that act, or accepted as it stands', async () => {
      const person = aPerson({ number, spouseCnie: 'XQ600001' });
      const good = [
        registration(client, person),
        card(client, person.id, number),
        givenUp(client, person.id, number),
      ];
      const batch = fc.tuple(
        ...good.map((act) =>
          spoilt(act).map((one) =>
            typeof one === 'object' && one !== null ? { ...one, id: crypto.randomUUID() } : one,
          ),
        ),
      );
      await fc.assert(
        fc.asyncProperty(batch, (acts) => post('/v1/acts', signedBody(client, acts))),
        { numRuns: RUNS * 2 },
      );
    });

    it('in a request of an employer or of an insured person gets a plain refusal', async () => {
      const { store, clock } = central.ports;
      const at = new Date(clock.now()).toISOString();
      const [insured = ''] = await reserve(client, 1);
      await sendActs(client, [registration(client, aPerson({ number: insured, cnie: 'XQ600002' }))]);
      await store.write(async (tx) => {
        await putEmployer(tx, { number: '7654321', name: 'X', scheme: 'cnss-salaried', branchCode: 'RABAT' });
        await insertEmployerToken(tx, { tokenSha256: sha256(TOKEN), number: '7654321', at });
        const expiresAt = new Date(clock.now() + 3_600_000).toISOString();
        await insertPortalToken(tx, { tokenSha256: sha256(TOKEN), number: insured, expiresAt });
      });
      const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
      const sent = (content: unknown) => ({
        id: crypto.randomUUID(),
        content,
        papers: [{ code: 'x', reference: 'y' }],
      });
      const address = { line: 'x', regionCode: '04', provinceCode: '04421' };
      const goods = [
        ['/v1/employers/requests', sent(aRecruit(1))],
        ['/v1/insured/requests', sent(asEvent({ kind: 'address-change', address }))],
        [`/v1/insured/requests/${crypto.randomUUID()}/papers`, { papers: [{ code: 'x', reference: 'y' }] }],
        ['/v1/insured/sign-in', { registrationNumber: insured, secret: 'x' }],
      ] as const;
      for (const [path, good] of goods.slice(0, 2)) {
        const got = await client.send({ method: 'POST', path, bytes: stringify(good), headers });
        expect(got.status, got.text).toBe(200);
      }
      const wishes = fc.oneof(
        ...goods.map(([path, good]) =>
          spoilt({ ...good, id: crypto.randomUUID() }).map((bad) => ({ path, bytes: stringify(bad) })),
        ),
        nasty.map((text) => ({ path: `/v1/employers/requests/${encodeURIComponent(text.toWellFormed())}` })),
        nasty.map((text) => ({
          path: `/v1/employers/requests?before=${encodeURIComponent(text.toWellFormed())}`,
        })),
      );
      await fc.assert(
        fc.asyncProperty(wishes, (wish) =>
          expectPlain({ method: 'bytes' in wish ? 'POST' : 'GET', ...wish, headers }),
        ),
        { numRuns: RUNS * 3 },
      );
    });

    it('in an address gets a plain refusal', async () => {
      const at = (path: string) =>
        fc.oneof(nasty, fc.webPath()).map((text) => path + encodeURIComponent(text.toWellFormed()));
      const paths = fc.oneof(
        ...[
          '/v1/people?text=',
          '/v1/people/',
          '/v1/holders?document=',
          '/v1/changes?after=',
          '/v1/changes?limit=',
          '/v1/attachments/',
          '/v1/',
          '/',
        ].map(at),
      );
      await fc.assert(
        fc.asyncProperty(paths, (path) => expectPlain({ path: path.slice(0, 2000) })),
        { numRuns: RUNS * 2 },
      );
    });

    it('in the headers gets a plain refusal', async () => {
      const names = fc.constantFrom(
        'x-guichet-device',
        'x-guichet-time',
        'x-guichet-nonce',
        'x-guichet-signature',
        'x-guichet-protocol',
        'content-encoding',
        'authorization',
        'accept-encoding',
      );
      const value = fc.string({
        unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
        maxLength: 100,
      });
      const sent = fc.tuple(
        names,
        value,
        fc.constantFrom(
          '/v1/changes',
          '/v1/people?text=a',
          '/v1/info',
          '/health',
          '/ready',
          '/metrics',
          '/v1/seal-keys',
        ),
      );
      await fc.assert(
        fc.asyncProperty(sent, ([name, text, path]) => expectPlain({ path, headers: { [name]: text } })),
        { numRuns: RUNS },
      );
    });

    it('in bytes, compressed or not, gets a plain refusal', async () => {
      const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
      const property = fc.asyncProperty(bytes, fc.boolean(), fc.boolean(), async (body, gzip, claimed) => {
        await expectPlain({
          method: 'POST',
          path: '/v1/acts',
          bytes: body,
          gzip,
          headers: { 'content-type': 'application/json', ...(claimed && { 'content-encoding': 'gzip' }) },
        });
        await expectPlain({ method: 'PUT', path: `/v1/attachments/${'a'.repeat(64)}`, bytes: body });
      });
      await fc.assert(property, { numRuns: RUNS });
      await expectPlain({
        method: 'POST',
        path: '/v1/acts',
        bytes: Buffer.from(`${'['.repeat(200_000)}`),
        headers: { 'content-type': 'application/json' },
      });
      const nested = `{"id":"${crypto.randomUUID()}","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
      const deep = JSON.stringify({ acts: [client.signAct(nested)] });
      await expectPlain({
        method: 'POST',
        path: '/v1/acts',
        bytes: Buffer.from(deep),
        headers: { 'content-type': 'application/json' },
      });
      await expectPlain({ method: 'POST', path: '/v1/acts', bytes: Buffer.alloc(9 * 1024 * 1024, 91) });
    });

    it('in what is said of an upload gets a plain refusal', async () => {
      const says = fc.constantFrom('upload-length', 'upload-metadata', 'upload-offset', 'upload-checksum');
      const header = fc
        .tuple(says, nasty)
        .map(([name, text]) => [name, encodeURI(text.toWellFormed())] as const);
      const good = { 'upload-length': '9', 'upload-offset': '0', 'tus-resumable': '1.0.0' };
      const path = `/v1/uploads/${'a'.repeat(64)}`;
      await fc.assert(
        fc.asyncProperty(header, fc.uint8Array({ maxLength: 40 }), async ([name, text], bytes) => {
          const headers = { ...good, [name]: text };
          await expectPlain({ method: 'POST', path: '/v1/uploads', headers });
          const type = { 'content-type': 'application/offset+octet-stream' };
          await expectPlain({ method: 'PATCH', path, bytes, headers: { ...headers, ...type } });
        }),
        { numRuns: RUNS },
      );
    });

    it('reaches every route that takes any', () => {
      const tried = [
        ...TRIED_ELSEWHERE,
        ...['/v1/devices', '/v1/agents/sign-in', '/v1/number-blocks', '/v1/acts', '/v1/acts/known'],
        ...['', '/{number}', '/{id}/rights', '/{id}/care-files'].map((end) => `/v1/people${end}`),
        ...['/v1/holders', '/v1/changes', '/v1/attachments/{sha256}'],
        ...['/v1/uploads', '/v1/uploads/{sha256}'],
        ...['/v1/info', '/health', '/ready', '/metrics', '/v1/seal-keys', '/openapi.json'],
        ...['employers', 'insured'].flatMap((who) =>
          ['', '/{id}', '/{id}/papers'].map((end) => `/v1/${who}/requests${end}`),
        ),
        '/v1/insured/sign-in',
        ...['/verify', '/verify/', '/verify/{file}'],
        ...['/v1/revocations', '/v1/papers/check', '/v1/papers/{reference}', '/v1/seals/check'],
      ];
      expect(new Set(allRoutes(central.ports).map(({ path }) => path))).toEqual(new Set(tried));
    });
  });
}
