import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { PersonRecord } from '../../../shared/domain/people/record.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { fileOf } from '../../support/events.ts';
import { aRecruit, asEvent, employerAt, insuredAt, type Requester } from '../../support/requesters.ts';
import {
  aBirth,
  accept,
  declare,
  exchange,
  findPerson,
  getRequest,
  listRequests,
  submit,
} from '../../support/requests.ts';

const [workshop, academy] = DEMONSTRATION.employers;
const { pharmacist, studentsParent, largeFamily } = MEMORABLE;

let house: TestCounter;
let page: Page;
let employer: Requester;
let insured: Requester;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
  employer = employerAt(house.central.url, workshop.token);
  insured = await insuredAt(house.central.url, pharmacist.number, DEMONSTRATION.portalSecret);
});
afterAll(() => house.close());

describe('an employer’s recruit', () => {
  it('comes to the inbox, is taken, completed and registered; the employer reads the number', async () => {
    const { id } = await employer.asks(aRecruit(101));
    await exchange(page);
    expect(await listRequests(page, 'waiting', 'recruex safae')).toEqual([]);
    const [line] = await listRequests(page, 'waiting', 'recruexd');
    expect(line).toMatchObject({ id, kind: 'recruit', state: 'new', takenBy: null });
    expect(await listRequests(page, 'waiting', 'صفاء')).toContainEqual(line);

    const before = await getRequest(page, id);
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
    expect(await listRequests(page, 'mine')).toMatchObject([{ id, takenBy: '1001', isUnsent: true }]);
    await exchange(page);
    expect(await employer.reads(id)).toMatchObject({ state: 'taken' });

    const { registrationNumber } = await submit(page, draftId);
    expect((await getRequest(page, id)).request.state).toBe('accepted');
    await exchange(page);
    expect(await employer.reads(id)).toMatchObject({ state: 'accepted', registrationNumber });
    expect((await readFromCentral(house.central, registrationNumber))[0]).toMatchObject({
      scheme: 'cnss-salaried',
      own: { employerNumber: workshop.number, employerName: workshop.name, hiredOn: '2026-02-02' },
    });
    expect(await listRequests(page, 'answered')).toContainEqual(
      expect.objectContaining({ id, isUnsent: false }),
    );
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
    const shown = await getRequest(page, second.id);
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
    expect(await listRequests(page, 'answered')).toContainEqual(
      expect.objectContaining({ id, isUnsent: true }),
    );
    expect(await employer.reads(id)).toMatchObject({ state: 'new' });
    house.network.isUp = true;
    await exchange(page);
    expect(await employer.reads(id)).toMatchObject({ state: 'accepted', registrationNumber });
  });
});

describe('a birth declared online', () => {
  it('is accepted: the child is in the file, and the insured person reads it', async () => {
    const { id } = await insured.asks(aBirth(0), [{ code: 'birth-extract', reference: 'n° 45/2026' }]);
    const twice = await insured.asks(aBirth(0));
    await exchange(page);
    const shown = await getRequest(page, id);
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

    expect(await getRequest(page, twice.id)).toMatchObject({ already: 'member' });
    await expect(insured.asks(aBirth(0))).rejects.toThrow('field.already_in_family');
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
    const { id } = await insured.asks(aBirth(1));
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
    expect(await listRequests(page, 'waiting')).toContainEqual(expect.objectContaining({ id, state: 'new' }));
    expect((await getRequest(page, id)).given).toEqual([{ code: 'birth-extract', reference: 'n° 46/2026' }]);
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
    expect((await getRequest(page, id)).decision?.outcome).toBe('refused');
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
    expect((await getRequest(page, id)).changes).toEqual([{ path: 'rib', before: file?.rib, after: rib }]);
    expect(await getRequest(page, same.id)).toMatchObject({ already: 'same', changes: [] });
  });

  it('has a place for complementary cover in the public sector: an answered request writes it there', async () => {
    const { id } = await employerAt(house.central.url, academy.token).asks({
      kind: 'complementary-cover',
      registrationNumber: studentsParent.number,
    });
    await exchange(page);
    expect(await getRequest(page, id)).toMatchObject({
      already: 'cover',
      plan: { event: 'mutuelle-change' },
    });
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
        seen: 0,
      }),
    );
    expect(await getRequest(page, id)).toMatchObject({ already: null });
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
    expect(await getRequest(page, id)).toMatchObject({ isFileMissing: true, plan: null, person: null });
    expect(await page.call('requests.accept', { id })).toMatchObject({
      ok: false,
      error: { code: 'requests.file_missing' },
    });
    house.network.isUp = false;
    expect(valueOf(await page.call('requests.fetchFile', { id }))).toEqual({ isHere: false });
    house.network.isUp = true;
    expect(valueOf(await page.call('requests.fetchFile', { id }))).toEqual({ isHere: true });
    expect(await getRequest(page, id)).toMatchObject({
      isFileMissing: false,
      person: { registrationNumber: number },
      plan: { event: 'mutuelle-change' },
    });
  });
});
