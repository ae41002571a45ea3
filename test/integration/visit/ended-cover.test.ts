import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounter, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { anEvent, aRegisteredFamily, declare, fileOf } from '../../support/events.ts';

let house: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
});
afterAll(() => house.close());

it('who informs people sees those who are covered, and the file says until when the others were kept', async () => {
  const family = await aRegisteredFamily(page, 651);
  const [spouse, ...children] = family.family;
  if (!spouse) throw new Error('no spouse');
  await declare(page, family.id, {
    kind: 'divorce',
    happenedOn: '2026-03-01',
    memberId: spouse.id,
    custody: Object.fromEntries(children.map(({ id }) => [id, 'here' as const])),
    otherParentInsured: undefined,
  });
  const proximity = await signInAt(house.counter, '3001');
  const glance = valueOf(await proximity.call('people.glance', { id: family.id }));
  expect(glance.family.map(({ id }) => id)).toEqual(children.map(({ id }) => id));
  const { kept } = valueOf(await page.call('people.get', { id: family.id }));
  expect(kept).toMatchObject([{ memberId: spouse.id, lastDay: '2027-03-01' }]);
});

it('an event says its papers before anything is typed, and begins again where it was left', async () => {
  const family = await aRegisteredFamily(page, 652);
  const event = await anEvent(page, family.id, { kind: 'bank-change', rib: '' });
  expect((await event.review()).papers.map(({ code }) => code)).toEqual(['rib-attestation']);
  const again = valueOf(await page.call('events.start', { personId: family.id, kind: 'bank-change' }));
  const draft = valueOf(await page.call('registration.getDraft', { id: again.id }));
  expect(draft.event).toEqual({ kind: 'bank-change', personId: family.id });
  expect((await fileOf(page, family.id)).story).toBeUndefined();
});
