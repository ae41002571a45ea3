import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { putRecord } from '../../../electron/modules/people/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';

let here: TestCounter;
let there: TestCounter;
let page: Page;
let record: PersonRecord;

/** Somebody registered with a photo at one counter comes to another one. */
beforeAll(async () => {
  there = await aCounter();
  here = await aCounter({}, there.central);
  const first = await there.signIn('1001');
  const { id } = valueOf(await first.call('registration.startDraft', {}));
  const image = (await samplePhoto()).toString('base64');
  valueOf(await first.call('registration.setPhoto', { id, image }));
  const content = asContent(aFamilyForm(971));
  const { duplicates } = valueOf(await first.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map((duplicate) => duplicate.record.id);
  const { personId } = valueOf(await first.call('registration.submit', { id, content, seenDuplicates }));
  await vi.waitFor(
    async () =>
      expect(valueOf(await first.call('sync.now', {}))).toMatchObject({ waiting: 0, photosWaiting: 0 }),
    { timeout: 20_000 },
  );
  page = await here.signIn('1002');
  valueOf(await page.call('sync.now', {}));
  record = valueOf(await page.call('people.get', { id: personId })).record;
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const photo = async () =>
  valueOf(await page.call('people.photo', { personId: record.id, sha256: record.photo ?? '' }));

describe('the photo of somebody registered at another counter', () => {
  it('is missing, and said so, while the network is away', async () => {
    here.network.isUp = false;
    expect(await photo()).toBeNull();
    here.network.isUp = true;
  });

  it('comes from the central once, also when two screens ask, and stays without network', async () => {
    const [one, other] = await Promise.all([photo(), photo()]);
    expect(one?.jpeg).toBeTruthy();
    expect(other).toEqual(one);
    here.network.isUp = false;
    expect(await photo()).toEqual(one);
    here.network.isUp = true;
    expect(valueOf(await page.call('sync.status', {})).photosWaiting).toBe(0);
  });

  it('is nobody else’s picture: bytes that do not carry the name are not kept', async () => {
    const other = `${'0'.repeat(63)}1`;
    await there.central.ports.store.once`
      INSERT INTO attachment SELECT ${other}, media_type, bytes, device_id, received_at FROM attachment LIMIT 1`;
    const db = here.counter.findHouse()?.db;
    db?.write((tx) => putRecord(tx, { ...record, photo: other as NonNullable<PersonRecord['photo']> }));
    expect(valueOf(await page.call('people.photo', { personId: record.id, sha256: other }))).toBeNull();
    db?.write((tx) => putRecord(tx, record));
  });

  it('is shown as the photo of its own file only', async () => {
    const other = valueOf(await page.call('people.search', { text: MEMORABLE.pharmacist.number })).people[0];
    const asked = { personId: other?.id ?? record.id, sha256: record.photo ?? '' };
    expect(other).toBeDefined();
    expect(valueOf(await page.call('people.photo', asked))).toBeNull();
  });
});
