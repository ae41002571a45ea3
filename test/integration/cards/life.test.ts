import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import type { CardReason } from '../../../shared/domain/cards/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { readCodes } from '../../golden/support/barcodes.ts';
import { picturesOf } from '../../golden/support/tools.ts';
import { aPersonWithPhoto, serialsIn } from '../../support/cards.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { declare } from '../../support/events.ts';
import { aFamilyUnlikeOthers, asContent } from '../../support/families.ts';

let house: TestCounter;
let page: Page;
let supervisor: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
  supervisor = await house.signIn('2001');
});
afterAll(() => house.close());

type Id = PersonRecord['id'];
const STATEMENT = { text: 'Perdue au marché le premier mars.', on: '2026-03-01' };
const first = async (personId: Id) => valueOf(await page.call('cards.issue', { personId }));
const print = async (actId: string) =>
  valueOf(await page.call('papers.print', { kind: 'card', actId: actId }));
const again = (personId: Id, reason: CardReason, statement = STATEMENT) =>
  page.call('cards.replace', { personId, reason, statement });
const cardsOf = async (personId: Id) =>
  valueOf(await page.call('cards.ofPerson', { personId })).map(({ serial, state }) => [serial, state]);
const settled = () =>
  expect
    .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked: 0 });
const Row = z.object({ serial: z.string(), state: z.string() });
const atCentral = (personId: Id) =>
  house.central.ports.store.all(
    Row,
  )`SELECT serial, state FROM card WHERE person_id = ${personId} ORDER BY serial`;
const Revoked = z.object({ reference: z.string(), why: z.string() });
const revokedAtCentral = (serial: string) =>
  house.central.ports.store.all(
    Revoked,
  )`SELECT reference, why FROM revoked_paper WHERE reference = ${serial}`;
const refused = (code: string) => ({ ok: false, error: { code } });

describe('the card of a person', () => {
  it('is issued once, waits in the queue, is printed, and is handed over to somebody with a name', async () => {
    const { id } = await aPersonWithPhoto(page, 401);
    const { reference: serial, actId } = await first(id);
    expect(await page.call('cards.issue', { personId: id })).toMatchObject(refused('papers.card_exists'));
    const queue = valueOf(
      await page.call('cards.list', { list: 'queue', text: serial, after: 0, limit: 10 }),
    );
    expect(queue).toMatchObject({ cards: [{ serial, state: 'requested' }], total: 1, next: null });
    const to = { kind: 'proxy', name: 'Nadia Exemple', document: 'AB123456' } as const;
    expect(await page.call('cards.hand', { serial, to })).toMatchObject(refused('cards.not_printed'));
    await print(actId);
    expect(await page.call('cards.hand', { serial, to: { ...to, name: ' ' } })).toMatchObject({
      error: { fields: { 'to.name': 'field.required' } },
    });
    expect(valueOf(await page.call('cards.hand', { serial, to }))).toMatchObject({
      state: 'handed',
      handedBy: '1001',
      handedTo: to,
    });
    expect(await page.call('cards.hand', { serial, to })).toMatchObject(refused('cards.already_handed'));
    await settled();
    expect(await atCentral(id)).toEqual([{ serial, state: 'handed' }]);
    const { story, card } = valueOf(await page.call('people.get', { id }));
    expect(story.map(({ kind }) => kind).slice(0, 2)).toEqual(['card.handed', 'card.issued']);
    expect(card).toMatchObject({ serial, actId });
  });

  it('that was lost is made again on a statement; the old one is revoked at the central and listed', async () => {
    const { id } = await aPersonWithPhoto(page, 402);
    const { reference: old, actId } = await first(id);
    expect(await again(id, 'loss')).toMatchObject(refused('cards.not_printed'));
    await print(actId);
    expect(await again(id, 'loss', { ...STATEMENT, text: ' ' })).toMatchObject({
      error: { code: 'input.invalid', fields: { 'statement.text': 'field.required' } },
    });
    expect(await again(id, 'loss', { ...STATEMENT, on: '2090-01-01' })).toMatchObject({
      error: { fields: { 'statement.on': 'field.date_future' } },
    });
    const made = valueOf(await again(id, 'loss'));
    expect(made).toMatchObject({ state: 'requested', madeFor: 'loss', follows: old, statement: STATEMENT });
    expect(made.serial).not.toBe(old);
    await settled();
    expect(await atCentral(id)).toEqual([
      { serial: old, state: 'replaced' },
      { serial: made.serial, state: 'issued' },
    ]);
    expect(await revokedAtCentral(old)).toEqual([{ reference: old, why: 'lost' }]);
    expect(await page.call('cards.render', { actId })).toMatchObject(refused('cards.ended'));
    const shown = valueOf(await page.call('cards.render', { actId: made.actId }));
    expect(serialsIn(Buffer.from(shown.pdf, 'base64'))).toEqual([made.serial]);
    expect(shown.duplicate).toBe(false);
  });

  it('that was made elsewhere is made again here: the central ends the one that stood', async () => {
    const { id, registrationNumber } = await aPersonWithPhoto(page, 403);
    await settled();
    await house.central.ports.store.write(
      (tx) => tx.run`
      INSERT INTO card (serial, person_id, state, reason, act_id, device_id, issued_at, received_at)
      SELECT 'CA-ZZZ-26-000001', ${id}, 'issued', 'first', ${id}, id, now(), now() FROM device LIMIT 1`,
    );
    expect(registrationNumber).not.toBeNull();
    const made = valueOf(await again(id, 'theft'));
    expect(made.follows).toBeNull();
    await settled();
    expect(await atCentral(id)).toEqual(
      [
        { serial: 'CA-ZZZ-26-000001', state: 'replaced' },
        { serial: made.serial, state: 'issued' },
      ].toSorted((a, b) => (a.serial < b.serial ? -1 : 1)),
    );
    expect(await revokedAtCentral('CA-ZZZ-26-000001')).toMatchObject([{ why: 'stolen' }]);
  });

  it('that came out wrong consumes its serial, and goes on under another', async () => {
    const { id } = await aPersonWithPhoto(page, 404);
    const { reference: bad, actId } = await first(id);
    await print(actId);
    const why = { code: 'ribbon', typed: 'Ruban plissé sur la photo' } as const;
    const made = valueOf(await page.call('cards.spoil', { serial: bad, why }));
    expect(made).toMatchObject({ madeFor: 'misprint', follows: bad, state: 'requested' });
    expect(await page.call('cards.spoil', { serial: bad, why })).toMatchObject(refused('cards.ended'));
    expect(valueOf(await page.call('cards.ofPerson', { personId: id }))).toMatchObject([
      { serial: made.serial },
      { serial: bad, state: 'spoiled', endedWhy: 'ribbon', endedTyped: why.typed },
    ]);
    await settled();
    expect(await atCentral(id)).toEqual([
      { serial: bad, state: 'spoiled' },
      { serial: made.serial, state: 'issued' },
    ]);
  });

  it('is taken back by a supervisor only', async () => {
    const { id } = await aPersonWithPhoto(page, 405);
    const { reference: serial } = await first(id);
    const why = { code: 'asked', typed: '' } as const;
    expect(await page.call('cards.revoke', { serial, why })).toMatchObject(refused('access.denied'));
    expect(valueOf(await supervisor.call('cards.revoke', { serial, why }))).toMatchObject({
      state: 'revoked',
    });
    await settled();
    expect(await revokedAtCentral(serial)).toMatchObject([{ why: 'revoked' }]);
  });

  it('is found by its serial, however it is typed, and by the seal on its back', async () => {
    const { id } = await aPersonWithPhoto(page, 406);
    const { reference: serial, pdf } = await first(id);
    const find = async (text: string) => page.call('cards.find', { text });
    expect(valueOf(await find(serial.toLowerCase().replaceAll('-', ' ')))).toMatchObject({
      card: { serial },
      line: { personId: id },
    });
    const [, back] = picturesOf(Buffer.from(pdf, 'base64'), 300);
    const seal = (await readCodes(back ?? Buffer.alloc(0))).get('QRCode') ?? '';
    expect(valueOf(await find(seal)).card.serial).toBe(serial);
    expect(await find(`${seal.slice(0, -4)}0000`)).toMatchObject(refused('cards.unknown'));
    expect(await find('CA-ZZZ-26-999999')).toMatchObject(refused('cards.unknown'));
  });

  it('says what it said when it was made, under the same serial, whatever the identity became since', async () => {
    const record = await aPersonWithPhoto(page, 408);
    const { actId, pdf } = await first(record.id);
    await declare(page, record.id, {
      kind: 'identity-change',
      identity: { ...record.identity, givenLatin: 'Autrement' },
    });
    expect(valueOf(await page.call('people.get', { id: record.id })).record.identity.givenLatin).toBe(
      'Autrement',
    );
    expect(valueOf(await page.call('cards.render', { actId })).pdf).toBe(pdf);
  });

  it('never changes because data changed, and the screen says why', async () => {
    const { id } = await aPersonWithPhoto(page, 407);
    const { actId } = await first(id);
    await print(actId);
    const before = await cardsOf(id);
    await declare(page, id, { kind: 'contact-change', contacts: { mobile: '0612345678' } } as never);
    expect(await cardsOf(id)).toEqual(before);
    const { card, options } = valueOf(await page.call('cards.replaceReview', { personId: id }));
    expect(card?.actId).toBe(actId);
    expect(options.map(({ why, isAllowed }) => [why, isAllowed])).toEqual([
      ['loss', true],
      ['theft', true],
      ['damage', true],
      ['own-right', false],
      ['data-change', false],
    ]);
    expect(options.at(-1)?.reasons[0]).toMatchObject({ code: 'card.stays_valid', rule: 'card-stays' });
    expect(
      await page.call('cards.replace', {
        personId: id,
        reason: 'data-change' as never,
        statement: STATEMENT,
      }),
    ).toMatchObject(refused('input.invalid'));
  });

  it('is a widow’s own once she is registered in her name, and nobody else’s', async () => {
    const husband = await aPersonWithPhoto(page, 408);
    const spouse = husband.family.find(({ kind }) => kind === 'spouse');
    expect(spouse).toBeDefined();
    await declare(page, husband.id, { kind: 'death-of-insured', happenedOn: '2026-01-10' } as never);
    expect(await page.call('cards.issue', { personId: husband.id })).toMatchObject(
      refused('papers.insured_dead'),
    );
    const form = aFamilyUnlikeOthers(409);
    const { familyLatin, givenLatin, familyArabic, givenArabic, birth, documentNumber } =
      spouse ?? form.family[0] ?? {};
    const content = asContent({
      ...form,
      identity: {
        ...form.identity,
        ...{ familyLatin, givenLatin, familyArabic, givenArabic, birth },
        document: { ...form.identity.document, number: documentNumber },
      },
      family: [],
    } as typeof form);
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
    const seenDuplicates = duplicates.map(({ record }) => record.id);
    const { personId } = valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
    const image = (await samplePhoto()).toString('base64');
    valueOf(await page.call('registration.addPhoto', { personId, image }));

    const { options } = valueOf(await page.call('cards.replaceReview', { personId }));
    expect(options.find(({ why }) => why === 'own-right')).toMatchObject({
      isAllowed: true,
      reasons: [{ code: 'card.own_right' }],
    });
    const made = valueOf(await again(personId, 'own-right', { ...STATEMENT, text: 'Mon mari est décédé.' }));
    expect(made).toMatchObject({ madeFor: 'own-right', follows: null });
    expect(await again(personId, 'own-right')).toMatchObject(refused('papers.card_exists'));
    await settled();
    expect(await atCentral(personId)).toEqual([{ serial: made.serial, state: 'issued' }]);

    const { id: other } = await aPersonWithPhoto(page, 410);
    expect(await again(other, 'own-right')).toMatchObject(refused('cards.no_survivor'));
  });
});
