import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { fileOf } from '../../support/events.ts';
import { aRecruit, asEvent, employerAt, insuredAt, type Requester } from '../../support/requesters.ts';

const [workshop, academy] = DEMONSTRATION.employers;
const { pharmacist, studentsParent, largeFamily } = MEMORABLE;
const ADDRESS = {
  line: '12, rue des Orangers',
  regionCode: '04',
  provinceCode: '04421',
  communeName: 'Exemple',
};

let house: TestCounter;
let neighbour: TestCounter;
let page: Page;
let employer: Requester;
let insured: Requester;
beforeAll(async () => {
  house = await aCounter();
  neighbour = await aCounter({}, house.central);
  page = await house.signIn('1001');
  employer = employerAt(house.central.url, workshop.token);
  insured = await insuredAt(house.central.url, pharmacist.number, DEMONSTRATION.portalSecret);
});
afterAll(async () => {
  await neighbour.close();
  await house.close();
});

const exchange = (at: Page, parked = 0) =>
  expect
    .poll(async () => valueOf(await at.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked });
const list = async (at: Page, view: 'waiting' | 'mine' | 'answered', text = '') =>
  valueOf(await at.call('requests.list', { view, text, after: null, limit: 100 })).items;
const get = async (at: Page, id: string) => valueOf(await at.call('requests.get', { id }));
const accept = async (at: Page, id: string) => valueOf(await at.call('requests.accept', { id }));

const birth = (rank: number, more: object = {}) =>
  asEvent({
    kind: 'birth',
    happenedOn: '2026-02-20',
    person: {
      familyLatin: 'Mernissi',
      givenLatin: `Enfant${String.fromCharCode(97 + rank)}`,
      familyArabic: 'المرنيسي',
      givenArabic: 'طفل',
      sex: 'F',
      nationality: 'MAR',
    },
    otherParentInsured: 'no',
    ...more,
  });

/** What an agent adds to what an employer said, until the registration is whole. */
async function submit(at: Page, draftId: string) {
  const { content } = valueOf(await at.call('registration.getDraft', { id: draftId as never }));
  const whole = { ...content, address: ADDRESS, family: [], pieces: [] } as DraftContent;
  const { duplicates } = valueOf(await at.call('registration.review', { id: draftId, content: whole }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  return valueOf(await at.call('registration.submit', { id: draftId, content: whole, seenDuplicates }));
}
async function declare(at: Page, draftId: string) {
  const { content } = valueOf(await at.call('registration.getDraft', { id: draftId as never }));
  const { papers } = valueOf(await at.call('events.review', { id: draftId, content, papers: [] }));
  return at.call('events.declare', { id: draftId, content, papers: papers.map(({ code }) => code) });
}
const findPerson = async (at: Page, number: string): Promise<PersonRecord['id']> => {
  const { people } = valueOf(await at.call('people.search', { text: number }));
  const id = people.find(({ insured: of }) => of === null)?.id;
  if (!id) throw new Error(`nobody is ${number}`);
  return id;
};

describe('an employer’s recruit', () => {
  it('comes to the inbox, is taken, completed and registered; the employer reads the number', async () => {
    const { id } = await employer.asks(aRecruit(101));
    await exchange(page);
    expect(await list(page, 'waiting', 'recruex safae')).toEqual([]);
    const [line] = await list(page, 'waiting', 'recruexd');
    expect(line).toMatchObject({ id, kind: 'recruit', state: 'new', takenBy: null });
    expect(await list(page, 'waiting', 'صفاء')).toContainEqual(line);

    const before = await get(page, id);
    expect(before).toMatchObject({
      inHand: 'nobody',
      plan: { kind: 'registration' },
      already: null,
      decision: { outcome: expect.any(String) },
    });
    expect(before.changes.map(({ path, after }) => [path, after])).toContainEqual([
      'own.employerNumber',
      '7000001',
    ]);
    expect(before.papers.map(({ code }) => code)).toContain('id-copy');

    const { draftId, kind } = await accept(page, id);
    expect(kind).toBe('registration');
    expect((await accept(page, id)).draftId).toBe(draftId);
    expect(await list(page, 'mine')).toMatchObject([{ id, takenBy: '1001', isUnsent: true }]);
    await exchange(page);
    expect(await employer.reads(id)).toMatchObject({ state: 'taken' });

    const { registrationNumber } = await submit(page, draftId);
    expect((await get(page, id)).request.state).toBe('accepted');
    await exchange(page);
    expect(await employer.reads(id)).toMatchObject({ state: 'accepted', registrationNumber });
    expect((await readFromCentral(house.central, registrationNumber))[0]).toMatchObject({
      scheme: 'cnss-salaried',
      own: { employerNumber: workshop.number, employerName: workshop.name, hiredOn: '2026-02-02' },
    });
    expect(await list(page, 'answered')).toContainEqual(expect.objectContaining({ id, isUnsent: false }));
  });

  it('who is registered already gets no second file: the employer changes', async () => {
    const { id } = await employer.asks(aRecruit(102));
    await exchange(page);
    const { draftId } = await accept(page, id);
    const { registrationNumber, personId } = await submit(page, draftId);
    await exchange(page);

    const again = aRecruit(102, { hiredOn: '2026-02-20' });
    const second = await employer.asks(again);
    await exchange(page);
    const shown = await get(page, second.id);
    expect(shown).toMatchObject({
      already: 'registered',
      plan: { kind: 'event', event: 'employer-change', personId },
    });
    expect(shown.changes).toEqual([{ path: 'own.hiredOn', before: '2026-02-02', after: '2026-02-20' }]);
    valueOf(await declare(page, (await accept(page, second.id)).draftId));
    await exchange(page);
    expect(await employer.reads(second.id)).toMatchObject({ state: 'accepted', registrationNumber });
  });

  it('is registered without network: nothing is said to the employer before the central has accepted it', async () => {
    const { id } = await employer.asks(aRecruit(103));
    await exchange(page);
    house.network.isUp = false;
    const { registrationNumber } = await submit(page, (await accept(page, id)).draftId);
    expect(await list(page, 'answered')).toContainEqual(expect.objectContaining({ id, isUnsent: true }));
    expect(await employer.reads(id)).toMatchObject({ state: 'new' });
    house.network.isUp = true;
    await exchange(page);
    expect(await employer.reads(id)).toMatchObject({ state: 'accepted', registrationNumber });
  });
});

describe('a birth declared online', () => {
  it('is accepted: the child is in the file, and the insured person reads it', async () => {
    const { id } = await insured.asks(birth(0), [{ code: 'birth-extract', reference: 'n° 45/2026' }]);
    await exchange(page);
    const shown = await get(page, id);
    expect(shown).toMatchObject({
      plan: { kind: 'event', event: 'birth' },
      given: [{ code: 'birth-extract', reference: 'n° 45/2026' }],
      already: null,
      isFileMissing: false,
    });
    expect(shown.changes).toContainEqual({ path: 'person.givenLatin', before: null, after: 'Enfanta' });
    const { draftId, kind } = await accept(page, id);
    expect(kind).toBe('event');
    const fresh = valueOf(
      await page.call('events.start', { personId: shown.person?.id as never, kind: 'birth' }),
    );
    expect(fresh.id).not.toBe(draftId);
    valueOf(await declare(page, draftId));
    await exchange(page);
    expect(await insured.reads(id)).toMatchObject({
      state: 'accepted',
      registrationNumber: pharmacist.number,
    });
    const [file] = await readFromCentral(house.central, pharmacist.number);
    expect(file?.family.map(({ givenLatin }) => givenLatin)).toContain('Enfanta');

    const twice = await insured.asks(birth(0));
    await exchange(page);
    expect(await get(page, twice.id)).toMatchObject({ already: 'member' });
    valueOf(
      await page.call('requests.refuse', {
        id: twice.id,
        code: 'already_done',
        typed: 'Déclarée en février.',
      }),
    );
    await exchange(page);
    expect(await insured.reads(twice.id)).toMatchObject({
      state: 'refused',
      reason: { code: 'already_done', typed: 'Déclarée en février.', says: { ar: 'تم ذلك من قبل' } },
    });
  });

  it('waits for a paper that was asked, comes back with it, and is accepted', async () => {
    const { id } = await insured.asks(birth(1));
    await exchange(page);
    const none = await page.call('requests.askPapers', { id, papers: ['nothing-like-it'], typed: '' });
    expect(none).toMatchObject({ ok: false, error: { code: 'requests.paper_missing' } });
    const papers = ['birth-extract'];
    valueOf(await page.call('requests.askPapers', { id, papers, typed: 'La page entière.' }));
    await exchange(page);
    const asked = await insured.reads(id);
    expect(asked).toMatchObject({ state: 'paper_asked', typed: 'La page entière.' });
    expect(asked.papers.map(({ code }) => code)).toEqual(papers);
    await insured.gives(id, [{ code: 'birth-extract', reference: 'n° 46/2026' }]);
    await exchange(page);
    expect(await list(page, 'waiting')).toContainEqual(expect.objectContaining({ id, state: 'new' }));
    expect((await get(page, id)).given).toEqual([{ code: 'birth-extract', reference: 'n° 46/2026' }]);
    valueOf(await declare(page, (await accept(page, id)).draftId));
    await exchange(page);
    expect(await insured.reads(id)).toMatchObject({ state: 'accepted' });
  });

  it('is refused in one go with the reason of the rules, in both languages', async () => {
    const married = asEvent({
      kind: 'marriage',
      happenedOn: '2026-02-01',
      person: {
        familyLatin: 'Alami',
        givenLatin: 'Nizar',
        familyArabic: 'العلمي',
        givenArabic: 'نزار',
        sex: 'M',
        birth: '1985-01-30',
        nationality: 'MAR',
        documentNumber: 'ZR500999',
      },
      ownCover: 'yes',
    });
    const { id } = await insured.asks(married);
    await exchange(page);
    expect((await get(page, id)).decision?.outcome).toBe('refused');
    const untold = await page.call('requests.refuse', { id, code: 'other', typed: '  ' });
    expect(untold).toMatchObject({ ok: false, error: { code: 'requests.reason_missing' } });
    valueOf(await page.call('requests.refuse', { id, code: 'rules_refused', typed: '' }));
    await exchange(page);
    const { reason } = await insured.reads(id);
    expect(reason?.rules[0]?.fr).toMatch(/Règle/);
    expect(reason?.rules[0]?.ar).toMatch(/القاعدة/);
  });
});

describe('a file that its owner asks to change', () => {
  it('is shown before and after; what it says already is told', async () => {
    const [file] = await readFromCentral(house.central, largeFamily.number);
    const owner = await insuredAt(house.central.url, largeFamily.number, DEMONSTRATION.portalSecret);
    const rib = '011519000001205000534921';
    const { id } = await owner.asks(asEvent({ kind: 'bank-change', rib }));
    const same = await owner.asks(asEvent({ kind: 'bank-change', rib: file?.rib ?? '' }));
    await exchange(page);
    expect((await get(page, id)).changes).toEqual([{ path: 'rib', before: file?.rib, after: rib }]);
    expect(await get(page, same.id)).toMatchObject({ already: 'same', changes: [] });
  });

  it('has a place for complementary cover in the public sector: an answered request writes it there', async () => {
    const { id } = await employerAt(house.central.url, academy.token).asks({
      kind: 'complementary-cover',
      registrationNumber: studentsParent.number,
    });
    await exchange(page);
    expect(await get(page, id)).toMatchObject({ already: 'cover', plan: { event: 'mutuelle-change' } });
    const personId = await findPerson(page, studentsParent.number);
    const open = valueOf(await page.call('events.start', { personId, kind: 'mutuelle-change' }));
    const { own } = await fileOf(page, personId);
    const content = { own: { ...own, mutuelleCode: 'mgen', mutuelleNumber: '1', complementaryCover: 'no' } };
    const { mutuelleCode, mutuelleNumber, complementaryCover } = content.own;
    valueOf(
      await page.call('events.declare', {
        id: open.id,
        content: { own: { mutuelleCode, mutuelleNumber, complementaryCover } },
        papers: [],
      }),
    );
    expect(await get(page, id)).toMatchObject({ already: null });
    valueOf(await declare(page, (await accept(page, id)).draftId));
    await exchange(page);
    expect((await readFromCentral(house.central, studentsParent.number))[0]?.own).toMatchObject({
      complementaryCover: 'yes',
      mutuelleNumber: '1',
    });
  });

  it('is asked from the central when this counter does not have it', async () => {
    const known = await house.central.ports.store.maybe(z.object({ record: PersonRecord }))`
      SELECT record FROM person WHERE scheme = 'public-active' AND branch_code <> 'DEMO-01' ORDER BY id LIMIT 1`;
    const number = known?.record.registrationNumber ?? '';
    const { id } = await employerAt(house.central.url, academy.token).asks({
      kind: 'complementary-cover',
      registrationNumber: number,
    });
    await exchange(page);
    expect(await get(page, id)).toMatchObject({ isFileMissing: true, plan: null, person: null });
    expect(await page.call('requests.accept', { id })).toMatchObject({
      ok: false,
      error: { code: 'requests.file_missing' },
    });
    house.network.isUp = false;
    expect(valueOf(await page.call('requests.fetchFile', { id }))).toEqual({ isHere: false });
    house.network.isUp = true;
    expect(valueOf(await page.call('requests.fetchFile', { id }))).toEqual({ isHere: true });
    expect(await get(page, id)).toMatchObject({
      isFileMissing: false,
      person: { registrationNumber: number },
      plan: { event: 'mutuelle-change' },
    });
  });
});

describe('two counters and one request', () => {
  it('see who has it: nobody answers what another has taken, unless it is taken over', async () => {
    const { id } = await employer.asks(aRecruit(110));
    const other = await signInAt(neighbour.counter, '1002');
    await exchange(page);
    await exchange(other);
    valueOf(await page.call('requests.take', { id, over: false }));
    await exchange(page);
    await exchange(other);
    expect(await list(other, 'waiting')).toContainEqual(
      expect.objectContaining({ id, state: 'taken', takenBy: '1001' }),
    );
    expect(await other.call('requests.accept', { id })).toMatchObject({
      ok: false,
      error: { code: 'requests.taken_by_other', params: { number: '1001' } },
    });
    valueOf(await other.call('requests.take', { id, over: true }));
    await exchange(other);
    await exchange(page);
    expect((await get(page, id)).inHand).toBe('other');
    valueOf(await other.call('requests.putBack', { id }));
    await exchange(other);
    await exchange(page);
    expect((await get(page, id)).inHand).toBe('nobody');
  });

  it('that answer it both without knowing: the first counts, the second is told and gives its own up', async () => {
    const { id } = await employer.asks(aRecruit(111));
    const other = await signInAt(neighbour.counter, '1002');
    await exchange(page);
    await exchange(other);
    house.network.isUp = false;
    const refusal = { id, code: 'wrong_data', typed: 'Deux fois.' } as const;
    valueOf(await page.call('requests.refuse', refusal));
    valueOf(await other.call('requests.refuse', { ...refusal, typed: 'Une fois.' }));
    await exchange(other);
    house.network.isUp = true;
    await expect
      .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
      .toMatchObject({ parked: 1 });
    const { items } = valueOf(
      await page.call('sync.list', { filter: 'to_look_at', before: null, limit: 10 }),
    );
    expect(items).toMatchObject([{ kind: 'request.answered', refusal: 'request_answered' }]);
    const actId = items[0]?.actId as never;
    valueOf(await page.call('sync.resolve', { actId, decision: 'abandon', reason: 'Déjà répondu' }));
    await exchange(page);
    expect(await get(page, id)).toMatchObject({ request: { state: 'refused' }, isUnsent: false });
    expect((await get(page, id)).request.history.at(-1)?.reason?.typed).toBe('Une fois.');
    expect(await employer.reads(id)).toMatchObject({ reason: { typed: 'Une fois.' } });
  });
});

describe('the act that a request became, when the central refuses it', () => {
  /** An address asked by its owner and declared here, while another counter changed the same file. */
  async function aRefusedChange(who: { readonly number: string }) {
    const owner = await insuredAt(house.central.url, who.number, DEMONSTRATION.portalSecret);
    const address = { ...ADDRESS, line: `${who.number}, rue demandée` };
    const { id } = await owner.asks(asEvent({ kind: 'address-change', address }));
    const other = await signInAt(neighbour.counter, '1002');
    await exchange(page);
    await exchange(other);
    const personId = await findPerson(other, who.number);
    house.network.isUp = false;
    valueOf(await declare(page, (await accept(page, id)).draftId));
    const elsewhere = valueOf(await other.call('events.start', { personId, kind: 'contact-change' }));
    const contacts = { mobile: '0661223355' };
    valueOf(await other.call('events.declare', { id: elsewhere.id, content: { contacts }, papers: [] }));
    await exchange(other);
    house.network.isUp = true;
    await expect
      .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
      .toMatchObject({ parked: 1 });
    expect(await owner.reads(id)).toMatchObject({ state: 'taken' });
    const { items } = valueOf(
      await page.call('sync.list', { filter: 'to_look_at', before: null, limit: 10 }),
    );
    return { id, owner, address, contacts, actId: items[0]?.actId as never };
  }

  it('and it is sent again, carries the answer with it', async () => {
    const { id, owner, address, contacts, actId } = await aRefusedChange(MEMORABLE.resident);
    valueOf(await page.call('sync.resolve', { actId, decision: 'resend', reason: '' }));
    await exchange(page);
    expect(await owner.reads(id)).toMatchObject({ state: 'accepted' });
    const [file] = await readFromCentral(house.central, MEMORABLE.resident.number);
    expect(file).toMatchObject({ address, contacts });
  });

  it('and it is given up, takes the answer with it: the request is in hand again', async () => {
    const { id, owner, actId } = await aRefusedChange(MEMORABLE.traveller);
    expect((await get(page, id)).request.state).toBe('accepted');
    valueOf(await page.call('sync.resolve', { actId, decision: 'abandon', reason: 'À refaire' }));
    await exchange(page);
    expect(await get(page, id)).toMatchObject({ inHand: 'me', request: { state: 'taken' } });
    valueOf(await declare(page, (await accept(page, id)).draftId));
    await exchange(page);
    expect(await owner.reads(id)).toMatchObject({ state: 'accepted' });
  });
});
