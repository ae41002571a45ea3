import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { findAtCentral, readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import {
  aHousehold,
  asCsv,
  atRest,
  aTnsRow,
  bring,
  TADAMON_HEADERS,
  TNS_HEADERS,
  tried,
} from '../../support/lists.ts';

let house: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('2001');
  valueOf(await page.call('sync.now', {}));
});
afterAll(() => house.close());

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const found = async (text: string) => valueOf(await page.call('people.search', { text })).people;
const withDocument = (index: number, document: string): string[] => [document, ...aTnsRow(index).slice(1)];
const faultsOf = async (id: Parameters<typeof atRest>[1]) =>
  valueOf(await page.call('imports.faulty', { id, after: 0, limit: 500 })).rows.map(({ row, faults }) => [
    row,
    ...faults.map(({ code }) => code),
  ]);

describe('a liaison body’s list', () => {
  it('is tried without writing anybody: faults, duplicates of the file, people known here, double cover', async () => {
    const rows = [
      TNS_HEADERS,
      aTnsRow(1),
      aTnsRow(2),
      withDocument(3, 'ZW100001'),
      withDocument(4, MEMORABLE.pharmacist.document),
      withDocument(5, MEMORABLE.listed.document),
      aTnsRow(6).map((cell, index) => (index === 6 ? '31/02/1980' : cell)),
      aTnsRow(7).map((cell, index) => (index === 5 ? 'X' : cell)),
    ];
    const { id, mapping, missing } = await bring(page, bytesOf(asCsv(rows)));
    expect(missing).toEqual([]);
    expect(mapping['familyArabic']).toEqual({ column: 3 });
    const file = await tried(page, id);
    expect(file).toMatchObject({
      state: 'checked',
      rows: 7,
      good: 2,
      goodRows: 2,
      faultyRows: 5,
      written: 0,
    });
    expect(await faultsOf(id)).toEqual([
      [4, 'duplicate_in_file'],
      [5, 'already_registered'],
      [6, 'already_listed'],
      [7, 'field.date_invalid'],
      [8, 'unknown_value'],
    ]);
    expect(await found('ZW100001')).toEqual([]);
    expect(valueOf(await page.call('imports.errorFile', { id, language: 'fr', after: 0 }))).toMatchObject({
      next: null,
      text: expect.stringContaining('Ce numéro est déjà dans la liste, ligne 2') as string,
    });
    valueOf(await page.call('imports.drop', { id }));
  });

  it('is written, waits for its supervisor, and is taken back whole', async () => {
    const { id } = await bring(page, bytesOf(asCsv([TNS_HEADERS, ...[11, 12, 13].map(aTnsRow)])));
    await tried(page, id);
    valueOf(await page.call('imports.write', { id }));
    expect(await atRest(page, id)).toMatchObject({ state: 'held', written: 3 });
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ waiting: 0, held: 3 });
    expect(
      valueOf(await page.call('sync.list', { filter: 'waiting', before: null, limit: 10 })).items,
    ).toEqual([]);
    const [listed] = await found('ZW100011');
    expect(listed?.registrationNumber).toBeNull();

    valueOf(await page.call('imports.undo', { id }));
    expect(await atRest(page, id)).toMatchObject({ state: 'undone' });
    expect(await found('ZW100011')).toEqual([]);
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ waiting: 0, held: 0 });
  });

  it('is sent: the central knows each person once, without number, and nothing of the file stays here', async () => {
    const { id } = await bring(page, bytesOf(asCsv([TNS_HEADERS, ...[21, 22].map(aTnsRow)])));
    await tried(page, id);
    valueOf(await page.call('imports.write', { id }));
    await atRest(page, id);
    valueOf(await page.call('imports.send', { id }));
    await atRest(page, id);
    valueOf(await page.call('sync.now', {}));
    expect(valueOf(await page.call('imports.get', { id }))).toMatchObject({
      state: 'sent',
      accepted: 2,
      waiting: 0,
      refused: 0,
    });
    const [summary] = await found('ZW100021');
    const { record } = valueOf(await page.call('people.get', { id: summary?.id ?? '' }));
    expect(record).toMatchObject({
      version: 1,
      registrationNumber: null,
      activity: { categoryCode: 'taxis' },
    });
    const known = await findAtCentral(house.central, 'ZW100021');
    expect(known.map(({ id: knownId, registrationNumber }) => [knownId, registrationNumber])).toEqual([
      [record.id, null],
    ]);
    const left = house.counter
      .findHouse()
      ?.db.raw.prepare(
        'SELECT (SELECT count(*) FROM import_row) AS rows, (SELECT count(*) FROM import_part) AS parts',
      );
    expect(left?.get()).toEqual({ rows: 0, parts: 0 });
  });
});

describe('a list of households', () => {
  it('registers those whom the rules take, under numbers of the central’s, and gives the others back with the reason', async () => {
    const numbersBefore = valueOf(await page.call('sync.status', {})).numbersLeft;
    const rows = [
      TADAMON_HEADERS,
      ...aHousehold(1, '9.3264284'),
      ...aHousehold(2, '9.3264285'),
      ...aHousehold(3).map((row) => row.map((cell) => (cell === 'Chef' ? 'Enfant' : cell))),
      ...aHousehold(4).map((row) =>
        row.map((cell) => (cell === 'ZU100004' ? MEMORABLE.pharmacist.document : cell)),
      ),
    ];
    const { id, missing } = await bring(page, bytesOf(asCsv(rows)), { kind: 'tadamon' });
    expect(missing).toEqual([]);
    const file = await tried(page, id);
    expect(file).toMatchObject({ rows: 12, good: 1, goodRows: 3, faultyRows: 9 });
    const faults = await faultsOf(id);
    expect(faults.slice(0, 2)).toEqual([
      [5, 'rules_refused'],
      [6, 'household_faulty'],
    ]);
    expect(faults).toContainEqual([8, 'household_without_head']);
    expect(faults).toContainEqual([12, 'double_cover']);
    const { text } = valueOf(await page.call('imports.errorFile', { id, language: 'ar', after: 0 }));
    expect(text).toContain('9,3264285');

    valueOf(await page.call('imports.write', { id }));
    await atRest(page, id);
    valueOf(await page.call('imports.send', { id }));
    await atRest(page, id);
    valueOf(await page.call('sync.now', {}));
    const [head] = await found('ZV100001');
    expect(head).toMatchObject({ numberState: 'confirmed', scheme: 'tadamon' });
    expect(head?.registrationNumber).toMatch(/^\d{9}$/u);
    const [atCentral] = await readFromCentral(house.central, head?.registrationNumber ?? '');
    expect(atCentral?.family).toHaveLength(2);
    expect(valueOf(await page.call('sync.status', {})).numbersLeft).toBe(numbersBefore);
  });
});
