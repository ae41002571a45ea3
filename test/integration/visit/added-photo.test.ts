import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';

let house: TestCounter;
let image: string;
beforeAll(async () => {
  house = await aCounter();
  image = (await samplePhoto()).toString('base64');
});
afterAll(() => house.close());

/** Somebody registered without a photo. */
async function register(page: Page, rank: number) {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFamilyForm(rank));
  const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  return valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
}

describe('the photo of somebody registered without one', () => {
  it('is added afterwards, makes the card possible, and reaches the central with its picture', async () => {
    const page = await house.signIn('1001');
    const { personId, registrationNumber } = await register(page, 11);
    expect(await page.call('cards.issue', { personId })).toMatchObject({
      ok: false,
      error: { code: 'papers.photo_missing' },
    });
    const { sha256 } = valueOf(await page.call('registration.addPhoto', { personId, image }));
    expect(valueOf(await page.call('cards.issue', { personId })).kind).toBe('card');
    const { record, story } = valueOf(await page.call('people.get', { id: personId }));
    expect(record.photo).toBe(sha256);
    expect(story.map(({ kind }) => kind)).toEqual(['card.issued', 'photo.added', 'registration.submitted']);

    await expect
      .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
      .toMatchObject({ waiting: 0, parked: 0, photosWaiting: 0 });
    const [atCentral] = await readFromCentral(house.central, registrationNumber);
    expect(atCentral).toMatchObject({ photo: sha256, version: 2, numberState: 'confirmed' });
    expect(valueOf(await page.call('people.get', { id: personId })).record.version).toBe(2);
  });

  it('goes on without network, and leaves with the registration when the network is back', async () => {
    const page = await house.signIn('1001');
    house.network.isUp = false;
    const { personId, registrationNumber } = await register(page, 12);
    const { sha256 } = valueOf(await page.call('registration.addPhoto', { personId, image }));
    house.network.isUp = true;
    await expect
      .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
      .toMatchObject({ waiting: 0, parked: 0, photosWaiting: 0 });
    const [atCentral] = await readFromCentral(house.central, registrationNumber);
    expect(atCentral).toMatchObject({ photo: sha256, numberState: 'confirmed' });
  });

  it('is added once, to somebody who is there, and only if it is a picture', async () => {
    const page = await house.signIn('1001');
    const { personId } = await register(page, 13);
    const add = (id: string, picture: string) =>
      page.call('registration.addPhoto', { personId: id, image: picture });
    const text = Buffer.from('no picture at all').toString('base64');
    expect(await add(personId, text)).toMatchObject({ ok: false, error: { code: 'photo.unreadable' } });
    const nobody = '0190a000-0000-7000-8000-00000000dead';
    expect(await add(nobody, image)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    const { record } = valueOf(await page.call('people.get', { id: personId }));
    const dependant = record.family[0]?.id ?? '';
    expect(await add(dependant, image)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    valueOf(await add(personId, image));
    expect(await add(personId, image)).toMatchObject({ ok: false, error: { code: 'stale' } });
    const { story } = valueOf(await page.call('people.get', { id: personId }));
    expect(story.filter(({ kind }) => kind === 'photo.added')).toHaveLength(1);
  });
});
