import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBundles } from '../../central/bundles/bundles.service.ts';
import { certifiedRecipient } from '../../central/bundles/recipient.service.ts';
import type { EmbeddedCentral } from '../../central/embedded.ts';
import type { Store } from '../../central/store/sql.ts';
import { newAgeIdentity } from '../../electron/platform/age.ts';
import { signerOf } from '../../electron/platform/keys.ts';
import { listActsToCarry, listPiecesToCarry } from '../../electron/sync/carrier/carrier.repo.ts';
import { makeBundle, type Load } from '../../electron/sync/carrier/make-bundle.ts';
import { findCursor, findReferenceCursor } from '../../electron/sync/inbox.repo.ts';
import { at } from '../support/clock.ts';
import type { Counter } from './support/counters.ts';
import { twoCounters } from './support/real-central.ts';

const time = at('2026-03-02T09:00');
const folder = mkdtempSync(join(tmpdir(), 'guichet-judged-'));
let central: EmbeddedCentral;
let rabat: Counter;
beforeAll(async () => {
  ({ central, rabat } = await twoCounters(time));
  rabat.sky.set('offline');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await central.close();
});

let sequence = 0;
/** The one file of a bundle of everything that waits at the counter. */
async function bundled(): Promise<Buffer> {
  const { db, device } = rabat;
  const acts = listActsToCarry(db);
  sequence += 1;
  const about: Load['about'] = {
    kind: 'about',
    deviceId: device.id as Load['about']['deviceId'],
    sequence,
    madeAt: '2026-03-02T10:00:00.000Z',
    recipient: (await newAgeIdentity()).recipient,
    cursor: findCursor(db),
    referenceCursor: findReferenceCursor(db),
    numbers: null,
  };
  const pieces = listPiecesToCarry(db, new Set(acts.map(({ id }) => id)));
  const { recipient } = await certifiedRecipient(central.ports.store);
  const still = { packed: () => {}, writing: () => {}, written: () => {} };
  const { files } = await makeBundle(
    { db, sign: signerOf(device.requestKey), spoolDir: folder },
    { load: { about, acts, pieces }, recipient, folder, partBytes: 4e9, name: `b${sequence}` },
    still,
  );
  return readFileSync(join(folder, files[0] ?? ''));
}
const bringTo = (store: Store, file: Buffer) =>
  createBundles({ ...central.ports, store }).take({
    file: createHash('sha256').update(file).digest('hex'),
    bytes: file.length,
    offset: 0,
    content: file,
  });
const aPhoto = (word: string) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(word)]);

/** The central's store, until so many transactions were written; and how many were. */
function wearing(writes: number) {
  const count = { written: 0 };
  const { store } = central.ports;
  const write: Store['write'] = (work) => {
    if (count.written >= writes) return Promise.reject(new Error('the process ends here'));
    count.written += 1;
    return store.write(work);
  };
  return { count, store: { ...store, write } };
}

test('a judgement that was interrupted begins again, and writes only what was not written', async () => {
  for (const word of ['one', 'two', 'three']) rabat.register({}, aPhoto(word));
  const file = await bundled();
  // The acts, two photos, and no more.
  await expect(bringTo(wearing(3).store, file)).rejects.toThrow('ends here');
  const again = wearing(100);
  expect(await bringTo(again.store, file)).toMatchObject({ outcome: 'judged', accepted: 3, attachments: 3 });
  // The acts are looked up; the third photo, the signed list and the answer are written.
  expect(again.count.written).toBe(4);
});

test('two processes that judge one bundle at once say the same of it', async () => {
  rabat.register({}, aPhoto('four'));
  const file = await bundled();
  const { store } = central.ports;
  let first: Promise<unknown> | undefined;
  // The other process has come to its end, and forgotten the files, once this one has found them.
  const late: Store = {
    ...store,
    all:
      (row) =>
      async (strings, ...values) => {
        const found = await store.all(row)(strings, ...values);
        await (first ??= bringTo(store, file));
        return found;
      },
  };
  const receipt = await bringTo(late, file);
  expect(await first).toMatchObject({ outcome: 'judged', repeated: false, attachments: 4 });
  expect(receipt).toMatchObject({ outcome: 'judged', repeated: true, attachments: 4 });
});
