import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ribKey } from '../../../shared/domain/bank/rib.ts';
import type { ApprovalPage } from '../../../shared/domain/approvals/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aRegisteredFamily, declare, fileOf } from '../../support/events.ts';

let house: TestCounter;
let agent: Page;
let supervisor: Page;
let administrator: Page;
beforeAll(async () => {
  house = await aCounter();
  agent = await house.signIn('1001');
  supervisor = await house.signIn('2001');
  administrator = await house.signIn('9001');
  valueOf(await agent.call('sync.now', {}));
  valueOf(await administrator.call('sync.setApprovalRules', { classes: ['bank-change', 'kafala'] }));
});
afterAll(() => house.close());

const sent = async (toApprove: number, parked = 0) =>
  expect
    .poll(async () => valueOf(await agent.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked, toApprove });
const desk = async () => valueOf(await supervisor.call('sync.approvals', { after: null, limit: 100 }));
const numberOf = (person: PersonRecord) => person.registrationNumber ?? '';
const atCentral = async (person: PersonRecord) => (await readFromCentral(house.central, numberOf(person)))[0];
const store = () => {
  const db = house.counter.findHouse()?.db;
  if (!db) throw new Error('no store');
  return db;
};
const inJournal = (action: string) =>
  store().all(
    z.object({ agent_number: z.string(), detail: z.string() }),
  )`SELECT agent_number, detail FROM journal WHERE action = ${action} ORDER BY seq`;
const aFamily = async (rank: number) => {
  const family = await aRegisteredFamily(agent, rank);
  await sent(0);
  return fileOf(agent, family.id);
};
/** As the screen does it: typed, kept as a draft, declared. */
async function typedBankChange(family: PersonRecord) {
  const { id } = valueOf(await agent.call('events.start', { personId: family.id, kind: 'bank-change' }));
  const content = { rib: RIB } as DraftContent;
  valueOf(await agent.call('registration.saveDraft', { id, title: 'x', content }));
  const { papers } = valueOf(await agent.call('events.review', { id, content, papers: [] }));
  const received = papers.map(({ code }) => code);
  const seen = family.story?.length ?? 0;
  return valueOf(await agent.call('events.declare', { id, content, papers: received, seen }));
}
const RIB = '011519000001205000534921';
const ACCOUNT = '0115190000012050009962';
const OTHER_RIB = `${ACCOUNT}${ribKey(ACCOUNT)}`;

describe('an act that a second person must see', () => {
  it('is kept at once with its receipt, does not leave, and holds what follows about the same person only', async () => {
    const [family, other] = [await aFamily(961), await aFamily(962)];
    const { receipt, actId } = await declare(agent, family.id, { kind: 'bank-change', rib: RIB });
    await declare(agent, family.id, { kind: 'contact-change', contacts: { mobile: '0661223344' } });
    await declare(agent, other.id, { kind: 'contact-change', contacts: { mobile: '0661223355' } });
    expect(receipt).toMatch(/^RC-/);
    expect((await fileOf(agent, family.id)).rib).toBe(RIB);
    await expect
      .poll(async () => valueOf(await agent.call('sync.now', {})), { timeout: 20_000 })
      .toMatchObject({ waiting: 1, toApprove: 1, held: 0, parked: 0 });
    expect(await atCentral(family)).toMatchObject({ rib: family.rib, contacts: family.contacts });
    expect(await atCentral(other)).toMatchObject({ contacts: { mobile: '0661223355' } });

    const { items } = valueOf(await agent.call('sync.list', { filter: 'waiting', before: null, limit: 10 }));
    expect(items.map(({ waitsFor }) => waitsFor)).toEqual([
      { kind: 'approval', actKind: 'event.declared' },
      { kind: 'approval', actKind: null },
    ]);
    expect(
      valueOf(await supervisor.call('people.get', { id: family.id })).story.find(
        (line) => line.actId === actId,
      ),
    ).toMatchObject({ toApprove: true, state: 'waiting' });
    expect(valueOf(await agent.call('day.get', {}))).toMatchObject({ toApprove: 1, waiting: 2 });

    // Approved, both leave, in their order, and the act says by whom.
    const [shown] = (await desk()).items;
    expect(shown).toMatchObject({
      class: 'bank-change',
      agentNumber: '1001',
      reference: receipt,
      isOwn: false,
    });
    expect(shown?.changes).toEqual([{ path: 'rib', before: family.rib, after: RIB }]);
    expect(shown?.pieces.length).toBeGreaterThan(0);
    expect(shown?.pieces.every(({ name }) => name !== null)).toBe(true);
    expect(valueOf(await supervisor.call('sync.approve', { actIds: [actId] }))).toEqual({
      decided: 1,
      failed: [],
    });
    await sent(0);
    expect(await atCentral(family)).toMatchObject({ rib: RIB, contacts: { mobile: '0661223344' } });
    const kept = await house.central.ports.store.maybe(
      z.object({ by: z.string() }),
    )`SELECT body::jsonb #>> '{approval,agentNumber}' AS by FROM act WHERE id = ${actId}`;
    expect(kept).toEqual({ by: '2001' });
    expect(inJournal('act.approved')).toEqual([{ agent_number: '2001', detail: `event.declared ${actId}` }]);
  });

  it('is approved in a batch; what cannot be is named, and the rest goes', async () => {
    const [one, two, own] = [await aFamily(963), await aFamily(964), await aFamily(965)];
    const first = await declare(agent, one.id, { kind: 'bank-change', rib: RIB });
    const second = await declare(agent, two.id, { kind: 'bank-change', rib: OTHER_RIB });
    const mine = await declare(supervisor, own.id, { kind: 'bank-change', rib: RIB });
    valueOf(await supervisor.call('sync.approve', { actIds: [first.actId] }));
    const asked = [first.actId, second.actId, mine.actId, second.actId];
    expect(valueOf(await supervisor.call('sync.approve', { actIds: asked }))).toEqual({
      decided: 1,
      failed: [
        { actId: first.actId, why: 'decided' },
        { actId: mine.actId, why: 'own' },
      ],
    });
    await sent(1);
    expect((await desk()).items).toMatchObject([{ actId: mine.actId, isOwn: true }]);
    // The author is the only supervisor here: it stays, refused by nobody, sent by nobody.
    expect(
      valueOf(await supervisor.call('sync.refuseApproval', { actIds: [mine.actId], reason: 'non' })),
    ).toEqual({
      decided: 0,
      failed: [{ actId: mine.actId, why: 'own' }],
    });
    expect((await atCentral(own))?.rib).toBe(own.rib);
    // Somebody else's, it leaves like the others.
    store().raw.exec(`
      UPDATE act SET agent_number = '1002', payload = json_set(payload, '$.agentNumber', '1002') WHERE id = '${mine.actId}';
      UPDATE approval SET stated_by = '1002' WHERE act_id = '${mine.actId}'`);
    valueOf(await supervisor.call('sync.approve', { actIds: [mine.actId] }));
    await sent(0);
    expect((await atCentral(own))?.rib).toBe(RIB);
  });

  it('not approved, goes back to its agent with the reason, is corrected with its receipt, and waits for a second person again', async () => {
    const family = await aFamily(966);
    const { actId, receipt } = await typedBankChange(family);
    await declare(agent, family.id, { kind: 'contact-change', contacts: { mobile: '0661223366' } });
    expect(await supervisor.call('sync.refuseApproval', { actIds: [actId], reason: '  ' })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
    const reason = 'Le RIB n’est pas celui du relevé.';
    valueOf(await supervisor.call('sync.refuseApproval', { actIds: [actId], reason }));
    const parked = valueOf(await agent.call('sync.getParked', { actId }));
    expect(parked).toMatchObject({
      canCorrect: true,
      existing: { rib: family.rib },
      mine: { rib: RIB },
      item: { refusal: 'not_approved', handing: { to: 'agent', by: '2001', note: reason } },
    });
    expect(inJournal('act.not_approved')).toEqual([
      { agent_number: '2001', detail: `event.declared ${actId}` },
    ]);

    const { draftId } = valueOf(await agent.call('sync.correct', { actId }));
    const draft = valueOf(await agent.call('registration.getDraft', { id: draftId }));
    expect(draft).toMatchObject({ content: { rib: RIB }, correction: { note: reason } });
    const content = { ...draft.content, rib: OTHER_RIB } as DraftContent;
    const { papers } = valueOf(await agent.call('events.review', { id: draftId, content, papers: [] }));
    const again = valueOf(
      await agent.call('events.declare', {
        id: draftId,
        content,
        papers: papers.map(({ code }) => code),
        seen: family.story?.length ?? 0,
      }),
    );
    expect(again.receipt).toBe(receipt);
    // What followed is still said, and nothing is said twice.
    expect(await fileOf(agent, family.id)).toMatchObject({
      rib: OTHER_RIB,
      contacts: { mobile: '0661223366' },
    });
    const [shown] = (await desk()).items;
    expect(shown).toMatchObject({ actId: again.actId, reference: receipt });
    expect(shown?.changes).toEqual([{ path: 'rib', before: family.rib, after: OTHER_RIB }]);
    valueOf(await supervisor.call('sync.approve', { actIds: [again.actId] }));
    await sent(0);
    expect(await atCentral(family)).toMatchObject({ rib: OTHER_RIB, contacts: { mobile: '0661223366' } });
  });

  it('given up, leaves the file as it was before, with what was done since', async () => {
    const family = await aFamily(967);
    house.network.isUp = false;
    await declare(agent, family.id, {
      kind: 'address-change',
      address: { line: '4, rue', regionCode: '04', provinceCode: '04421' },
    });
    const { actId } = await declare(agent, family.id, { kind: 'bank-change', rib: RIB });
    await declare(agent, family.id, { kind: 'contact-change', contacts: { mobile: '0661223377' } });
    valueOf(await supervisor.call('sync.refuseApproval', { actIds: [actId], reason: 'non' }));
    valueOf(await agent.call('sync.resolve', { actId, decision: 'abandon', reason: 'la dame renonce' }));
    const here = await fileOf(agent, family.id);
    expect(here).toMatchObject({
      rib: family.rib,
      address: { line: '4, rue' },
      contacts: { mobile: '0661223377' },
    });
    expect(here.story?.length).toBe((family.story?.length ?? 0) + 2);
    house.network.isUp = true;
    await sent(0);
    expect(await atCentral(family)).toMatchObject({ rib: family.rib, contacts: { mobile: '0661223377' } });
  });

  it('of a sort that is no longer chosen waits for its decision; the next one leaves', async () => {
    const family = await aFamily(968);
    const { actId } = await declare(agent, family.id, { kind: 'bank-change', rib: RIB });
    expect(await supervisor.call('sync.setApprovalRules', { classes: [] })).toMatchObject({
      error: { code: 'access.denied' },
    });
    valueOf(await administrator.call('sync.setApprovalRules', { classes: [] }));
    expect(inJournal('approvals.configured').at(-1)).toEqual({ agent_number: '9001', detail: '' });
    expect((await desk()).counts).toEqual([{ class: 'bank-change', count: 1 }]);
    valueOf(await supervisor.call('sync.approve', { actIds: [actId] }));
    await declare(agent, family.id, { kind: 'bank-change', rib: OTHER_RIB });
    await sent(0);
    expect((await atCentral(family))?.rib).toBe(OTHER_RIB);
  });

  it('is not taken by the central when its author approved it', async () => {
    const family = await aFamily(969);
    valueOf(await administrator.call('sync.setApprovalRules', { classes: ['bank-change'] }));
    const { actId } = await declare(agent, family.id, { kind: 'bank-change', rib: RIB });
    store().raw.exec(
      `UPDATE act SET payload = json_set(payload, '$.agentNumber', '2001') WHERE id = '${actId}'`,
    );
    valueOf(await supervisor.call('sync.approve', { actIds: [actId] }));
    await sent(0, 1);
    expect(valueOf(await agent.call('sync.getParked', { actId }))).toMatchObject({
      item: { refusal: 'invalid' },
    });
  });
});

it('the desk is read page after page, sort by sort', async () => {
  const page = valueOf(await supervisor.call('sync.approvals', { after: null, limit: 1 }));
  expect(page.next).toBeNull();
  valueOf(await administrator.call('sync.setApprovalRules', { classes: ['bank-change', 'contact-change'] }));
  const [one, two] = [await aRegisteredFamily(agent, 970), await aRegisteredFamily(agent, 971)];
  await declare(agent, one.id, { kind: 'contact-change', contacts: { mobile: '0661223388' } });
  await declare(agent, two.id, { kind: 'bank-change', rib: RIB });
  await declare(agent, one.id, { kind: 'bank-change', rib: RIB });
  const classes: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const seen: ApprovalPage = valueOf(await supervisor.call('sync.approvals', { after, limit: 1 }));
    const { items, next, counts } = seen;
    expect(counts).toEqual([
      { class: 'bank-change', count: 2 },
      { class: 'contact-change', count: 1 },
    ]);
    classes.push(...items.map((item) => item.class));
    after = next;
    more = next !== null;
  }
  expect(classes).toEqual(['bank-change', 'bank-change', 'contact-change']);
});
