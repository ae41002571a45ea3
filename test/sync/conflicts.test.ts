import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmbeddedCentral } from '../../central/embedded.ts';
import { EventForm } from '../../shared/domain/events/index.ts';
import { isSameFile } from '../../shared/domain/merge/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { at } from '../support/clock.ts';
import { readFromCentral } from '../support/central-reader.ts';
import type { Counter } from './support/counters.ts';
import { twoCounters } from './support/real-central.ts';

const time = at('2026-03-02T09:00');
let central: EmbeddedCentral;
let rabat: Counter;
let fes: Counter;

beforeAll(async () => {
  ({ central, rabat, fes } = await twoCounters(time));
});
afterAll(() => central.close());

const known = async (id: string): Promise<PersonRecord | undefined> =>
  (await readFromCentral(central, rabat.person(id)?.registrationNumber ?? ''))[0];

/** A file that both counters have, and that each then changes without knowing of the other. */
async function shared(): Promise<PersonRecord> {
  const { id } = rabat.register();
  await rabat.exchange();
  await fes.exchange();
  const here = fes.person(id);
  if (!here) throw new Error('not shared');
  return here;
}
const contacts = (mobile: string, email?: string) =>
  EventForm.parse({ kind: 'contact-change', contacts: { mobile, email: email ?? '', phone: '' } });
const address = (line: string) =>
  EventForm.parse({
    kind: 'address-change',
    address: {
      line,
      regionCode: '04',
      provinceCode: '04421',
      communeCode: '',
      communeName: 'Rabat',
      postcode: '',
    },
  });
const both = async () => {
  for (const counter of [rabat, fes, rabat]) await counter.exchange();
};

describe('two counters that change one file offline', () => {
  test('and touch different things are both right, and both end with the same file', async () => {
    const { id } = await shared();
    rabat.declare(id, address('1, rue d’Exemple'));
    fes.declare(id, contacts('0611112222'));
    fes.declare(id, contacts('0611112222', 's@example.ma'));
    expect(await rabat.exchange()).toMatchObject({ parked: 0, waiting: 0 });
    expect(await fes.exchange()).toMatchObject({ parked: 0, waiting: 0 });
    await rabat.exchange();
    const there = await known(id);
    expect(there).toMatchObject({
      version: 4,
      address: { line: '1, rue d’Exemple' },
      contacts: { mobile: '0611112222', email: 's@example.ma' },
    });
    expect(there?.story).toHaveLength(3);
    expect([rabat.person(id), fes.person(id)]).toEqual([there, there]);
  });

  test('and the same field: the second sees all three sides, with who and when, and decides', async () => {
    const { id, contacts: before } = await shared();
    const theirs = rabat.declare(id, contacts('0611110001', 'r@example.ma'));
    const mine = fes.declare(id, contacts('0622220002', 'f@example.ma'));
    await rabat.exchange();
    expect(await fes.exchange()).toMatchObject({ parked: 1 });
    const parked = fes.sync.handlers['sync.getParked']({ actId: mine.id }, fes.session());
    expect(parked).toMatchObject({
      item: { refusal: 'conflict' },
      base: { contacts: before },
      mine: { contacts: { mobile: '0622220002' } },
      existing: { contacts: { mobile: '0611110001' } },
      choices: ['contacts.mobile', 'contacts.email'],
    });
    expect(parked.clashes).toContainEqual({
      path: 'contacts.mobile',
      what: 'value',
      by: {
        actId: theirs.id,
        kind: 'event.declared',
        event: 'contact-change',
        branchCode: theirs.branchCode,
        agentNumber: theirs.agentNumber,
        at: theirs.doneAt,
      },
    });
    fes.resolve(mine.id, 'resend', '', ['contacts.email']);
    await both();
    expect(await known(id)).toMatchObject({
      version: 3,
      contacts: { mobile: '0622220002', email: 'r@example.ma' },
    });
    expect(rabat.person(id)).toEqual(fes.person(id));
  });

  test('and give up: the file is the other’s, and what waited behind is applied to it', async () => {
    const { id } = await shared();
    rabat.declare(id, contacts('0611110003'));
    const mine = fes.declare(id, contacts('0622220003'));
    fes.declare(id, address('3, rue d’Exemple'));
    await rabat.exchange();
    expect(await fes.exchange()).toMatchObject({ parked: 1, waiting: 1 });
    fes.resolve(mine.id, 'abandon', 'L’autre est juste');
    await both();
    const there = await known(id);
    expect(there).toMatchObject({
      contacts: { mobile: '0611110003' },
      address: { line: '3, rue d’Exemple' },
    });
    expect(fes.status).toMatchObject({ parked: 0, waiting: 0 });
    expect([rabat.person(id), fes.person(id)]).toEqual([there, there]);
  });

  test('and declare the same birth: one is kept, twins are sent again', async () => {
    const { id, family } = await shared();
    const birth = (givenLatin: string) =>
      EventForm.parse({
        kind: 'birth',
        happenedOn: '2026-02-20',
        person: {
          familyLatin: 'Exemple',
          givenLatin,
          familyArabic: 'مثال',
          givenArabic: 'يطو',
          sex: 'F',
          nationality: 'MAR',
          documentNumber: '',
        },
        otherParentInsured: 'no',
      });
    rabat.declare(id, birth('Yto'), rabat.newId());
    const twin = fes.declare(id, birth('Rim'), fes.newId());
    await rabat.exchange();
    expect(await fes.exchange()).toMatchObject({ parked: 1 });
    const parked = fes.sync.handlers['sync.getParked']({ actId: twin.id }, fes.session());
    expect(parked.choices).toEqual([]);
    expect(parked.clashes).toMatchObject([{ what: 'same_person' }]);
    fes.resolve(twin.id, 'resend');
    await both();
    expect((await known(id))?.family).toHaveLength(family.length + 2);
    expect(rabat.person(id) && fes.person(id) && isSameFile(rabat.person(id)!, fes.person(id)!)).toBe(true);
  });

  test('and one says that the person died: what the other declared is looked at', async () => {
    const { id } = await shared();
    rabat.declare(id, EventForm.parse({ kind: 'death-of-insured', happenedOn: '2026-02-20' }));
    const mine = fes.declare(id, EventForm.parse({ kind: 'departure', happenedOn: '2026-02-21' }));
    await rabat.exchange();
    await fes.exchange();
    const { clashes } = fes.sync.handlers['sync.getParked']({ actId: mine.id }, fes.session());
    expect(clashes.map(({ what }) => what)).toEqual(expect.arrayContaining(['death', 'end']));
    fes.resolve(mine.id, 'abandon', 'Décès');
    await both();
    expect(fes.person(id)).toEqual(await known(id));
  });
});
