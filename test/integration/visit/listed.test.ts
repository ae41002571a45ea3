import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';

let house: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
});
afterAll(() => house.close());

const { identity } = MEMORABLE.listed;
const find = async () => valueOf(await page.call('people.search', { text: identity.document.number })).people;

describe('a self-employed person whom a list made known', () => {
  it('is completed: the same file, a number, the family, once at the central', async () => {
    const [before] = await find();
    expect(before?.registrationNumber).toBeNull();

    const form = aFamilyForm(7_100);
    const content = asContent({
      ...form,
      identity: { ...form.identity, ...identity, document: { ...identity.document }, birthPlace: '' },
    });
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
    const seenDuplicates = duplicates.map(({ record }) => record.id).filter((other) => other !== before?.id);
    const submitted = valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
    expect(submitted.personId).toBe(before?.id);
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ waiting: 0, parked: 0 });

    const after = await find();
    expect(after.map(({ id: known, registrationNumber }) => [known, registrationNumber])).toEqual([
      [before?.id, submitted.registrationNumber],
    ]);
    const atCentral = await readFromCentral(house.central, submitted.registrationNumber);
    expect(atCentral).toMatchObject([{ id: before?.id, version: 2, numberState: 'confirmed' }]);
    expect(atCentral[0]?.family).toHaveLength(form.family.length);
  });

  it('is not registered a second time', async () => {
    const form = aFamilyForm(7_101);
    const content = asContent({
      ...form,
      identity: { ...form.identity, ...identity, document: { ...identity.document }, birthPlace: '' },
    });
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    expect(await page.call('registration.submit', { id, content, seenDuplicates: [] })).toMatchObject({
      ok: false,
      error: { code: 'registration.already_registered' },
    });
  });
});
