import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { createBundles } from '../../../central/bundles/bundles.service.ts';
import { revoke } from '../../../central/devices/revocation.service.ts';
import { sha256Hex } from '../../../electron/platform/digest.ts';
import { lookAt } from '../../../electron/sync/carrier/index.ts';
import { BUNDLE_REFUSALS } from '../../../shared/domain/bundles/index.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { aRegisteredFamily } from '../../support/events.ts';
import { aKey, answersOn, exportTo, take, type Key } from './support.ts';

let central: Central;
let office: TestCounter;
let mobile: TestCounter;
let page: Page;
let key: Key;
let bundle: Buffer;
let bundleName: string;
let answer: Buffer;

beforeAll(async () => {
  const config = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
  central = await startCentral({ demonstration: true, config });
  office = await aCounter({}, central);
  mobile = await aCounter({}, central);
  page = await mobile.signIn('1001');
  valueOf(await page.call('sync.now', {}));
  mobile.network.isUp = false;
  await aRegisteredFamily(page, 801);
  key = aKey();
  const { files } = await exportTo(mobile, key);
  bundleName = files[0] ?? '';
  bundle = readFileSync(key.path(bundleName));
}, 120_000);
afterAll(async () => {
  key.remove();
  await mobile.close();
  await office.close();
  await central.close();
});

const giveWhole = (bytes: Buffer) =>
  createBundles(central.ports).take({
    file: sha256Hex(bytes),
    bytes: bytes.length,
    offset: 0,
    content: bytes,
  });

/** What happens to files on keys. */
const damaged = (whole: () => Buffer) =>
  fc.oneof(
    fc.nat().map((at) => {
      const bytes = Buffer.from(whole());
      const place = at % (bytes.length * 8);
      bytes.writeUInt8(bytes.readUInt8(place >> 3) ^ (1 << (place & 7)), place >> 3);
      return bytes;
    }),
    fc.nat().map((at) => whole().subarray(0, at % whole().length)),
    fc.uint8Array({ minLength: 1, maxLength: 50 }).map((more) => Buffer.concat([whole(), more])),
    fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
    fc
      .nat()
      .map((at) =>
        Buffer.concat([whole().subarray(at % whole().length), whole().subarray(0, at % whole().length)]),
      )
      .filter((bytes) => !bytes.equals(whole())),
  );

describe('files that something happened to', () => {
  test('none of them is taken by the central, and each says why', async () => {
    await fc.assert(
      fc.asyncProperty(
        damaged(() => bundle),
        async (bytes) => {
          if (bytes.length === 0) return;
          const receipt = await giveWhole(bytes);
          expect(receipt).toMatchObject({ outcome: 'refused' });
          expect(BUNDLE_REFUSALS).toContain(receipt.outcome === 'refused' ? receipt.code : '');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('whatever came before, the whole bundle is taken, once', async () => {
    expect(await giveWhole(bundle)).toMatchObject({
      outcome: 'judged',
      repeated: false,
      accepted: 1,
      refused: 0,
    });
    const before = valueOf(await page.call('sync.status', {}));
    expect(before.waiting).toBe(1);
    const [carried] = await take(office, key, [bundleName]);
    expect(carried).toMatchObject({ outcome: 'carried', repeated: true, accepted: 1 });
    answer = readFileSync(key.path(answersOn(key)[0] ?? ''));
  });

  test('no damaged answer changes anything at the counter', async () => {
    const file = key.path('essai.amo');
    await fc.assert(
      fc.asyncProperty(
        damaged(() => answer),
        async (bytes) => {
          writeFileSync(file, bytes);
          const [taken] = await take(mobile, key, ['essai.amo']);
          expect(taken).toMatchObject({ outcome: 'refused' });
          expect(valueOf(await page.call('sync.status', {})).waiting).toBe(1);
        },
      ),
      { numRuns: 150 },
    );
    writeFileSync(file, answer);
    expect(await take(mobile, key, ['essai.amo'])).toMatchObject([{ outcome: 'answered', accepted: 1 }]);
    expect(valueOf(await page.call('sync.status', {})).waiting).toBe(0);
  });
});

describe('bundles cut into parts', () => {
  test('wait for all of them, in any order and as often as they come, from different keys', async () => {
    await aRegisteredFamily(page, 802);
    const small = aKey();
    const { files } = await exportTo(mobile, small, 1_500);
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) expect(statSync(small.path(name)).size).toBeLessThanOrEqual(1_500);
    const [first = '', ...others] = files;
    for (const name of [...others, ...others].toReversed())
      expect(await take(office, small, [name])).toMatchObject([{ outcome: 'parts_missing' }]);
    expect(await take(office, small, [first])).toMatchObject([{ outcome: 'carried', accepted: 1 }]);
    expect(await take(mobile, small, answersOn(small))).toMatchObject([{ outcome: 'answered', accepted: 1 }]);
    small.remove();
  });
});

describe('a key', () => {
  test('that was pulled out is told, and the next bundle has the same number', async () => {
    const gone = aKey();
    rmSync(gone.folder, { recursive: true });
    await expect(exportTo(mobile, gone)).rejects.toMatchObject({ error: { code: 'bundles.key_gone' } });
    await expect(take(mobile, gone, ['reponse.amo'])).rejects.toMatchObject({
      error: { code: 'bundles.key_gone' },
    });
    const other = aKey();
    expect(await exportTo(mobile, other)).toMatchObject({ sequence: 3 });
    expect(other.files()).toHaveLength(1);
    other.remove();
  });

  test('holds nothing that a carrier could read', async () => {
    const found = await lookAt(key.path(bundleName));
    expect(found).toMatchObject({ head: { header: { kind: 'acts', sequence: 1, part: 1, parts: 1 } } });
    for (const word of ['registration', 'Exemple', 'ZZ100801', '1001'])
      expect(bundle.includes(Buffer.from(word))).toBe(false);
  });

  test('is not brought to the central without network, and nothing is lost', async () => {
    await aRegisteredFamily(page, 803);
    const other = aKey();
    await exportTo(mobile, other);
    office.network.isUp = false;
    await expect(take(office, other)).rejects.toMatchObject({ error: { code: 'bundles.central_needed' } });
    office.network.isUp = true;
    expect(await take(office, other)).toMatchObject([{ outcome: 'carried', accepted: 1 }]);
    other.remove();
  });
});

test('what a revoked workstation did before is taken all the same, and one of another central is told apart', async () => {
  const elsewhere = await startCentral({ demonstration: true });
  const stranger = createBundles(elsewhere.ports);
  const bytes = Buffer.from(bundle);
  expect(
    await stranger.take({ file: sha256Hex(bytes), bytes: bytes.length, offset: 0, content: bytes }),
  ).toEqual({
    outcome: 'refused',
    code: 'signer_unknown',
  });
  await elsewhere.close();
  const other = aKey();
  await exportTo(mobile, other);
  await revoke(central.ports, mobile.counter.status().device?.id ?? '');
  expect(await take(office, other)).toMatchObject([{ outcome: 'carried', accepted: 1, refused: 0 }]);
  other.remove();
}, 60_000);
