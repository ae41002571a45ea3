import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { startCentral } from '../../../central/embedded.ts';
import { getRoot } from '../../../central/papers/trust.service.ts';
import { rootSignerOf } from '../../../central/platform/seal-crypto.ts';
import { signOrder } from '../../../shared/domain/seal/index.ts';
import { PROTOCOL_VERSION } from '../../../shared/protocol/acts.ts';
import { compose, type Counter } from '../../../electron/compose.ts';
import { passphraseVault } from '../../../electron/platform/passphrase-vault.ts';
import { systemHttp, type Http } from '../../../electron/platform/http.ts';
import { filesUnder, findTraces, FILE_MARKS, wordsAsWritten } from '../../support/left-on-disk.ts';
import {
  APP_DIR,
  aCounter,
  pageOf,
  signInAt,
  valueOf,
  type Central,
  type TestCounter,
} from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';
import { spokenAs } from '../../support/other-version.ts';

const Answered = z.object({ kind: z.string(), answer: z.string().nullable() });
const PASSPHRASE = 'quatre mots sans lien aucun';
const NO_LIMITS = {
  requestsPerMinute: 1_000_000,
  openRequestsPerMinute: 1_000_000,
  enrolmentsPerMinute: 1_000_000,
};

let central: Central;
beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
});
afterAll(() => central.close());

/** What the administrator's command says. */
async function administer(...args: string[]): Promise<string> {
  const line = readCommandLine(args);
  return (await COMMANDS[line.command]?.(central.ports, line, () => '')) ?? '';
}
const branchCode = 'DEMO-01';

describe('a workstation without a code', () => {
  let dataDir: string;
  let counter: Counter;
  const network = { isUp: true, version: PROTOCOL_VERSION };
  const open = async (): Promise<Counter> =>
    (counter = await compose({
      dataDir,
      appDir: APP_DIR,
      version: '0.0.0-test',
      vault: passphraseVault,
      http: (request) =>
        network.isUp ? spokenAs(network.version)(request) : Promise.reject(new TypeError('fetch failed')),
    }));
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'guichet-asks-'));
    Object.assign(network, { isUp: true, version: PROTOCOL_VERSION });
    await open();
  });
  afterEach(async () => {
    await counter.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const ask = () =>
    pageOf(counter).call('devices.ask', {
      url: central.url,
      branchCode,
      label: 'Guichet 7',
      passphrase: PASSPHRASE,
    });
  const look = async () => valueOf(await pageOf(counter).call('devices.look', {}));

  it('waits under a fingerprint that the central lists too, and opens once it was approved', async () => {
    const { asked, state } = valueOf(await ask());
    expect(state).toBe('pending');
    const listed = await administer('devices', '--pending');
    expect(listed).toContain(`${asked?.id} · ${branchCode} · Guichet 7`);
    expect(listed).toContain(asked?.fingerprint);
    expect(await pageOf(counter).call('agents.signIn', { number: '1001', passphrase: 'x' })).toMatchObject({
      error: { code: 'device.not_ready' },
    });
    await administer('approve', asked?.id ?? '', '--fingerprint', asked?.fingerprint ?? '');
    expect(await look()).toMatchObject({ state: 'ready', device: { id: asked?.id, label: 'Guichet 7' } });
    await signInAt(counter, '1001');
    expect(existsSync(join(dataDir, 'guichet.asked.json'))).toBe(false);
  });

  it('goes on after a restart with the same keys, once its passphrase was typed; nothing secret stands in clear', async () => {
    const { asked } = valueOf(await ask());
    await counter.close();
    const file = readFileSync(join(dataDir, 'guichet.asked.json'), 'utf8');
    expect(file).not.toContain(PASSPHRASE);
    expect(Object.keys(JSON.parse(file) as object)).not.toContain('privateKey');
    await open();
    expect(counter.status()).toMatchObject({
      state: 'pending',
      asked: { asleep: true, fingerprint: asked?.fingerprint },
    });
    const page = pageOf(counter);
    expect(await page.call('devices.unlock', { passphrase: 'une autre phrase entière' })).toMatchObject({
      error: { code: 'device.wrong_passphrase' },
    });
    await administer('approve', asked?.id ?? '', '--fingerprint', asked?.fingerprint ?? '');
    expect(valueOf(await page.call('devices.unlock', { passphrase: PASSPHRASE }))).toMatchObject({
      state: 'ready',
      device: { id: asked?.id },
    });
    await counter.close();
    await open();
    expect(counter.status().state).toBe('locked');
  });

  it.each([
    [PROTOCOL_VERSION + 1, 'device.central_protocol'],
    [PROTOCOL_VERSION - 1, 'device.central_protocol_older'],
  ])('is told that the central speaks version %i, and not that it was refused', async (version, code) => {
    network.version = version;
    const wish = { url: central.url, branchCode, label: 'Guichet 7', passphrase: PASSPHRASE };
    expect(await ask()).toMatchObject({ error: { code } });
    const withCode = { ...wish, enrolmentCode: central.enrolmentCode };
    expect(await pageOf(counter).call('devices.enrol', withCode)).toMatchObject({ error: { code } });
    // What was asked before the central changed its version goes on waiting.
    network.version = PROTOCOL_VERSION;
    valueOf(await ask());
    network.version = version;
    expect(await look()).toMatchObject({ state: 'pending', asked: { standing: 'pending', away: code } });
    network.version = PROTOCOL_VERSION;
    expect(await look()).toMatchObject({ asked: { standing: 'pending', away: null } });
  });

  it('is told that it was refused, says when nobody answers, and begins anew', async () => {
    const { asked } = valueOf(await ask());
    network.isUp = false;
    expect(await look()).toMatchObject({
      asked: { standing: 'pending', away: 'device.central_unreachable' },
    });
    network.isUp = true;
    await administer('refuse', asked?.id ?? '');
    expect(await look()).toMatchObject({ state: 'pending', asked: { standing: 'refused', away: null } });
    expect(valueOf(await pageOf(counter).call('devices.withdraw', {}))).toMatchObject({ state: 'new' });
    const again = valueOf(await ask());
    expect(again.asked?.fingerprint).not.toBe(asked?.fingerprint);
    expect(valueOf(await pageOf(counter).call('devices.withdraw', {}))).toMatchObject({ state: 'new' });
    expect(await administer('devices', '--pending')).not.toContain(again.asked?.id);
  });
});

describe('a workstation that an administrator reaches from afar', () => {
  let house: TestCounter;
  beforeEach(async () => {
    house = await aCounter({}, central);
  });
  afterEach(() => house.close());
  const id = () => house.counter.status().device?.id ?? '';
  /** Until the exchange under way has come to its end, and what it ordered with it. */
  const until = async (state: string, counter = house.counter) =>
    expect.poll(() => counter.status().state, { timeout: 20_000 }).toBe(state);

  it('is locked at its next contact: everybody is signed out, nobody signs in, all is kept', async () => {
    const page = await house.signIn('1001');
    await administer('revoke', id(), '--lock', '--contact', '05 37 00 00 00');
    await page.call('sync.now', {});
    await until('shut');
    expect(house.counter.status().shut).toMatchObject({ contact: '05 37 00 00 00' });
    expect(await page.call('people.search', { text: 'mohamed' })).toMatchObject({ ok: false });
    expect(page.session.role).toBe('anyone');
    expect(await house.page().call('agents.signIn', { number: '1001', passphrase: 'x' })).toMatchObject({
      error: { code: 'device.not_ready' },
    });
    await expect
      .poll(() => administer('devices'), { timeout: 10_000 })
      .toMatch(new RegExp(`${id()} .*verrouillé `));

    await house.counter.close();
    const again = await house.reopen();
    expect(again.status().state).toBe('shut');
    const text = await administer('unlock', id());
    const code = text.split('\n').at(-1) ?? '';
    house.network.isUp = false;
    expect(
      await pageOf(again).call('devices.openByCode', { code: `${code.slice(0, -4)}AAAA` }),
    ).toMatchObject({
      error: { code: 'device.unlock_code_wrong' },
    });
    expect(valueOf(await pageOf(again).call('devices.openByCode', { code }))).toMatchObject({
      state: 'ready',
    });
    house.network.isUp = true;
    await again.close();
  });

  it('opens again at its next contact, and the central takes its work as before', async () => {
    await administer('revoke', id(), '--lock');
    await (await house.signIn('1001').catch(() => house.page())).call('sync.now', {});
    await house.counter.findHouse()?.exchange();
    await until('shut');
    await administer('unlock', id());
    await house.page().call('devices.look', {});
    await until('ready');
    await expect
      .poll(() => administer('devices'), { timeout: 10_000 })
      .toMatch(new RegExp(`${id()} .*en service`));
    const page = await house.signIn('1001');
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ connection: 'online', trouble: null });
  });

  it('obeys no order that another root signed, that is for another workstation, or that is no order', async () => {
    let forged: string | undefined;
    const http: Http = (request) => {
      if (forged === undefined) return systemHttp(request);
      const problem = { problem: 'device_revoked', time: new Date().toISOString(), order: forged };
      return Promise.resolve({
        status: 403,
        contentType: 'application/json',
        body: Buffer.from(JSON.stringify(problem)),
      });
    };
    const lied = await aCounter({ http }, central);
    const device = lied.counter.status().device?.id ?? '';
    const order = { kind: 'erase', sequence: 9, issuedAt: 1_800_000_000, contact: '' } as const;
    const falseRoot = rootSignerOf(new Uint8Array(32).fill(7));
    const trueRoot = await getRoot(central.ports.store);
    for (const text of [
      signOrder({ ...order, deviceId: device }, falseRoot),
      signOrder({ ...order, deviceId: id() }, trueRoot),
      'AAAA',
    ]) {
      forged = text;
      await lied.counter.findHouse()?.exchange();
      expect(lied.counter.status().state).toBe('ready');
      expect(existsSync(join(lied.dataDir, 'guichet.erased.json'))).toBe(false);
    }
    // The same words from the root that was pinned, and it obeys: the forgeries were refused for what they are.
    forged = signOrder({ ...order, kind: 'lock', deviceId: device }, trueRoot);
    await lied.counter.findHouse()?.exchange();
    await until('shut', lied.counter);
    forged = signOrder({ ...order, kind: 'unlock', sequence: 8, deviceId: device }, trueRoot);
    await lied.page().call('devices.look', {});
    expect(lied.counter.status().state).toBe('shut');
    await lied.close();
  });

  it('erases itself after sending what waits; nothing of it can be read, and the central knows', async () => {
    const page = await house.signIn('1001');
    valueOf(await page.call('sync.now', {}));
    house.network.isUp = false;
    const { id: draft } = valueOf(await page.call('registration.startDraft', {}));
    valueOf(
      await page.call('registration.saveDraft', {
        id: draft,
        title: 'Oulfahdiq',
        content: { scheme: 'tns' },
      }),
    );
    const content = asContent(aFamilyForm(731));
    const { duplicates } = valueOf(await page.call('registration.review', { id: draft, content }));
    const seenDuplicates = duplicates.map(({ record }) => record.id);
    valueOf(await page.call('registration.submit', { id: draft, content, seenDuplicates }));
    await administer('revoke', id(), '--erase');
    const device = id();
    house.network.isUp = true;
    await house.counter.findHouse()?.exchange();
    await until('erased');
    await expect.poll(() => house.counter.status().erased?.told, { timeout: 10_000 }).toBe(true);
    expect(await administer('devices')).toMatch(new RegExp(`${device} .*effacé `));
    const acts = await central.ports.store.all(
      Answered,
    )`SELECT act.kind, act_answer.answer FROM act JOIN act_answer USING (id) WHERE act.device_id = ${device}`;
    expect(acts).toMatchObject([
      { kind: 'registration.submitted', answer: expect.stringContaining('"accepted"') as string },
    ]);
    const files = filesUnder(house.dataDir);
    expect(files.filter((file) => /guichet\.(db|json|new)|backups|logs/u.test(file))).toEqual([]);
    expect(findTraces(files, new Map([...FILE_MARKS, ...wordsAsWritten(['Oulfahdiq'])]))).toEqual([]);
    expect(await administer('unlock', device).catch((error: unknown) => String(error))).toMatch(
      /a effacé ses données/,
    );

    await house.counter.close();
    const again = await house.reopen();
    expect(again.status().state).toBe('erased');
    expect(valueOf(await pageOf(again).call('devices.startOver', {}))).toMatchObject({ state: 'new' });
    valueOf(await pageOf(again).call('devices.startDemonstration', {}));
    await again.close();
    const third = await house.reopen();
    expect(third.status().state).toBe('ready');
    await third.close();
  });
});
