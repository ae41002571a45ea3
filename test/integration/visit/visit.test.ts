import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVisit } from '../../../electron/terminal/demonstration/visit.ts';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';

let house: TestCounter;
beforeAll(async () => {
  house = await aCounter();
});
afterAll(() => house.close());

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

describe('one whole visit', () => {
  it('leaves the family registered, three papers in hand, and the central informed once', async () => {
    const { summary, papers } = await runVisit(house.counter);
    expect(summary).toMatchObject({ dependants: 3, confirmed: true, waiting: 0 });
    expect(papers.map((paper) => paper.kind)).toEqual(['receipt', 'attestation', 'card']);
    const atCentral = await readFromCentral(house.central, summary.registrationNumber);
    expect(atCentral).toHaveLength(1);
    expect(atCentral[0]).toMatchObject({ numberState: 'confirmed', identity: { familyLatin: 'El Fassi' } });
    expect(atCentral[0]?.family.map((member) => member.givenLatin)).toEqual(['Younes', 'Salma', 'Adam']);
  });

  it('goes on without network, and the central has it once when the network is back', async () => {
    const page = await house.signIn('1001');
    house.network.isUp = false;
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    valueOf(
      await page.call('registration.setPhoto', { id, image: (await samplePhoto()).toString('base64') }),
    );
    const content = asContent(aFamilyForm(7));
    const seenDuplicates = valueOf(await page.call('registration.review', { id, content })).duplicates.map(
      ({ record }) => record.id,
    );
    const submitted = valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
    const again = valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
    expect(again).toEqual(submitted);
    const card = valueOf(await page.call('cards.issue', { personId: submitted.personId }));
    expect(card.pages).toBe(2);
    const offline = valueOf(await page.call('sync.now', {}));
    expect(offline).toMatchObject({ connection: 'offline', waiting: 2 });
    expect(await readFromCentral(house.central, submitted.registrationNumber)).toEqual([]);

    house.network.isUp = true;
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ connection: 'online', waiting: 0 });
    const atCentral = await readFromCentral(house.central, submitted.registrationNumber);
    expect(atCentral.map((person) => person.id)).toEqual([submitted.personId]);
  });

  it('is found again by any of the family’s names, in either script, with the birth year to tell them apart', async () => {
    const page = await house.signIn('1001');
    const find = async (text: string) => {
      const { recognised, people } = valueOf(await page.call('people.search', { text }));
      return {
        recognised,
        names: people.map((person) => `${person.givenLatin} ${person.familyLatin} ${person.birth}`),
      };
    };
    const nawal = 'Nawal El Fassi 1987-03-24';
    expect(await find('nawal fassi 1987')).toEqual({ recognised: 'name', names: [nawal] });
    expect(await find('نوال الفاسي 1987')).toEqual({ recognised: 'name', names: [nawal] });
    expect((await find('naoual el fasi 1987')).names).toContain(nawal);
    expect((await find('nawal fassi 1986')).names).toEqual([]);
    expect((await find('younes tazi 1985')).names).toContain('Younes Tazi 1985-11-02');
  });

  it('shows somebody who only informs people the names, the number, the year and the ages, and nothing else', async () => {
    const page = await house.signIn('3001');
    const { people } = valueOf(await page.call('people.search', { text: 'BK612345' }));
    expect(people[0]).toMatchObject({ birth: '1987', photo: null });
    const id = people[0]?.id ?? '';
    const glance = valueOf(await page.call('people.glance', { id }));
    const { family, registrationNumber, ...rest } = glance;
    expect(rest).toEqual({
      id,
      familyLatin: 'El Fassi',
      givenLatin: 'Nawal',
      familyArabic: 'الفاسي',
      givenArabic: 'نوال',
      numberState: 'confirmed',
      birthYear: '1987',
    });
    expect(registrationNumber).toMatch(/^\d{9}$/u);
    expect(family.map(({ givenLatin, kind }) => `${kind} ${givenLatin}`)).toEqual([
      'spouse Younes',
      'child Salma',
      'child Adam',
    ]);
    for (const member of family)
      expect(Object.keys(member).toSorted()).toEqual(
        ['age', 'familyArabic', 'familyLatin', 'givenArabic', 'givenLatin', 'id', 'kind', 'sex'].toSorted(),
      );
    for (const name of ['people.get', 'people.photo'] as const)
      expect(await page.call(name, { id, personId: id, sha256: 'a'.repeat(64) })).toMatchObject({
        ok: false,
        error: { code: 'access.denied' },
      });
    const agent = await house.signIn('1001');
    const whole = valueOf(await agent.call('people.search', { text: 'BK612345' }));
    expect(whole.people[0]).toMatchObject({ birth: '1987-03-24' });
    expect(whole.people[0]?.photo).not.toBeNull();
  });

  it('leaves no name, number or photo to read in the files of the workstation', async () => {
    const page = await house.signIn('1001');
    const { people } = valueOf(await page.call('people.search', { text: 'BK612345' }));
    const { record } = valueOf(await page.call('people.get', { id: people[0]?.id ?? '' }));
    const jpeg =
      valueOf(await page.call('people.photo', { personId: record.id, sha256: record.photo ?? '' }))?.jpeg ??
      '';
    const photo = Buffer.from(jpeg, 'base64');
    expect(photo.byteLength).toBeGreaterThan(1000);
    const secrets = [
      'Fassi',
      'FASSI',
      'Younes',
      'الفاسي',
      'BK612345',
      record.registrationNumber ?? '',
      '0600001234',
    ].map((text) => Buffer.from(text));
    const files = filesUnder(house.dataDir);
    expect(files.some((file) => file.endsWith('guichet.db'))).toBe(true);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const secret of [...secrets, photo.subarray(200, 260)])
        expect({ file, leaks: bytes.includes(secret) }).toEqual({ file, leaks: false });
    }
  });
});
