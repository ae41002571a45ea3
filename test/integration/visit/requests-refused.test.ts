import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aRecruit, asEvent, employerAt, insuredAt, type Requester } from '../../support/requesters.ts';
import {
  NEW_ADDRESS,
  accept,
  declare,
  exchange,
  findPerson,
  getRequest,
  listRequests,
} from '../../support/requests.ts';

const [workshop] = DEMONSTRATION.employers;

let house: TestCounter;
let neighbour: TestCounter;
let page: Page;
let employer: Requester;
beforeAll(async () => {
  house = await aCounter();
  neighbour = await aCounter({}, house.central);
  page = await house.signIn('1001');
  employer = employerAt(house.central.url, workshop.token);
});
afterAll(async () => {
  await neighbour.close();
  await house.close();
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
    expect(await listRequests(other, 'waiting')).toContainEqual(
      expect.objectContaining({ id, state: 'taken', takenBy: '1001' }),
    );
    expect(await other.call('requests.accept', { id })).toMatchObject({
      ok: false,
      error: { code: 'requests.taken_by_other', params: { number: '1001' } },
    });
    valueOf(await other.call('requests.take', { id, over: true }));
    await exchange(other);
    await exchange(page);
    expect((await getRequest(page, id)).inHand).toBe('other');
    valueOf(await other.call('requests.putBack', { id }));
    await exchange(other);
    await exchange(page);
    expect((await getRequest(page, id)).inHand).toBe('nobody');
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
    expect(await getRequest(page, id)).toMatchObject({ request: { state: 'refused' }, isUnsent: false });
    expect((await getRequest(page, id)).request.history.at(-1)?.reason?.typed).toBe('Une fois.');
    expect(await employer.reads(id)).toMatchObject({ reason: { typed: 'Une fois.' } });
  });
});

describe('the act that a request became, when the central refuses it', () => {
  /** An address asked by its owner and declared here, while another counter changed it too. */
  async function aRefusedChange(who: { readonly number: string }) {
    const owner = await insuredAt(house.central.url, who.number, DEMONSTRATION.portalSecret);
    const address = { ...NEW_ADDRESS, line: `${who.number}, rue demandée` };
    const { id } = await owner.asks(asEvent({ kind: 'address-change', address }));
    const other = await signInAt(neighbour.counter, '1002');
    await exchange(page);
    await exchange(other);
    const personId = await findPerson(other, who.number);
    house.network.isUp = false;
    valueOf(await declare(page, (await accept(page, id)).draftId));
    const elsewhere = valueOf(await other.call('events.start', { personId, kind: 'address-change' }));
    const theirs = { ...NEW_ADDRESS, line: `${who.number}, rue d’ailleurs` };
    valueOf(
      await other.call('events.declare', {
        id: elsewhere.id,
        content: { address: theirs },
        papers: [],
        seen: 0,
      }),
    );
    await exchange(other);
    house.network.isUp = true;
    await expect
      .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
      .toMatchObject({ parked: 1 });
    expect(await owner.reads(id)).toMatchObject({ state: 'taken' });
    const { items } = valueOf(
      await page.call('sync.list', { filter: 'to_look_at', before: null, limit: 10 }),
    );
    return { id, owner, address, actId: items[0]?.actId as never };
  }

  it('and it is sent again, carries the answer with it', async () => {
    const { id, owner, address, actId } = await aRefusedChange(MEMORABLE.resident);
    valueOf(await page.call('sync.resolve', { actId, decision: 'resend', reason: '' }));
    await exchange(page);
    expect(await owner.reads(id)).toMatchObject({ state: 'accepted' });
    const [file] = await readFromCentral(house.central, MEMORABLE.resident.number);
    expect(file).toMatchObject({ address });
  });

  it('and it is given up, takes the answer with it: the request is in hand again', async () => {
    const { id, owner, actId } = await aRefusedChange(MEMORABLE.traveller);
    expect((await getRequest(page, id)).request.state).toBe('accepted');
    valueOf(await page.call('sync.resolve', { actId, decision: 'abandon', reason: 'À refaire' }));
    await exchange(page);
    expect(await getRequest(page, id)).toMatchObject({ inHand: 'me', request: { state: 'taken' } });
    valueOf(await declare(page, (await accept(page, id)).draftId));
    await exchange(page);
    expect(await owner.reads(id)).toMatchObject({ state: 'accepted' });
  });
});
