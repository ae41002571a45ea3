import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { anEvent, aRegisteredFamily, declare, fileOf } from '../../support/events.ts';
import { asContent, aFamilyUnlikeOthers } from '../../support/families.ts';
import { drawnFace } from '../../support/pictures.ts';

let house: TestCounter;
let neighbour: TestCounter;
let page: Page;
let supervisor: Page;
let next: Page;
beforeAll(async () => {
  house = await aCounter();
  neighbour = await aCounter({}, house.central);
  page = await house.signIn('1001');
  supervisor = await house.signIn('2001');
  next = await neighbour.signIn('1002');
  valueOf(await page.call('sync.now', {}));
});
afterAll(async () => {
  await neighbour.close();
  await house.close();
});

const exchange = (at: Page, parked = 0) =>
  expect
    .poll(async () => valueOf(await at.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked });
const seenAt = async (at: Page, id: DraftId, content: DraftContent) =>
  valueOf(await at.call('registration.review', { id, content })).duplicates.map(({ record }) => record.id);
const submit = async (at: Page, id: DraftId, content: DraftContent) =>
  at.call('registration.submit', { id, content, seenDuplicates: await seenAt(at, id, content) });

/** Registers here, without network, somebody with the document of a person whom the neighbour has just registered. */
async function mistyped(rank: number) {
  house.network.isUp = false;
  await aRegisteredFamily(next, rank);
  await exchange(next);
  const right = aFamilyUnlikeOthers(rank + 1);
  const { document } = aFamilyUnlikeOthers(rank).identity;
  const wrong = asContent({ ...right, identity: { ...right.identity, document } });
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const image = (await drawnFace().jpeg({ quality: 90 }).toBuffer()).toString('base64');
  const photo = valueOf(await page.call('registration.setPhoto', { id, image }));
  valueOf(
    await page.call('registration.saveDraft', {
      id,
      title: 'as typed',
      content: { ...wrong, desk: { seen: [], toConfirm: [] } },
    }),
  );
  const submitted = valueOf(await submit(page, id, wrong));
  house.network.isUp = true;
  await exchange(page, 1);
  return { submitted, wrong, right, photo: photo.sha256 };
}
const inJournal = (action: string) =>
  house.counter
    .findHouse()
    ?.db.raw.prepare('SELECT agent_number, detail FROM journal WHERE action = ?')
    .all(action);

describe('a refused registration, corrected and sent again', () => {
  it('opens with everything that was typed, the refused field marked; it takes the place of the old act, with its receipt', async () => {
    const { submitted, wrong, right, photo } = await mistyped(701);
    const parked = valueOf(await page.call('sync.getParked', { actId: submitted.actId }));
    expect(parked).toMatchObject({ canCorrect: true, item: { refusal: 'already_registered' } });

    const { draftId, of } = valueOf(await page.call('sync.correct', { actId: submitted.actId }));
    expect(of).toBe('registration');
    const draft = valueOf(await page.call('registration.getDraft', { id: draftId }));
    expect(draft).toMatchObject({ content: wrong, photo, corrects: submitted.actId, title: 'as typed' });
    expect(draft.correction).toMatchObject({
      refusal: 'already_registered',
      reference: submitted.receipt,
      fields: { 'identity.document.number': 'field.refused' },
    });

    // Interrupted: the draft is among the agent's, and opened again it is the same one.
    valueOf(
      await page.call('registration.saveDraft', { id: draftId, title: 'half', content: asContent(right) }),
    );
    expect(valueOf(await page.call('sync.correct', { actId: submitted.actId })).draftId).toBe(draftId);
    expect(valueOf(await page.call('registration.listDrafts', {})).map(({ id }) => id)).toContain(draftId);

    const again = valueOf(await submit(page, draftId, asContent(right)));
    expect(again).toMatchObject({ personId: submitted.personId, receipt: submitted.receipt });
    expect(again.actId).not.toBe(submitted.actId);
    // The lost number went back; asked twice, the correction is done once.
    expect(again.registrationNumber).not.toBe(submitted.registrationNumber);
    const twice = { id: draftId, content: asContent(right), seenDuplicates: [] };
    expect(valueOf(await page.call('registration.submit', twice))).toEqual(again);

    await exchange(page);
    const [known] = await readFromCentral(house.central, again.registrationNumber);
    expect(known).toMatchObject({
      id: submitted.personId,
      identity: { document: right.identity.document },
      photo,
    });
    expect(await readFromCentral(house.central, submitted.registrationNumber)).toEqual([]);
    expect(inJournal('act.corrected')).toEqual([
      { agent_number: '1001', detail: `registration.submitted already_registered ${submitted.actId}` },
    ]);
  });

  it('is nobody’s to correct once somebody decided otherwise, and what was typed stays in the draft', async () => {
    const { submitted, right } = await mistyped(711);
    const { draftId } = valueOf(await page.call('sync.correct', { actId: submitted.actId }));
    valueOf(
      await page.call('sync.resolve', { actId: submitted.actId, decision: 'abandon', reason: 'deux fois' }),
    );
    const content = asContent(right);
    valueOf(await page.call('registration.saveDraft', { id: draftId, title: 'x', content }));
    expect(await submit(page, draftId, content)).toMatchObject({
      ok: false,
      error: { code: 'sync.not_parked' },
    });
    const kept = valueOf(await page.call('registration.getDraft', { id: draftId }));
    expect(kept).toMatchObject({ content, correction: null });
    await exchange(page);
  });

  it('handed to the supervisor, is theirs to correct, or to hand back with a note', async () => {
    const { submitted, right } = await mistyped(721);
    const { actId } = submitted;
    const note = 'La dame est sûre de son numéro.';
    expect(await page.call('sync.hand', { actId, note: '  ' })).toMatchObject({
      error: { code: 'input.invalid' },
    });
    valueOf(await page.call('sync.hand', { actId, note }));

    const seen = async (at: Page, filter: 'to_look_at' | 'handed') =>
      valueOf(await at.call('sync.list', { filter, before: null, limit: 10 })).items;
    expect(await seen(page, 'to_look_at')).toEqual([]);
    expect(await seen(page, 'handed')).toMatchObject([
      { actId, state: 'handed', handing: { to: 'supervisor', by: '1001', note } },
    ]);
    expect(valueOf(await page.call('sync.status', {}))).toMatchObject({ parked: 1, handed: 1 });
    for (const refused of [
      await page.call('sync.resolve', { actId, decision: 'resend', reason: '' }),
      await page.call('sync.correct', { actId }),
      await page.call('sync.hand', { actId, note }),
    ])
      expect(refused).toMatchObject({ ok: false, error: { code: 'sync.handed' } });

    valueOf(await supervisor.call('sync.handBack', { actId, note: 'Regardez la carte.' }));
    expect(await seen(page, 'to_look_at')).toMatchObject([
      { actId, state: 'parked', handing: { to: 'agent', by: '2001' } },
    ]);
    valueOf(await page.call('sync.hand', { actId, note }));
    const { draftId } = valueOf(await supervisor.call('sync.correct', { actId }));
    expect(valueOf(await supervisor.call('registration.getDraft', { id: draftId })).correction?.note).toBe(
      note,
    );
    const again = valueOf(await submit(supervisor, draftId, asContent(right)));
    expect(again.receipt).toBe(submitted.receipt);
    await exchange(page);
    // The work stays its agent's; who mended it is in the journal.
    const answered = valueOf(
      await page.call('sync.list', { filter: 'answered', before: null, limit: 10 }),
    ).items;
    expect(answered.find((item) => item.actId === again.actId)).toMatchObject({
      agentNumber: '1001',
      state: 'accepted',
    });
    expect(inJournal('act.handed')).toHaveLength(2);
    expect(inJournal('act.handed_back')).toHaveLength(1);
  });
});

describe('a refused event, corrected and sent again', () => {
  it('is stated on the file as the central has it, with the same receipt', async () => {
    const family = await aRegisteredFamily(page, 731);
    await exchange(page);
    house.network.isUp = false;
    const other = await aRegisteredFamily(next, 741);
    await exchange(next);
    const { identity } = family;
    const wrong = { ...identity, document: other.identity.document };
    const declared = await declare(page, family.id, {
      kind: 'identity-change',
      identity: wrong,
    });
    house.network.isUp = true;
    await exchange(page, 1);
    expect((await fileOf(page, family.id)).identity.document).toEqual(other.identity.document);

    const { draftId, of } = valueOf(await page.call('sync.correct', { actId: declared.actId }));
    expect(of).toBe('event');
    const draft = valueOf(await page.call('registration.getDraft', { id: draftId }));
    expect(draft.event).toEqual({ kind: 'identity-change', personId: family.id });
    expect(draft.correction?.file?.identity.document).toEqual(identity.document);
    expect(draft.correction?.fields).toEqual({ 'identity.document.number': 'field.refused' });

    const right = { ...identity, document: { ...identity.document, number: 'ZY731731' } };
    const content = JSON.parse(
      JSON.stringify({ kind: 'identity-change', happenedOn: '2026-02-01', identity: right }),
    ) as DraftContent;
    const review = valueOf(await page.call('events.review', { id: draftId, content, papers: [] }));
    expect(review.fields).toEqual({});
    const papers = review.papers.map(({ code }) => code);
    const again = valueOf(
      await page.call('events.declare', { id: draftId, content, papers, seen: review.seen }),
    );
    expect(again.receipt).toBe(declared.receipt);
    expect((await fileOf(page, family.id)).identity.document.number).toBe('ZY731731');
    await exchange(page);
    const [known] = await readFromCentral(house.central, family.registrationNumber ?? '');
    expect(known).toEqual(await fileOf(page, family.id));
    expect(known?.identity.document.number).toBe('ZY731731');
    expect(known?.story).toHaveLength(1);
  });
});

describe('what waits', () => {
  it('says for what, is found by name, reference or agent, and is told to the supervisor agent by agent', async () => {
    house.network.isUp = false;
    const family = await aRegisteredFamily(page, 751);
    const event = await anEvent(page, family.id, { kind: 'bank-change', rib: '011519000001205000534921' });
    const { papers } = await event.review();
    valueOf(await event.declare(papers.map(({ code }) => code)));
    const list = async (text: string, at: Page = page) =>
      valueOf(await at.call('sync.list', { filter: 'waiting', text, before: null, limit: 10 })).items;
    const [behind, first] = await list('');
    expect(first?.waitsFor).toBeNull();
    expect(behind?.waitsFor).toEqual({ kind: 'answer', actKind: 'registration.submitted' });
    const { familyLatin, familyArabic } = family.identity;
    for (const text of [familyLatin.toLowerCase(), familyArabic, first?.reference ?? '', '1001'])
      expect((await list(text)).map(({ actId }) => actId)).toContain(first?.actId);
    for (const text of ['%', '_', 'nobody of that name', '1002']) expect(await list(text)).toEqual([]);
    expect(valueOf(await supervisor.call('sync.byAgent', {}))).toEqual([
      expect.objectContaining({ agentNumber: '1001', waiting: 2, parked: 0, handed: 0 }),
    ]);
    house.network.isUp = true;
    await exchange(page);
  });

  it('the branch is seen as the central tells it, and with its hour while it does not answer', async () => {
    valueOf(await next.call('sync.now', {}));
    const fresh = valueOf(await supervisor.call('sync.branch', {}));
    expect(fresh.isFresh).toBe(true);
    expect(fresh.view?.workstations.length).toBeGreaterThanOrEqual(2);
    expect(fresh.view?.refusals.map(({ code }) => code)).toContain('already_registered');
    house.network.isUp = false;
    expect(valueOf(await supervisor.call('sync.branch', {}))).toEqual({ ...fresh, isFresh: false });
    house.network.isUp = true;
    await exchange(page);
  });
});
