import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aJoiner, anEvent, aRegisteredFamily, declare, fileOf } from '../../support/events.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';

let house: TestCounter;
let neighbour: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  neighbour = await aCounter({}, house.central);
  page = await house.signIn('1001');
});
afterAll(async () => {
  await neighbour.close();
  await house.close();
});

const exchange = (at: Page, parked = 0) =>
  expect
    .poll(async () => valueOf(await at.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked });
/** The one act that the central refuses, once the network is back. */
async function refusedAct() {
  await expect
    .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ parked: 1 });
  const { items } = valueOf(await page.call('sync.list', { filter: 'to_look_at', before: null, limit: 10 }));
  const [item] = items;
  if (!item) throw new Error('nothing parked');
  return item.actId;
}
const atCentral = async ({ registrationNumber }: PersonRecord) => {
  const [record] = await readFromCentral(house.central, registrationNumber ?? '');
  return record;
};
const member = (record: PersonRecord, kind: 'spouse' | 'child', rank = 0) => {
  const found = record.family.filter((one) => one.kind === kind)[rank];
  if (!found) throw new Error(`no ${kind} ${rank}`);
  return found;
};

describe('what happens to a family', () => {
  it('is told as a dated story, and the file here and at the central are the same', async () => {
    const family = await aRegisteredFamily(page, 601);
    const child = member(family, 'child');
    await declare(page, family.id, {
      kind: 'birth',
      happenedOn: '2026-03-01',
      person: { ...aJoiner(1), documentNumber: '' },
      otherParentInsured: 'no',
    });
    await declare(page, family.id, {
      kind: 'divorce',
      happenedOn: '2026-04-01',
      memberId: member(family, 'spouse').id,
      custody: Object.fromEntries(
        (await fileOf(page, family.id)).family
          .slice(1)
          .map(({ id }) => [id, id === child.id ? 'there' : 'here']),
      ),
      otherParentInsured: 'yes',
    });
    const { receipt } = await declare(page, family.id, {
      kind: 'bank-change',
      rib: '011519000001205000534921',
    });
    const here = await fileOf(page, family.id);
    expect(here.story?.map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
      ['birth', '2026-03-01'],
      ['divorce', '2026-04-01'],
      ['bank-change', here.story?.[2]?.declaredOn],
    ]);
    expect(here.family.map(({ kind, ended }) => [kind, ended?.why])).toEqual([
      ['spouse', 'divorce'],
      ['child', 'custody'],
      ['child', undefined],
      ['child', undefined],
    ]);
    expect(here.story?.[2]).toMatchObject({
      receipt,
      changes: [{ path: 'rib', before: family.rib, after: '011519000001205000534921' }],
    });
    await exchange(page);
    expect(await atCentral(family)).toEqual({ ...(await fileOf(page, family.id)) });
    expect((await atCentral(family))?.version).toBe(4);
  });

  it('is declared without network, act after act, and reaches the central in that order', async () => {
    house.network.isUp = false;
    const family = await aRegisteredFamily(page, 602);
    const child = member(family, 'child');
    await declare(page, family.id, { kind: 'disability', happenedOn: '2026-02-01', memberId: child.id });
    await declare(page, family.id, { kind: 'death-of-insured', happenedOn: '2026-05-01' });
    house.network.isUp = true;
    await exchange(page);
    const record = await atCentral(family);
    expect(record?.ended).toEqual({ why: 'death', on: '2026-05-01' });
    expect(record?.story?.map(({ kind }) => kind)).toEqual(['disability', 'death-of-insured']);
    expect(record?.version).toBe(3);
  });

  it('is refused with a reason and its source when the rules of the day refuse it', async () => {
    const family = await aRegisteredFamily(page, 603);
    const event = await anEvent(page, family.id, {
      kind: 'marriage',
      happenedOn: '2026-06-01',
      person: { ...aJoiner(3), birth: '1985-05-05' },
      ownCover: 'yes',
    });
    const { decision } = await event.review();
    expect(decision?.outcome).toBe('refused');
    expect(decision?.reasons[0]).toMatchObject({ code: 'spouse.has_own_cover' });
    expect(decision?.reasons[0]?.source.ar).toMatch(/\p{Script=Arabic}/u);
    expect(await event.declare()).toMatchObject({ ok: false, error: { code: 'events.rules_refused' } });
    expect((await fileOf(page, family.id)).story).toBeUndefined();
  });

  it('is declared once, whatever the impatience, and a paper that is missing is kept in mind', async () => {
    const family = await aRegisteredFamily(page, 604);
    const event = await anEvent(page, family.id, {
      kind: 'marriage',
      happenedOn: '2026-06-01',
      person: { ...aJoiner(4), birth: '1985-05-05' },
      ownCover: 'no',
    });
    const { decision, papers, changes } = await event.review(['marriage-certificate']);
    expect(decision?.outcome).toBe('conditional');
    expect(papers.map(({ code }) => code)).toEqual([
      'marriage-certificate',
      'spouse-id-copy',
      'no-own-cover',
    ]);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([[null, 'Exemple ZZARRIVANT']]);
    const first = valueOf(await event.declare(['marriage-certificate']));
    expect(valueOf(await event.declare(['marriage-certificate']))).toEqual(first);
    expect((await fileOf(page, family.id)).family.filter(({ kind }) => kind === 'spouse')).toHaveLength(2);
  });
});

describe('two counters that change one file', () => {
  const address = (line: string) => ({
    kind: 'address-change' as const,
    address: { line, regionCode: '04', provinceCode: '04421', communeName: 'Exemple' },
  });

  it('and touch different things are both right: nobody is asked, and both have the same file', async () => {
    const family = await aRegisteredFamily(page, 605);
    await exchange(page);
    const other = await signInAt(neighbour.counter, '1002');
    await exchange(other);
    valueOf(await other.call('people.search', { text: family.registrationNumber ?? '' }));
    expect((await fileOf(other, family.id)).version).toBe(1);

    house.network.isUp = false;
    await declare(page, family.id, address('1, rue d’ici'));
    await declare(page, family.id, { kind: 'bank-change', rib: '011519000001205000534921' });
    await declare(other, family.id, { kind: 'contact-change', contacts: { mobile: '0661223344' } });
    await exchange(other);
    house.network.isUp = true;
    await exchange(page);
    const record = await atCentral(family);
    expect(record).toMatchObject({
      contacts: { mobile: '0661223344' },
      address: { line: '1, rue d’ici' },
      version: 4,
    });
    expect(record?.story?.map(({ kind }) => kind)).toEqual([
      'contact-change',
      'address-change',
      'bank-change',
    ]);
    expect(await fileOf(page, family.id)).toEqual(record);
  });

  it('what is given up is no longer in the file, and what followed it stays', async () => {
    const family = await aRegisteredFamily(page, 606);
    await exchange(page);
    const other = await signInAt(neighbour.counter, '1002');
    valueOf(await other.call('people.search', { text: family.registrationNumber ?? '' }));
    house.network.isUp = false;
    await declare(page, family.id, address('2, rue d’ici'));
    await declare(page, family.id, { kind: 'contact-change', contacts: { mobile: '0661000000' } });
    await declare(other, family.id, address('3, rue de là-bas'));
    await exchange(other);
    house.network.isUp = true;
    const actId = await refusedAct();
    valueOf(await page.call('sync.resolve', { actId, decision: 'abandon', reason: 'Faux' }));
    await exchange(page);
    expect(await atCentral(family)).toMatchObject({
      address: { line: '3, rue de là-bas' },
      contacts: { mobile: '0661000000' },
    });
    expect(await fileOf(page, family.id)).toEqual(await atCentral(family));
  });
});

describe('work that overtakes other work', () => {
  it('an old draft never undoes what somebody else changed meanwhile: it is to be looked at again', async () => {
    const family = await aRegisteredFamily(page, 607);
    await exchange(page);
    const other = await signInAt(neighbour.counter, '1002');
    valueOf(await other.call('people.search', { text: family.registrationNumber ?? '' }));
    const contacts = { mobile: '0661000007' };
    const { id } = valueOf(await page.call('events.start', { personId: family.id, kind: 'contact-change' }));
    const { seen } = valueOf(await page.call('events.review', { id, content: { contacts }, papers: [] }));
    await declare(other, family.id, { kind: 'contact-change', contacts: { mobile: '0661999999' } });
    await exchange(other);
    await exchange(page);
    expect(await page.call('events.declare', { id, content: { contacts }, papers: [], seen })).toMatchObject({
      ok: false,
      error: { code: 'stale' },
    });
    expect((await fileOf(page, family.id)).contacts.mobile).toBe('0661999999');
    const again = valueOf(await page.call('events.review', { id, content: { contacts }, papers: [] }));
    valueOf(await page.call('events.declare', { id, content: { contacts }, papers: [], seen: again.seen }));
    expect((await fileOf(page, family.id)).contacts.mobile).toBe('0661000007');
    await exchange(page);
  });

  it('a birth declared at two counters is one child: the second is told, and gives its act up', async () => {
    const family = await aRegisteredFamily(page, 608);
    await exchange(page);
    const other = await signInAt(neighbour.counter, '1002');
    valueOf(await other.call('people.search', { text: family.registrationNumber ?? '' }));
    const birth = {
      kind: 'birth' as const,
      happenedOn: '2026-03-01',
      person: { ...aJoiner(608), documentNumber: '' },
      otherParentInsured: 'no' as const,
    };
    house.network.isUp = false;
    await declare(page, family.id, birth);
    await declare(other, family.id, birth);
    await exchange(other);
    house.network.isUp = true;
    const actId = await refusedAct();
    expect(await page.call('sync.resolve', { actId, decision: 'resend', reason: '' })).toMatchObject({
      ok: false,
      error: { code: 'events.not_here' },
    });
    valueOf(await page.call('sync.resolve', { actId, decision: 'abandon', reason: 'Déjà déclarée' }));
    await exchange(page);
    expect((await fileOf(page, family.id)).family).toHaveLength(4);
    expect((await atCentral(family))?.family).toHaveLength(4);
  });

  it('somebody who left and takes up a post is covered by it: the end is over', async () => {
    const family = await aRegisteredFamily(page, 609);
    await declare(page, family.id, { kind: 'departure', happenedOn: '2026-03-01' });
    await declare(page, family.id, {
      kind: 'scheme-change',
      happenedOn: '2026-06-01',
      scheme: 'cnss-salaried',
      own: { employerNumber: '1234567', employerName: 'Exemple', hiredOn: '2026-06-01' },
      rib: '',
    });
    const here = await fileOf(page, family.id);
    expect([here.scheme, here.ended]).toEqual(['cnss-salaried', undefined]);
    await exchange(page);
    expect(await atCentral(family)).toEqual(await fileOf(page, family.id));
  });
});
