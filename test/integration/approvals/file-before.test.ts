import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ribKey } from '../../../shared/domain/bank/rib.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import type { ActId } from '../../../shared/kernel/ids.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aRegisteredFamily, declare, fileOf } from '../../support/events.ts';

let house: TestCounter;
let agent: Page;
let supervisor: Page;
beforeAll(async () => {
  house = await aCounter();
  agent = await house.signIn('1001');
  supervisor = await house.signIn('2001');
  valueOf(await agent.call('sync.now', {}));
  const administrator = await house.signIn('9001');
  const classes = ['bank-change', 'contact-change'] as const;
  valueOf(await administrator.call('sync.setApprovalRules', { classes: [...classes] }));
});
afterAll(() => house.close());

const RIB = '011519000001205000534921';
const ACCOUNT = '0115190000012050009962';
const OTHER_RIB = `${ACCOUNT}${ribKey(ACCOUNT)}`;

const sent = async () =>
  expect
    .poll(async () => valueOf(await agent.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked: 0, toApprove: 0 });
const refuse = async (actId: ActId) =>
  valueOf(await supervisor.call('sync.refuseApproval', { actIds: [actId], reason: 'non' }));
const giveUp = async (actId: ActId) =>
  valueOf(await agent.call('sync.resolve', { actId, decision: 'abandon', reason: 'elle renonce' }));

/** Types the account in a draft and declares it: as the screen does, so that it can be corrected. */
async function declareRib(id: string, rib: string, seen: number) {
  const draft = valueOf(await agent.call('registration.getDraft', { id }));
  const content = { ...draft.content, rib } as DraftContent;
  valueOf(await agent.call('registration.saveDraft', { id, title: 'x', content }));
  const { papers } = valueOf(await agent.call('events.review', { id, content, papers: [] }));
  const received = papers.map(({ code }) => code);
  return valueOf(await agent.call('events.declare', { id, content, papers: received, seen }));
}
/** Acts beside which the file as it was before them is still kept. */
const keeping = (subjectId: string) => {
  const db = house.counter.findHouse()?.db;
  if (!db) throw new Error('no store');
  return db.all(z.object({ id: z.string() }))`
    SELECT a.id FROM act a JOIN approval p ON p.act_id = a.id
    WHERE a.subject_id = ${subjectId} AND (p.base IS NOT NULL OR a.existing IS NOT NULL)`;
};

it.each([
  { end: 'given up', rank: 972 },
  { end: 'corrected', rank: 973 },
])('an act given up does not bring back what was $end before it', async ({ end, rank }) => {
  const { id } = await aRegisteredFamily(agent, rank);
  await sent();
  const family = await fileOf(agent, id);
  const seen = family.story?.length ?? 0;
  const begun = valueOf(await agent.call('events.start', { personId: id, kind: 'bank-change' }));
  const first = await declareRib(begun.id, RIB, seen);
  const contact = (mobile: string) => declare(agent, id, { kind: 'contact-change', contacts: { mobile } });
  const second = await contact('0661223399');
  const third = await contact('0661223300');
  // Of what follows, one is back on its agent's desk already and the other still waits.
  await refuse(first.actId);
  await refuse(second.actId);

  let rib = family.rib;
  let again: ActId | undefined;
  if (end === 'corrected') {
    const { draftId } = valueOf(await agent.call('sync.correct', { actId: first.actId }));
    again = (await declareRib(draftId, OTHER_RIB, seen)).actId;
    rib = OTHER_RIB;
  } else await giveUp(first.actId);

  expect(valueOf(await agent.call('sync.getParked', { actId: second.actId }))).toMatchObject({
    existing: { rib },
  });
  await giveUp(second.actId);
  expect(await fileOf(agent, id)).toMatchObject({ rib, contacts: { mobile: '0661223300' } });
  await refuse(third.actId);
  await giveUp(third.actId);
  expect(await fileOf(agent, id)).toMatchObject({ rib, contacts: family.contacts });

  if (again) valueOf(await supervisor.call('sync.approve', { actIds: [again] }));
  await sent();
  const [known] = await readFromCentral(house.central, family.registrationNumber ?? '');
  expect(known).toMatchObject({ rib, contacts: family.contacts });
  expect(keeping(id)).toEqual([]);
});
