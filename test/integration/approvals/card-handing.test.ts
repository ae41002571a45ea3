import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { aPersonWithPhoto } from '../../support/cards.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';

let house: TestCounter;
let agent: Page;
let supervisor: Page;
beforeAll(async () => {
  house = await aCounter();
  agent = await house.signIn('1001');
  supervisor = await house.signIn('2001');
  const administrator = await house.signIn('9001');
  valueOf(await administrator.call('sync.setApprovalRules', { classes: ['card.replaced'] }));
});
afterAll(() => house.close());

const TO = { kind: 'proxy', name: 'Nadia Exemple', document: 'AB123456' } as const;
const hand = (serial: string) => agent.call('cards.hand', { serial, to: TO });
const print = async (actId: string) => valueOf(await agent.call('papers.print', { kind: 'card', actId }));
const settled = () =>
  expect
    .poll(async () => valueOf(await agent.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked: 0 });
/** Handed over once, then lost: another card, printed, that waits for a second person. */
async function aCardRemade(person: PersonRecord) {
  const first = valueOf(await agent.call('cards.issue', { personId: person.id }));
  await print(first.actId);
  valueOf(await hand(first.reference));
  await settled();
  const statement = { text: 'Perdue au marché.', on: '2026-03-01' };
  const remade = valueOf(
    await agent.call('cards.replace', { personId: person.id, reason: 'loss', statement }),
  );
  await print(remade.actId);
  return { ...remade, asked: valueOf(await supervisor.call('sync.approvals', { after: null, limit: 10 })) };
}

it('a first card is handed over at once; one that is made again only once a second person has approved it', async () => {
  const person = await aPersonWithPhoto(agent, 411);
  const { serial, asked } = await aCardRemade(person);
  expect(asked.items).toMatchObject([
    { class: 'card.replaced', said: { of: 'replacement', reason: 'loss' } },
  ]);
  expect(await hand(serial)).toMatchObject({ ok: false, error: { code: 'cards.to_approve' } });
  const cards = () => agent.call('cards.ofPerson', { personId: person.id });
  expect(valueOf(await cards()).find((card) => card.serial === serial)).toMatchObject({
    state: 'printed',
  });

  valueOf(await supervisor.call('sync.approve', { actIds: asked.items.map(({ actId }) => actId) }));
  expect(valueOf(await hand(serial))).toMatchObject({ serial, state: 'handed' });
  await settled();
});

it('a misprint does not lead around it, and not approved it stays', async () => {
  const { serial, asked } = await aCardRemade(await aPersonWithPhoto(agent, 412));
  const spoilt = valueOf(await agent.call('cards.spoil', { serial, why: { code: 'ribbon', typed: '' } }));
  await print(spoilt.actId);
  expect(await hand(spoilt.serial)).toMatchObject({ ok: false, error: { code: 'cards.to_approve' } });
  const actIds = asked.items.map(({ actId }) => actId);
  valueOf(await supervisor.call('sync.refuseApproval', { actIds, reason: 'La carte a été retrouvée.' }));
  expect(await hand(spoilt.serial)).toMatchObject({ ok: false, error: { code: 'cards.to_approve' } });
});
