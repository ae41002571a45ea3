import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { findAtCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';
import { asCsv, atRest, aTnsRow, bring, TNS_HEADERS, tried } from '../../support/lists.ts';

let rabat: TestCounter;
let fes: TestCounter;
let [here, there]: Page[] = [];
beforeAll(async () => {
  rabat = await aCounter();
  fes = await aCounter({}, rabat.central);
  here = await rabat.signIn('2001');
  there = await fes.signIn('2001');
  for (const page of [here, there]) valueOf(await page.call('sync.now', {}));
});
afterAll(async () => {
  await fes.close();
  await rabat.close();
});

const get = (page: Page | undefined): Page => {
  if (!page) throw new Error('signed in');
  return page;
};
async function register(page: Page, index: number): Promise<string> {
  const [document = '', familyLatin = '', , , , , ,] = aTnsRow(index);
  const form = aFamilyForm(8_000 + index);
  const content = asContent({
    ...form,
    identity: { ...form.identity, familyLatin, document: { kind: 'cnie', number: document } },
  });
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  return valueOf(await page.call('registration.submit', { id, content, seenDuplicates })).registrationNumber;
}
async function write(page: Page, indexes: readonly number[]) {
  const { id } = await bring(page, Buffer.from(asCsv([TNS_HEADERS, ...indexes.map(aTnsRow)])));
  await tried(page, id);
  valueOf(await page.call('imports.write', { id }));
  await atRest(page, id);
  return id;
}

describe('somebody of a list', () => {
  it('whom another counter registered or listed meanwhile is not made twice: the central’s record takes the place of ours', async () => {
    const [page, other] = [get(here), get(there)];
    rabat.network.isUp = false;
    const id = await write(page, [301, 302, 303]);
    const number = await register(other, 301);
    const otherList = await write(other, [302]);
    valueOf(await other.call('imports.send', { id: otherList }));
    await atRest(other, otherList);
    valueOf(await other.call('sync.now', {}));

    rabat.network.isUp = true;
    valueOf(await page.call('imports.send', { id }));
    await atRest(page, id);
    valueOf(await page.call('sync.now', {}));
    expect(valueOf(await page.call('imports.get', { id }))).toMatchObject({
      accepted: 1,
      refused: 2,
      waiting: 0,
    });
    const { people } = valueOf(await page.call('imports.notTaken', { id, after: '', limit: 10 }));
    expect(people.map(({ documentNumber, refusal }) => [documentNumber, refusal]).toSorted()).toEqual([
      ['ZW100301', 'already_registered'],
      ['ZW100302', 'already_listed'],
    ]);
    const [known] = valueOf(await page.call('people.search', { text: 'ZW100301' })).people;
    expect(known?.registrationNumber).toBe(number);
    expect(valueOf(await page.call('people.search', { text: 'ZW100302' })).people).toHaveLength(1);
    expect(valueOf(await page.call('sync.status', {})).parked).toBe(0);
    for (const document of ['ZW100301', 'ZW100302', 'ZW100303'])
      expect(await findAtCentral(rabat.central, document)).toHaveLength(1);
  });

  it('whom another branch registered has that branch’s file here from then on', async () => {
    const page = get(here);
    const { document, number } = MEMORABLE.knownElsewhere;
    const { id } = await bring(page, Buffer.from(asCsv([TNS_HEADERS, aTnsRow(305).with(0, document)])));
    expect(await tried(page, id)).toMatchObject({ good: 1 });
    valueOf(await page.call('imports.write', { id }));
    await atRest(page, id);
    valueOf(await page.call('imports.send', { id }));
    await atRest(page, id);
    valueOf(await page.call('sync.now', {}));
    rabat.network.isUp = false;
    const found = valueOf(await page.call('people.search', { text: document })).people;
    rabat.network.isUp = true;
    expect(found.map(({ registrationNumber }) => registrationNumber)).toEqual([number]);
  });

  it('who comes to the counter before the list leaves is completed, and both acts are accepted in their order', async () => {
    const page = get(here);
    const id = await write(page, [311, 312]);
    const number = await register(page, 311);
    valueOf(await page.call('imports.send', { id }));
    await atRest(page, id);
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ waiting: 0, parked: 0 });
    const [known] = await findAtCentral(rabat.central, 'ZW100311');
    expect(known).toMatchObject({ registrationNumber: number, version: 2 });
  });

  it('who was served since stays when the list is taken back', async () => {
    const page = get(here);
    const id = await write(page, [321, 322]);
    rabat.network.isUp = false;
    const number = await register(page, 321);
    valueOf(await page.call('imports.undo', { id }));
    await atRest(page, id);
    const [stays] = valueOf(await page.call('people.search', { text: 'ZW100321' })).people;
    expect(stays?.registrationNumber).toBe(number);
    rabat.network.isUp = true;
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ waiting: 0, parked: 0 });
    const [known] = await findAtCentral(rabat.central, 'ZW100321');
    expect(known?.registrationNumber).toBe(number);
    expect(await findAtCentral(rabat.central, 'ZW100322')).toEqual([]);
  });
});
