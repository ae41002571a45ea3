import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAttachment } from '../../central/attachments/attachment.repo.ts';
import { systemHttp } from '../../electron/platform/http.ts';
import { newSigningKey } from '../../electron/platform/keys.ts';
import { createCentralClient } from '../../electron/sync/index.ts';
import type { EnrolRequest } from '../../shared/protocol/devices.ts';
import { UPLOAD_PART_BYTES } from '../../shared/protocol/uploads.ts';
import { aCentral, type TestCentral } from '../integration/central/support/central.ts';
import { fractions, seeded } from '../support/chance.ts';
import { cuttingProxy, type CuttingProxy } from '../support/cutting-proxy.ts';
import { aFileStore, type FileStore } from '../support/store.ts';
import { Counter } from './support/counters.ts';

const CHILD = fileURLToPath(new URL('../support/killed-upload.ts', import.meta.url));
const PHOTO_BYTES = 15 * UPLOAD_PART_BYTES + 1_234;
/** Headers of a request, and what the other requests of an exchange weigh. */
const AROUND_BYTES = 40_000;
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));

let central: TestCentral;
let proxy: CuttingProxy;
let store: FileStore;
let rabat: Counter;
beforeAll(async () => {
  central = await aCentral(async () => ({}), { config: { requestsPerMinute: 1_000_000 } });
  proxy = await cuttingProxy(central.url);
  store = aFileStore();
  const chance = seeded(seed, central.time);
  const [request, seal] = [newSigningKey(), newSigningKey()];
  const deviceId = chance.id();
  const ports = { http: systemHttp, url: central.url, clock: central.time, chance, deviceId };
  await createCentralClient({ ...ports, requestKey: request.privateDer }).enrol({
    deviceId: deviceId as EnrolRequest['deviceId'],
    enrolmentCode: central.enrolmentCode,
    branchCode: 'RABAT',
    label: 'Guichet',
    requestKey: request.publicHex,
    sealKey: seal.publicHex,
  });
  const device = { id: deviceId, requestKey: request.privateDer };
  const { time } = central;
  rabat = new Counter({ time, http: systemHttp, seed, db: store.open(), device, centralUrl: proxy.url });
  await rabat.exchange();
});
afterAll(async () => {
  await rabat.sync.engine.stop();
  rabat.db.close();
  store.remove();
  await proxy.close();
  await central.close();
});

const aPhoto = (): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(PHOTO_BYTES - 4)]);
const atCentral = async (photo: Buffer): Promise<Uint8Array | undefined> => {
  const sha256 = createHash('sha256').update(photo).digest('hex');
  return (await findAttachment(central.ports.store, sha256))?.bytes;
};
const isThere = async (photo: Buffer): Promise<boolean> =>
  Buffer.from((await atCentral(photo)) ?? []).equals(photo);

describe(`a large photo (seed ${seed})`, () => {
  test('goes on after each cut from what arrived: a cut costs one part, and the photo is whole at the end', async () => {
    const fraction = fractions(seed);
    const photo = aPhoto();
    const { act } = rabat.register({}, photo);
    let cuts = 0;
    const cutSomewhere = () => proxy.cutAfter(1 + Math.floor(fraction() * 5 * UPLOAD_PART_BYTES));
    proxy.onCut = () => {
      cuts += 1;
      if (cuts < 12) cutSomewhere();
    };
    cutSomewhere();
    const before = proxy.up();
    for (let tries = 0; tries < 40 && rabat.status.photosWaiting > 0; tries += 1) await rabat.exchange();
    expect(cuts).toBeGreaterThanOrEqual(2);
    expect(rabat.status).toMatchObject({ photosWaiting: 0, waiting: 0, parked: 0 });
    expect(await isThere(photo)).toBe(true);
    const weight = proxy.up() - before;
    expect(weight).toBeLessThan(PHOTO_BYTES + (cuts + 1) * (UPLOAD_PART_BYTES + AROUND_BYTES));
    expect(act.payload.person.photo).toHaveLength(64);
  });

  test('never leaves before its act, and does not hold back an act that is made meanwhile', async () => {
    proxy.cutAfter(Infinity);
    const photo = aPhoto();
    rabat.register({}, photo);
    const first = rabat.sky.sent.length;
    rabat.sky.set((request) => (request.url.endsWith('/v1/acts') ? 'broken' : 'clear'));
    await rabat.exchange();
    expect(rabat.sky.sent.slice(first).filter(({ url }) => url.includes('/v1/uploads'))).toEqual([]);
    expect(await atCentral(photo)).toBeUndefined();

    let parts = 0;
    const later: string[] = [];
    rabat.sky.set((request) => {
      if (request.method === 'PATCH') parts += 1;
      if (parts === 2 && later.length === 0) later.push(rabat.register().act.id);
      return 'clear';
    });
    const start = rabat.sky.sent.length;
    await rabat.exchange();
    for (let tries = 0; tries < 5 && rabat.status.photosWaiting > 0; tries += 1) await rabat.exchange();
    const sent = rabat.sky.sent
      .slice(start)
      .map(({ method, url }) => `${method} ${new URL(url).pathname.split('/', 3).join('/')}`);
    expect(sent.indexOf('POST /v1/acts')).toBeLessThan(sent.indexOf('POST /v1/uploads'));
    const second = sent.lastIndexOf('POST /v1/acts');
    expect(second).toBeLessThan(sent.lastIndexOf('PATCH /v1/uploads'));
    expect(rabat.status).toMatchObject({ photosWaiting: 0, waiting: 0 });
    expect(await isThere(photo)).toBe(true);
  });

  test('goes on when the program was killed in the middle, again and again', async () => {
    const photo = aPhoto();
    rabat.sky.set('offline');
    rabat.register({}, photo);
    await rabat.exchange();
    await rabat.sync.engine.stop();
    const before = proxy.up();
    for (let kill = 0; kill < 3; kill += 1) {
      const answer = await exchangeElsewhere(UPLOAD_PART_BYTES * (1 + kill) + randomInt(UPLOAD_PART_BYTES));
      expect(answer).toBe('');
      expect(await atCentral(photo)).toBeUndefined();
    }
    expect(await exchangeElsewhere(Infinity)).toBe('0\n');
    expect(await isThere(photo)).toBe(true);
    expect(proxy.up() - before).toBeLessThan(PHOTO_BYTES + 4 * (UPLOAD_PART_BYTES + AROUND_BYTES));
  });
});

/** One exchange in a process of its own, killed once it has sent so much; answers what it said. */
async function exchangeElsewhere(killAfterBytes: number): Promise<string> {
  const child = spawn(process.execPath, [CHILD, store.file, proxy.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  proxy.onCut = () => child.kill('SIGKILL');
  proxy.cutAfter(killAfterBytes);
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return said;
}
