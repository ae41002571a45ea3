import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newFeedName, renameFeed } from '../../central/changes/change.repo.ts';
import type { Act } from '../../shared/protocol/acts.ts';
import { findPostgresql, startPostgresql, type PostgresqlServer } from '../../scripts/simulate/postgresql.ts';
import { readFromCentral } from '../support/central-reader.ts';
import { at, type FakeTime } from '../support/clock.ts';
import { aStore } from '../support/store.ts';
import { Counter } from './support/counters.ts';
import { addBranches, enrolledAt } from './support/enrolled.ts';
import { inAFolder, inPostgresql, RestorableCentral, type MakeHome } from './support/restorable.ts';

const bin = findPostgresql();
let server: PostgresqlServer | undefined;
if (!bin)
  process.stderr.write('PostgreSQL: no initdb on this machine, restored centrals run on PGlite only\n');
beforeAll(async () => {
  if (bin) server = await startPostgresql(bin);
});
afterAll(() => server?.stop());

const inServer: MakeHome = () => {
  if (!server) throw new Error('no server');
  return inPostgresql(server)();
};
const HOMES: readonly (readonly [string, MakeHome])[] = [
  ['PGlite', inAFolder],
  ...(bin ? [['PostgreSQL', inServer] as const] : []),
];

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('an invented photo')]);
const Block = z.object({ first: z.int(), last: z.int() });
const blocksOf = ({ db }: Counter) => db.all(Block)`SELECT first, last FROM number_block ORDER BY first`;
const statesOf = ({ db }: Counter) =>
  db.all(z.object({ id: z.string(), state: z.string() }))`SELECT id, state FROM act ORDER BY id`.map(
    ({ state }) => state,
  );
const numberOf = (counter: Counter, id: string): string => counter.person(id)?.registrationNumber ?? '';

/** Exchanges of each in turn, until what one sends has come to the others. */
async function settle(...counters: readonly Counter[]): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) for (const counter of counters) await counter.exchange();
}

describe.each(HOMES)('a central restored from an older backup, on %s', (_, makeHome) => {
  let central: RestorableCentral;
  let time: FakeTime;
  let [first, second]: Counter[] = [];
  let seed = 0;

  const enrol = (db = aStore()) => enrolledAt({ central: central.running, time, seed: (seed += 1), db });
  const knownAtCentral = async (act: Act): Promise<boolean> =>
    (await central.running.ports.store.maybe(
      z.object({ id: z.string() }),
    )`SELECT id FROM act WHERE id = ${act.id}`) !== undefined;

  beforeAll(async () => {
    time = at('2026-03-02T09:00');
    const config = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
    central = await RestorableCentral.start(makeHome, { demonstration: false, clock: time, config });
    await addBranches(central.running);
    [first, second] = [await enrol(), await enrol()];
    await settle(first, second);
  });
  afterAll(() => central.stop());

  test('gets back everything that it had acknowledged since, in order, from whoever did it', async () => {
    if (!first || !second) throw new Error('no counters');
    const before = first.register();
    await settle(first, second);
    await central.backUp();

    time.advance(3_600_000);
    const { id, act } = first.register({}, JPEG);
    const attested = first.issue('attestation.issued', id);
    await settle(first, second);
    // The other counter adds to a file that it only knows from the feed.
    const card = second.issue('card.issued', id);
    const attestedBefore = second.issue('attestation.issued', before.id);
    await settle(first, second);
    expect(statesOf(first).concat(statesOf(second))).not.toContain('waiting');

    await central.restore();
    const lost = [act, attested, card, attestedBefore];
    for (const one of lost) expect(await knownAtCentral(one)).toBe(false);
    // The one that has nothing to stand on yet comes first, and nobody renamed the feed.
    await settle(second, first);

    for (const one of lost) expect(await knownAtCentral(one)).toBe(true);
    expect(new Set(statesOf(first).concat(statesOf(second)))).toEqual(new Set(['accepted']));
    expect(await readFromCentral(central.running, numberOf(first, id))).toEqual([first.person(id)]);
    expect(second.person(id)).toEqual(first.person(id));
    const name = createHash('sha256').update(JPEG).digest('hex');
    expect(
      await central.running.ports.store.maybe(z.object({ n: z.int() }))`
        SELECT count(*)::int AS n FROM attachment WHERE sha256 = ${name}`,
    ).toEqual({ n: 1 });
    expect(first.list('answered').filter(({ offeredAgain }) => offeredAgain)).toHaveLength(2);
    expect(first.list('answered').find(({ actId }) => actId === before.act.id)?.offeredAgain).toBe(false);
  });

  test('gives numbers that it had given since to nobody else', async () => {
    if (!first || !second) throw new Error('no counters');
    await central.backUp();
    // Enough to be given another block, and one registration that the central never heard of.
    for (let taken = 0; first.sync.numbers.left() >= 40; taken += 1)
      first.db.write((tx) => first?.sync.numbers.take(tx));
    await settle(first);
    const given = blocksOf(first).at(-1) ?? { first: 0, last: 0 };
    await central.restore();

    await settle(first);
    const newcomer = await enrol();
    await settle(newcomer);
    for (const block of blocksOf(newcomer))
      expect(block.first > given.last || block.last < given.first).toBe(true);
    while (first.sync.numbers.left() > 90) first.db.write((tx) => first?.sync.numbers.take(tx));
    const { id, act } = first.register();
    expect(Number(act.payload.person.registrationNumber)).toBeGreaterThanOrEqual(given.first);
    expect(await first.exchange()).toMatchObject({ waiting: 0, parked: 0 });
    expect(first.person(id)?.numberState).toBe('confirmed');
  });

  test('is noticed too by a counter whose cursor the feed has passed again', async () => {
    if (!first || !second) throw new Error('no counters');
    await settle(first, second);
    await central.backUp();
    const lost = second.register();
    await settle(second);
    await central.restore();
    for (let count = 0; count < 5; count += 1) first.register();
    await settle(first);
    expect(await knownAtCentral(lost.act)).toBe(false);
    await settle(second, first);
    expect(await knownAtCentral(lost.act)).toBe(true);
    expect(first.person(lost.id)).toEqual(second.person(lost.id));
  });

  test('refuses what is no longer true: it goes to the desk with its reason', async () => {
    if (!first || !second) throw new Error('no counters');
    await central.backUp();
    const document = `ZX${String(seed).padStart(6, '0')}`;
    const mine = first.register({ document });
    first.issue('attestation.issued', mine.id);
    await first.exchange();
    await central.restore();
    const theirs = second.register({ document });
    await settle(second);
    await settle(first);
    expect(first.list('to_look_at')).toMatchObject([
      { actId: mine.act.id, refusal: 'already_registered', offeredAgain: true, state: 'parked' },
    ]);
    expect(first.status).toMatchObject({ parked: 1, waiting: 1 });
    first.resolve(mine.act.id, 'use_existing');
    await settle(first, second);
    expect(first.person(mine.id)).toBeUndefined();
    expect(first.person(theirs.id)).toEqual(second.person(theirs.id));
    expect(first.status).toMatchObject({ parked: 0, waiting: 0 });
  });

  test('gets it back from a counter that is killed in the middle of its offer', async () => {
    if (!first) throw new Error('no counters');
    await central.backUp();
    const acts = Array.from({ length: 30 }, () => first?.register().act).flatMap((act) => act ?? []);
    await first.exchange();
    await central.restore();
    await first.exchange();
    // What leaves is answered, and the program dies before it hears of it: the offer, then the acts.
    const { db, device } = first;
    for (const deadOn of ['/v1/acts/known', '/v1/acts']) {
      const killed = new Counter({
        time,
        http: first.sky.http,
        seed: (seed += 1),
        db,
        device,
        centralUrl: central.running.url,
      });
      killed.sky.set(({ url }) => (url.endsWith(deadOn) ? 'dead' : 'clear'));
      killed.sync.engine.start();
      await expect.poll(() => killed.sky.sent.some(({ url }) => url.endsWith(deadOn))).toBe(true);
    }
    const again = new Counter({
      time,
      http: first.sky.http,
      seed: (seed += 1),
      db,
      device,
      centralUrl: central.running.url,
    });
    await settle(again);
    for (const act of acts) expect(await knownAtCentral(act)).toBe(true);
    expect(again.status).toMatchObject({ waiting: 0, parked: 0 });
    first = again;
  });

  test('where an administrator renews the feed, every counter offers at its next exchange what is lost', async () => {
    if (!first || !second) throw new Error('no counters');
    await central.backUp();
    const { act } = first.register();
    await first.exchange();
    await central.restore();
    const { ports } = central.running;
    await ports.store.write((tx) => renameFeed(tx, newFeedName(ports)));
    await settle(first, second);
    expect(await knownAtCentral(act)).toBe(true);
  });
});
