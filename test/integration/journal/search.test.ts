import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noteLook, record } from '../../../electron/modules/journal/index.ts';
import { search, type Sought } from '../../../electron/modules/journal/search.repo.ts';
import { dayStart } from '../../../electron/platform/clock.ts';
import type { Database } from '../../../electron/db/database.ts';
import type { AppContract, Output } from '../../../shared/contract/index.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { at } from '../../support/clock.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aRegisteredFamily } from '../../support/events.ts';
import { aStore } from '../../support/store.ts';

const ALL: Sought = {
  subjects: null,
  agentNumber: null,
  actions: null,
  from: null,
  until: null,
  before: null,
  limit: 100,
};
const Plan = z.object({ detail: z.string() });

describe('a search in the journal', () => {
  let db: Database;
  beforeAll(() => {
    db = aStore();
    const clock = at('2026-03-01T09:00');
    db.write((tx) => {
      for (let day = 0; day < 10; day += 1) {
        for (const agentNumber of ['1001', '1002'])
          record(tx, clock, { agentNumber, action: 'person.looked_at', subjectId: `p${day % 3}` });
        record(tx, clock, {
          agentNumber: '1001',
          action: 'paper.printed',
          subjectId: 'p0',
          detail: 'card CA-1',
        });
        clock.advance(24 * 3_600_000);
      }
    });
  });
  afterAll(() => db.close());
  const seqs = (sought: Partial<Sought>) => search(db, { ...ALL, ...sought }).map(({ seq }) => seq);

  it('gives the newest first, page after page, each line once', () => {
    const first = seqs({ limit: 7 });
    expect(first).toEqual([30, 29, 28, 27, 26, 25, 24]);
    expect(seqs({ limit: 7, before: 24 })).toEqual([23, 22, 21, 20, 19, 18, 17]);
  });

  it('narrows by person, by agent, by kind and by period, alone and together', () => {
    expect(seqs({ subjects: ['p1'] })).toHaveLength(6);
    expect(seqs({ subjects: ['p1', 'p2'], agentNumber: '1002' })).toHaveLength(6);
    expect(seqs({ agentNumber: '1001', actions: ['paper.printed'] })).toHaveLength(10);
    expect(seqs({ agentNumber: '9999' })).toEqual([]);
    const march = (day: string) => new Date(dayStart(plainDate(`2026-03-${day}`))).toISOString();
    expect(seqs({ from: march('02'), until: march('04') })).toEqual([9, 8, 7, 6, 5, 4]);
    expect(seqs({ from: march('02'), until: march('04'), subjects: ['p0'] })).toEqual([9, 6]);
    expect(seqs({ from: march('20') })).toEqual([]);
    expect(seqs({ from: march('02'), until: march('04'), before: 6, limit: 1 })).toEqual([5]);
  });

  it('goes by an index, whoever or whenever is sought', () => {
    const plan = (sql: string) =>
      db.raw
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map((row) => Plan.parse(row).detail)
        .join('\n');
    expect(plan(`SELECT seq FROM journal WHERE subject_id IN ('a', 'b') ORDER BY seq DESC`)).toContain(
      'journal_subject',
    );
    expect(plan(`SELECT seq FROM journal WHERE agent_number = 'a' AND seq < 9 ORDER BY seq DESC`)).toContain(
      'journal_agent',
    );
    expect(plan(`SELECT min(seq), max(seq) FROM journal WHERE at >= 'a' AND at < 'b'`)).toContain(
      'journal_at',
    );
  });

  it('begins a day when it begins in Morocco, whose clock goes back for Ramadan', () => {
    expect(new Date(dayStart(plainDate('2026-01-15'))).toISOString()).toBe('2026-01-14T23:00:00.000Z');
    expect(new Date(dayStart(plainDate('2026-03-01'))).toISOString()).toBe('2026-03-01T00:00:00.000Z');
  });

  it('a part of a file shown again on the same day is one look, and another on the next day', () => {
    const store = aStore();
    const clock = at('2026-03-02T09:00');
    const look = { agentNumber: '1001', subjectId: 'p1', detail: 'cards' };
    const rows = () => store.all(z.object({ seq: z.int() }))`SELECT seq FROM journal`.length;
    noteLook(store, clock, look);
    clock.advance(3_600_000);
    noteLook(store, clock, look);
    expect(rows()).toBe(1);
    noteLook(store, clock, { ...look, agentNumber: '1002' });
    clock.advance(24 * 3_600_000);
    noteLook(store, clock, look);
    expect(rows()).toBe(3);
    store.close();
  });
});

describe('at the counter', () => {
  let house: TestCounter;
  let agent: Page;
  let supervisor: Page;
  beforeAll(async () => {
    house = await aCounter();
    agent = await house.signIn('1001');
    supervisor = await house.signIn('2001');
  });
  afterAll(() => house.close());
  const store = () => {
    const db = house.counter.findHouse()?.db;
    if (!db) throw new Error('no store');
    return db;
  };
  const verify = async (anchor = '') => {
    for (let walk: string | null = null; ;) {
      const answer: Output<AppContract, 'journal.verify'> = valueOf(
        await supervisor.call('journal.verify', { walk, anchor }),
      );
      if (answer.verdict) return answer.verdict;
      walk = answer.walk;
    }
  };

  it('a supervisor reads names and plain kinds; the search is a line itself', async () => {
    const { id, identity } = await aRegisteredFamily(agent, 640);
    const { lines } = valueOf(await supervisor.call('journal.search', { personId: id }));
    expect(lines.map(({ action }) => action)).toEqual(['person.looked_at', 'registration.submitted']);
    expect(lines[1]).toMatchObject({
      agentNumber: '1001',
      agentName: { fr: expect.stringContaining('Salma') },
      reference: expect.stringMatching(/^RC-/),
      person: { id, latin: expect.stringContaining(identity.familyLatin.toUpperCase()) },
    });
    const again = valueOf(await supervisor.call('journal.search', { personId: id, group: 'journal' }));
    expect(again.lines).toMatchObject([{ action: 'journal.searched', agentNumber: '2001' }]);
    expect(await agent.call('journal.search', {})).toMatchObject({ error: { code: 'access.denied' } });
  });

  it('a row that says what nobody writes is shown as such, and named by the verification', async () => {
    const before = await verify();
    expect(before.breaks).toEqual([]);
    store().raw.exec(`UPDATE journal SET action = 'nonsense' WHERE seq = 3`);
    const { lines } = valueOf(await supervisor.call('journal.search', { limit: 200 }));
    expect(lines.find(({ seq }) => seq === 3)).toMatchObject({ action: null, what: null });
    expect((await verify()).breaks).toEqual([{ kind: 'altered', seq: 3 }]);
  });

  it('a line written down elsewhere that is not there any more is named; one that cannot be read is asked again', async () => {
    const hash = 'a'.repeat(64);
    expect((await verify(`5:${hash}`)).breaks).toContainEqual({ kind: 'anchor', seq: 5 });
    expect(await supervisor.call('journal.verify', { walk: null, anchor: 'chose' })).toMatchObject({
      error: { code: 'input.invalid', fields: { anchor: 'field.anchor' } },
    });
    const gone = '01956f00-0000-7000-8000-000000000000';
    expect(await supervisor.call('journal.verify', { walk: gone })).toMatchObject({
      error: { code: 'stale' },
    });
  });

  it('the person is told who looked, when and for what; the paper ends with its own line, which anchors the chain', async () => {
    const { id, registrationNumber } = await aRegisteredFamily(agent, 641);
    valueOf(await agent.call('rights.check', { personId: id }));
    const given = valueOf(await agent.call('journal.extract', { personId: id }));
    const text = pagesOf(Buffer.from(given.pdf, 'base64')).join(' ').replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Relevé des accès à vos données');
    expect(text).toContain('كشف الاطلاع على معطياتكم');
    for (const said of ['A ouvert la fiche', 'A vérifié les droits', 'A remis le relevé des accès', '1001'])
      expect(text).toContain(said);
    expect(text.replaceAll(' ', '')).toContain(registrationNumber ?? '?');
    const Head = z.object({ seq: z.int(), hash: z.string(), action: z.string() });
    const head = store().maybe(Head)`SELECT seq, hash, action FROM journal ORDER BY seq DESC LIMIT 1`;
    expect(head?.action).toBe('journal.given');
    expect(given.reference).toMatch(new RegExp(`^[A-Z2-9]{3}-J${head?.seq}$`));
    expect(text.replaceAll(' ', '')).toContain(`${head?.seq}:${head?.hash.slice(0, 32)}`);
    valueOf(await agent.call('journal.printExtract', { id: given.id }));
    const { lines } = valueOf(await supervisor.call('journal.search', { personId: id }));
    expect(lines[0]).toMatchObject({
      action: 'paper.printed',
      what: { of: 'paper', code: 'journal-extract' },
    });
    expect(await agent.call('journal.printExtract', { id })).toMatchObject({ error: { code: 'not_found' } });
  });
});
