import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BatchView } from '../../../shared/domain/cards/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { aPersonWithPhoto, aPrinter, serialsIn } from '../../support/cards.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';

const CHILD = join(APP_DIR, 'test/support/killed-cards.ts');
const printer = aPrinter();
let house: TestCounter;
let page: Page;
let people: PersonRecord[];
beforeAll(async () => {
  house = await aCounter({ printers: printer.printers });
  page = await house.signIn('1001');
  people = [];
  for (let rank = 0; rank < 60; rank += 1) people.push(await aPersonWithPhoto(page, 2_000 + rank));
}, 120_000);
afterAll(() => house.close());
beforeEach(() => {
  printer.pile.length = 0;
  printer.state.fault = undefined;
  printer.state.onPrint = () => undefined;
});

const refused = (code: string) => ({ ok: false, error: { code } });
const queue = async (text = '', limit = 200) =>
  valueOf(await page.call('cards.list', { list: 'queue', text, after: 0, limit }));
const get = async (id: BatchView['id'], from = page) => valueOf(await from.call('batches.get', { id }));
const ended = (id: BatchView['id'], from = page) =>
  expect.poll(async () => (await get(id, from)).isRunning, { timeout: 30_000, interval: 10 }).toBe(false);
const confirm = async (id: BatchView['id'], lastGood: string | null, from = page) =>
  valueOf(await from.call('batches.confirm', { id, lastGood: lastGood }));
const askCards = async () => {
  for (const { id } of people) valueOf(await page.call('cards.issue', { personId: id }));
};

describe('a batch of cards', () => {
  it('of 60 is stopped where the ribbon ran out, at card 37, and goes on from there: no serial twice, none lost', async () => {
    await askCards();
    const asked = (await queue()).cards.map(({ serial }) => serial);
    expect(asked).toHaveLength(60);
    const started: BatchView[] = [];
    printer.state.onPrint = () => {
      const [batch] = started;
      if (printer.pile.length === 40 && batch) void page.call('batches.pause', { id: batch.id });
    };
    started.push(valueOf(await page.call('batches.start', { layout: 'id1', which: { allWith: '' } })));
    const id = started[0]?.id as BatchView['id'];
    expect((await queue()).total).toBe(0);
    await ended(id);
    expect(await get(id)).toMatchObject({ total: 60, sent: 40, printed: 0, waiting: 20, state: 'open' });
    expect(printer.pile).toEqual(asked.slice(0, 40));
    expect(await page.call('batches.resume', { id })).toMatchObject(refused('cards.confirm_first'));
    expect(await page.call('batches.cancel', { id })).toMatchObject(refused('cards.confirm_first'));
    expect(await page.call('batches.confirm', { id, lastGood: 'CA-ZZZ-26-000001' })).toMatchObject(
      refused('cards.not_in_batch'),
    );

    expect(await confirm(id, asked[36] ?? '')).toMatchObject({ sent: 0, printed: 37, waiting: 23 });
    const good = printer.pile.splice(0, 37);
    printer.pile.length = 0;
    valueOf(await page.call('batches.resume', { id }));
    await ended(id);
    const last = await get(id);
    expect(last).toMatchObject({ sent: 23, waiting: 0, state: 'open', lastSent: asked[59] });
    expect([...good, ...printer.pile]).toEqual(asked);
    // A card of the first round is no answer to the second.
    expect(await page.call('batches.confirm', { id, lastGood: asked[0] ?? '' })).toMatchObject(
      refused('cards.not_in_batch'),
    );
    expect((await get(id)).sent).toBe(23);
    expect(await confirm(id, last.lastSent)).toMatchObject({ state: 'done', printed: 60 });
    expect(await page.call('batches.resume', { id })).toMatchObject(refused('cards.batch_ended'));
    const ready = valueOf(await page.call('cards.list', { list: 'printed', text: '', after: 0, limit: 200 }));
    expect(ready.total).toBe(60);
    const [card] = valueOf(await page.call('cards.ofPerson', { personId: people[0]?.id as never }));
    const again = valueOf(await page.call('papers.render', { kind: 'card', actId: card?.actId as never }));
    expect(again.duplicate).toBe(true);
  });

  it(
    'killed in the middle holds what somebody saw come out, and prints the rest once',
    { timeout: 120_000 },
    async () => {
      // The cards of the first story are lost: each is made again.
      for (const { id: personId } of people)
        valueOf(
          await page.call('cards.replace', {
            personId,
            reason: 'damage',
            statement: { text: 'Abîmée.', on: '2026-03-01' },
          }),
        );
      const asked = (await queue()).cards.map(({ serial }) => serial);
      printer.state.fault = 'printers.spooler_down';
      const { id } = valueOf(await page.call('batches.start', { layout: 'id1', which: { allWith: '' } }));
      await ended(id);
      expect(await get(id)).toMatchObject({ fault: 'printers.spooler_down', sent: 0, waiting: 60 });
      await house.counter.close();

      const pile: string[] = [];
      for (const dieAt of [5, 33]) {
        const child = spawn(process.execPath, [CHILD, house.dataDir, house.central.url, id], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        createInterface({ input: child.stdout }).on('line', (line) => {
          if (!line.startsWith('CARD ')) return;
          pile.push(line.slice(5));
          if (pile.length === dieAt) child.kill('SIGKILL');
        });
        await new Promise((resolve) => child.once('close', resolve));
        const counter = await house.reopen();
        const agent = await signInAt(counter, '1001');
        const found = await get(id, agent);
        expect(found).toMatchObject({ state: 'open', isRunning: false, total: 60 });
        expect(found.sent).toBeGreaterThan(0);
        const seen = pile.at(-1) ?? null;
        expect((await confirm(id, seen, agent)).printed).toBe(pile.length);
        await counter.close();
      }
      printer.state.fault = undefined;
      const counter = await house.reopen();
      const agent = await signInAt(counter, '1001');
      valueOf(await agent.call('batches.resume', { id }));
      await ended(id, agent);
      expect([...pile, ...printer.pile]).toEqual(asked);
      expect(await confirm(id, asked[59] ?? null, agent)).toMatchObject({ state: 'done', printed: 60 });
      for (const { id: personId } of people) {
        const cards = valueOf(await agent.call('cards.ofPerson', { personId }));
        expect(cards.map(({ state }) => state)).toEqual(['printed', 'replaced']);
      }
      house = {
        ...house,
        counter,
        close: async () => void (await counter.close(), await house.central.close()),
      };
      page = agent;
    },
  );

  it('goes on after a misprint under a new serial, in the same place', async () => {
    const chosen = people.slice(0, 3);
    for (const { id: personId } of chosen)
      valueOf(
        await page.call('cards.replace', {
          personId,
          reason: 'theft',
          statement: { text: 'Volée.', on: '2026-03-01' },
        }),
      );
    const serials = (await queue()).cards.map(({ serial }) => serial as never);
    const { id } = valueOf(await page.call('batches.start', { layout: 'a4', which: { serials } }));
    await ended(id);
    expect(await confirm(id, null)).toMatchObject({ printed: 0, waiting: 3 });
    const why = { code: 'print_fault', typed: '' } as const;
    const made = valueOf(await page.call('cards.spoil', { serial: serials[1] as never, why }));
    expect((await get(id)).total).toBe(3);
    printer.pile.length = 0;
    valueOf(await page.call('batches.resume', { id }));
    await ended(id);
    // On a sheet of ten the backs stand mirrored: their order on the page is another one.
    expect(printer.pile.toSorted()).toEqual([serials[0], serials[2], made.serial]);
    const places = valueOf(await page.call('batches.cards', { id, after: 0, limit: 10 })).cards;
    expect(places.map(({ serial, position }) => [serial, position])).toEqual([
      [serials[0], 1],
      [serials[1], 2],
      [made.serial, 2],
      [serials[2], 3],
    ]);
    expect(await confirm(id, serials[2] ?? null)).toMatchObject({ state: 'done', printed: 3 });
  });

  it('is cancelled: what was not printed waits on the queue again', async () => {
    const personId = people[4]?.id as never;
    const statement = { text: 'Perdue.', on: '2026-03-01' as never };
    valueOf(await page.call('cards.replace', { personId, reason: 'loss', statement }));
    printer.state.fault = 'printers.silent';
    const silent = valueOf(await page.call('batches.start', { layout: 'id1', which: { allWith: '' } }));
    await ended(silent.id);
    // What a spooler that hung did with it is for somebody to look at.
    expect(await get(silent.id)).toMatchObject({ fault: 'printers.silent', sent: 1, waiting: 0 });
    expect(await page.call('batches.cancel', { id: silent.id })).toMatchObject(
      refused('cards.confirm_first'),
    );
    await confirm(silent.id, null);
    valueOf(await page.call('batches.cancel', { id: silent.id }));
    printer.state.fault = 'printers.unknown';
    const { id } = valueOf(await page.call('batches.start', { layout: 'id1', which: { allWith: '' } }));
    await ended(id);
    expect((await get(id)).fault).toBe('printers.unknown');
    expect(valueOf(await page.call('batches.cancel', { id }))).toMatchObject({ state: 'cancelled' });
    expect((await queue()).total).toBe(1);
    expect(
      await page.call('batches.start', { layout: 'id1', which: { allWith: 'personne de ce nom' } }),
    ).toMatchObject(refused('cards.nothing_waits'));
  });
});

describe('where the page prints', () => {
  it('the pages of a batch are handed over a few at a time, and there is no printer to choose', async () => {
    const other = await aCounter({}, house.central);
    const there = await other.signIn('1001');
    for (const rank of [0, 1]) {
      const { id: personId } = await aPersonWithPhoto(there, 2_900 + rank);
      valueOf(await there.call('cards.issue', { personId }));
    }
    const { id } = valueOf(await there.call('batches.start', { layout: 'id1', which: { allWith: '' } }));
    const [pages, twice] = (
      await Promise.all([there.call('batches.nextPages', { id }), there.call('batches.nextPages', { id })])
    ).map(valueOf);
    expect(twice).toBeNull();
    expect(serialsIn(Buffer.from(pages?.pdf ?? '', 'base64'))).toHaveLength(2);
    expect(await get(id, there)).toMatchObject({ sent: 2, waiting: 0, isRunning: false });
    expect(valueOf(await there.call('batches.nextPages', { id }))).toBeNull();
    expect(valueOf(await there.call('printers.get', {}))).toMatchObject({ by: 'page', printers: [] });
    expect(await there.call('printers.choose', { use: 'card', name: null })).toMatchObject(
      refused('printers.by_page'),
    );
    await other.close();
  });
});

describe('the printers of a workstation', () => {
  it('are chosen by name among those that the machine has', async () => {
    const choose = (name: string | null) => page.call('printers.choose', { use: 'card', name });
    expect(valueOf(await choose('Cartes'))).toMatchObject({
      by: 'shell',
      chosen: { paper: null, card: 'Cartes', ticket: null },
    });
    expect(await choose('Ailleurs')).toMatchObject(refused('printers.unknown'));
    expect(valueOf(await choose(null)).chosen.card).toBeNull();
  });
});
