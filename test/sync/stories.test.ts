import { beforeEach, describe, expect, test } from 'vitest';
import type { FakeCentral } from './support/fake-central.ts';
import { counters, type Counter } from './support/counters.ts';

let central: FakeCentral;
let rabat: Counter;
let fes: Counter;

beforeEach(async () => {
  const all = await counters(2);
  central = all.central;
  [rabat, fes] = all.counters as [Counter, Counter];
});

const effects = () => central.effects.map((act) => act.id);

describe('a visit travels', () => {
  test('a registration done here is confirmed by the central and known at the other counter', async () => {
    const { id, act } = rabat.register();
    expect(rabat.person(id)).toMatchObject({ version: 0, numberState: 'reserved' });

    await rabat.exchange();
    await fes.exchange();

    expect(effects()).toEqual([act.id]);
    expect(rabat.person(id)).toMatchObject({ version: 1, numberState: 'confirmed' });
    expect(fes.person(id)).toEqual(rabat.person(id));
    expect(fes.person(id)?.family).toHaveLength(2);
    expect(rabat.status).toMatchObject({ phase: 'idle', connection: 'online', waiting: 0, parked: 0 });
  });

  test('acts about one person leave in order, each after the answer to the one before', async () => {
    rabat.sky.set('offline');
    const { id, act } = rabat.register();
    const attestation = rabat.issue('attestation.issued', id);
    const card = rabat.issue('card.issued', id);
    await rabat.exchange();
    rabat.sky.set('clear');
    await rabat.exchange();

    expect(effects()).toEqual([act.id, attestation.id, card.id]);
    expect(rabat.list('answered').map((item) => item.state)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('a photo leaves only once its act is accepted, and only once', async () => {
    const photo = Buffer.from('an invented photo');
    rabat.sky.set((request) => (request.url.endsWith('/v1/acts') ? 'broken' : 'clear'));
    rabat.register({}, photo);
    await rabat.exchange();
    expect(central.photos.size).toBe(0);
    expect(rabat.status.photosWaiting).toBe(1);

    rabat.sky.set('clear');
    await rabat.exchange();
    await rabat.exchange();
    expect([...central.photos.values()]).toEqual([photo]);
    expect(rabat.status.photosWaiting).toBe(0);
    expect(rabat.sky.sent.filter((request) => request.url.includes('/attachments/'))).toHaveLength(1);
  });

  test('the photo of a refused registration stays here', async () => {
    central.judge = () => 'invalid';
    rabat.register({}, Buffer.from('an invented photo'));
    await rabat.exchange();
    expect(central.photos.size).toBe(0);
    expect(rabat.status.photosWaiting).toBe(0);
  });

  test('screens are told what to reload', async () => {
    rabat.register();
    rabat.announced.length = 0;
    await rabat.exchange();
    expect(new Set(rabat.announced)).toEqual(new Set(['sync', 'people', 'papers', 'day']));
    fes.announced.length = 0;
    await fes.exchange();
    expect(new Set(fes.announced)).toEqual(new Set(['sync', 'people']));
  });

  test('many acts leave in few requests, compressed', async () => {
    rabat.sky.set('offline');
    for (let n = 0; n < 60; n += 1) rabat.register();
    await rabat.exchange();
    rabat.sky.set('clear');
    const before = rabat.sky.sent.length;
    await rabat.exchange();
    const posts = rabat.sky.sent.slice(before).filter((request) => request.url.endsWith('/v1/acts'));
    expect(posts).toHaveLength(1);
    expect(posts[0]?.headers?.['content-encoding']).toBe('gzip');
    expect(central.effects).toHaveLength(60);
  });
});

describe('somebody the central already knows', () => {
  const meet = async () => {
    const there = fes.register({ document: 'AB123456' });
    await fes.exchange();
    rabat.sky.set('offline');
    const here = rabat.register({ document: 'AB123456' });
    const attestation = rabat.issue('attestation.issued', here.id);
    await rabat.exchange();
    rabat.sky.set('clear');
    await rabat.exchange();
    return { here, there, attestation };
  };

  test('goes to the desk of the agent with the existing record, and the number is given up', async () => {
    const { here, there, attestation } = await meet();

    expect(rabat.person(here.id)).toMatchObject({ numberState: 'given_up' });
    expect(central.givenUp).toEqual([here.act.payload.person.registrationNumber]);
    expect(effects()).not.toContain(attestation.id);
    expect(rabat.status).toMatchObject({ parked: 1, waiting: 1 });
    const parked = rabat.sync.handlers['sync.getParked']({ actId: here.act.id }, rabat.session());
    expect(parked.item).toMatchObject({ refusal: 'already_registered', reference: here.act.payload.receipt });
    expect(parked.mine).toEqual(here.act.payload.person);
    expect(parked.existing).toMatchObject({ id: there.id, version: 1 });
  });

  test('is kept under the existing record, with the papers given out under the other number', async () => {
    const { here, there, attestation } = await meet();
    rabat.resolve(here.act.id, 'use_existing');
    await rabat.exchange();

    expect(rabat.person(here.id)).toBeUndefined();
    expect(rabat.person(there.id)).toEqual(fes.person(there.id));
    expect(rabat.status).toMatchObject({ parked: 0, waiting: 0 });
    const answered = rabat.list('answered').filter((item) => item.subjectId === there.id);
    expect(new Set(answered.map((item) => item.actId))).toContain(attestation.id);
    expect(answered.find((item) => item.actId === attestation.id)?.state).toBe('abandoned');
    expect(effects()).not.toContain(attestation.id);
  });

  test('is registered under another number when the agent knows better and the central comes round', async () => {
    const { here } = await meet();
    central.people.clear();
    rabat.resolve(here.act.id, 'resend');
    expect(rabat.person(here.id)).toMatchObject({ numberState: 'reserved' });
    await rabat.exchange();

    const lost = here.act.payload.person.registrationNumber;
    expect(rabat.person(here.id)).toMatchObject({ numberState: 'confirmed', version: 1 });
    expect(rabat.person(here.id)?.registrationNumber).not.toBe(lost);
    const again = rabat.list('answered').find((item) => item.reference === here.act.payload.receipt);
    expect(again).toMatchObject({ state: 'accepted' });
    expect(again?.actId).not.toBe(here.act.id);
  });
});

describe('a refused act', () => {
  test('holds back its own person only', async () => {
    central.judge = (act) => (act.kind === 'attestation.issued' ? 'invalid' : undefined);
    const first = rabat.register();
    const second = rabat.register();
    const refused = rabat.issue('attestation.issued', first.id);
    const held = rabat.issue('card.issued', first.id);
    const free = rabat.issue('card.issued', second.id);
    await rabat.exchange();

    expect(effects()).toContain(free.id);
    expect(effects()).not.toContain(held.id);
    expect(rabat.list('to_look_at').map((item) => item.actId)).toEqual([refused.id]);
    expect(rabat.list('waiting').map((item) => item.actId)).toEqual([held.id]);
  });

  test('sent again has an id of its own, takes its place in the order and keeps its reference', async () => {
    central.judge = (act) => (act.kind === 'attestation.issued' ? 'stale_version' : undefined);
    const { id } = rabat.register();
    const refused = rabat.issue('attestation.issued', id);
    const held = rabat.issue('card.issued', id);
    await rabat.exchange();
    central.judge = () => undefined;
    rabat.resolve(refused.id, 'resend');
    await rabat.exchange();

    const kinds = central.effects.map((act) => act.kind);
    expect(kinds).toEqual(['registration.submitted', 'attestation.issued', 'card.issued']);
    expect(effects()).not.toContain(refused.id);
    expect(effects()).toContain(held.id);
    expect(central.effects[1]).toMatchObject({ baseVersion: refused.baseVersion, payload: refused.payload });
  });

  test('given up lets what follows go on; its reason is asked for', async () => {
    central.judge = (act) => (act.kind === 'attestation.issued' ? 'invalid' : undefined);
    const { id } = rabat.register();
    const refused = rabat.issue('attestation.issued', id);
    const held = rabat.issue('card.issued', id);
    await rabat.exchange();

    expect(() => rabat.resolve(refused.id, 'abandon', '  ')).toThrow('input.invalid');
    rabat.resolve(refused.id, 'abandon', 'Faite deux fois');
    await rabat.exchange();
    expect(effects()).toContain(held.id);
    expect(() => rabat.resolve(refused.id, 'abandon', 'Encore')).toThrow('sync.not_parked');
  });

  test('a registration given up gives its number up, takes its papers with it and forgets the person', async () => {
    central.judge = (act) => (act.kind === 'registration.submitted' ? 'invalid' : undefined);
    const { id, act } = rabat.register();
    rabat.issue('attestation.issued', id);
    await rabat.exchange();
    rabat.resolve(act.id, 'abandon', 'Dossier d’essai');
    await rabat.exchange();

    expect(central.givenUp).toEqual([act.payload.person.registrationNumber]);
    expect(rabat.person(id)).toBeUndefined();
    expect(rabat.status).toMatchObject({ parked: 0, waiting: 0 });
    const item = rabat.list('answered').find((answered) => answered.actId === act.id);
    expect(item?.subjectName.latin).toContain(act.payload.person.identity.givenLatin);
  });

  test('of one agent is nothing to another, and something to the supervisor', async () => {
    central.judge = () => 'invalid';
    const { act } = rabat.register();
    await rabat.exchange();
    const ask = (role: 'agent' | 'supervisor') => {
      const other = rabat.session({ ...rabat.agent, id: '0195a000-0000-7000-8000-000000000002', role });
      return {
        parked: () => rabat.sync.handlers['sync.getParked']({ actId: act.id }, other),
        list: () =>
          rabat.sync.handlers['sync.list'](
            { filter: 'to_look_at', text: '', agentNumber: null, before: null, limit: 10 },
            other,
          ).items,
      };
    };
    expect(ask('agent').list()).toEqual([]);
    expect(ask('agent').parked).toThrow('not_found');
    expect(ask('supervisor').list()).toHaveLength(1);
    expect(ask('supervisor').parked()).toMatchObject({ item: { actId: act.id } });
  });

  test('whose answer the store cannot write stays waiting; the others go on', async () => {
    const bad = rabat.register();
    const good = rabat.register();
    rabat.db.write((tx) => tx.run`UPDATE person SET record = '{}' WHERE id = ${bad.id}`);
    await rabat.exchange();
    expect(rabat.list('waiting').map((item) => item.actId)).toEqual([bad.act.id]);
    expect(rabat.list('answered').map((item) => item.actId)).toEqual([good.act.id]);
  });
});

describe('the list of exchanges', () => {
  test('is read page by page, the newest first, without a gap or a repeat', async () => {
    rabat.sky.set('offline');
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1) {
      rabat.time.advance(1);
      ids.unshift(rabat.register().act.id);
    }
    const read: string[] = [];
    let before: string | null = null;
    do {
      const page: { items: readonly { actId: string }[]; next: string | null } = rabat.sync.handlers[
        'sync.list'
      ]({ filter: 'waiting', text: '', agentNumber: null, before, limit: 10 }, rabat.session());
      read.push(...page.items.map((item) => item.actId));
      before = page.next;
    } while (before !== null);
    expect(read).toEqual(ids);
  });

  test('walks an index, whatever it lists', () => {
    const plan = (where: string): string =>
      JSON.stringify(
        rabat.db.raw
          .prepare(
            `EXPLAIN QUERY PLAN SELECT * FROM desk_act WHERE ${where} AND id < 'g' ORDER BY id DESC LIMIT 9`,
          )
          .all(),
      );
    for (const where of [`state = 'parked'`, `+state IN ('accepted', 'abandoned')`]) {
      expect(plan(where)).not.toContain('SCAN');
      expect(plan(where)).not.toContain('TEMP B-TREE');
    }
  });
});

describe('an act that nobody can read', () => {
  test('is put on its desk, whether it is unreadable here or at the central', async () => {
    const first = rabat.register();
    const here = rabat.register();
    const there = rabat.register();
    const last = rabat.register();
    rabat.db.write((tx) => {
      tx.run`UPDATE act SET payload = '{}' WHERE id = ${here.act.id}`;
    });
    central.unreadable.add(there.act.id);
    await rabat.exchange();

    expect(effects().sort()).toEqual([first.act.id, last.act.id].sort());
    expect(
      rabat
        .list('to_look_at')
        .map((item) => item.actId)
        .sort(),
    ).toEqual([here.act.id, there.act.id].sort());
    expect(rabat.list('to_look_at').every((item) => item.refusal === 'invalid')).toBe(true);
  });
});
