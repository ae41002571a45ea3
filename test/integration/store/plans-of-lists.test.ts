import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listOfInsured } from '../../../electron/modules/care/care.repo.ts';
import * as day from '../../../electron/modules/day/day.repo.ts';
import * as days from '../../../electron/modules/day/days.repo.ts';
import * as figures from '../../../electron/modules/day/figures.repo.ts';
import * as tallies from '../../../electron/modules/day/tallies.repo.ts';
import * as envelopes from '../../../electron/modules/envelopes/envelopes.repo.ts';
import { findGivenTo, findLastLook, findSameLine } from '../../../electron/modules/journal/journal.repo.ts';
import { search } from '../../../electron/modules/journal/search.repo.ts';
import { findNamed } from '../../../electron/modules/papers/named.ts';
import * as queue from '../../../electron/modules/queue/queue.repo.ts';
import { readStory } from '../../../electron/modules/people/story.repo.ts';
import type { Database } from '../../../electron/db/database.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { aStore } from '../../support/store.ts';

const ROWS = 100_000;
let db: Database;
/** What each list asks of the store, in SQL. */
const asked = new Map<string, readonly string[]>();

/** A workstation of some years: as many acts, care files, envelopes, tickets and lines of the journal as `ROWS`. */
beforeAll(() => {
  db = aStore();
  const fill = (sql: string) =>
    db.raw.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS}) ${sql}`);
  const at = `strftime('%Y-%m-%dT%H:%M:%SZ', '2024-01-01', '+' || (i * 5) || ' minutes')`;
  const on = `date('2024-01-01', '+' || (i / 280) || ' days')`;
  db.raw.exec('PRAGMA foreign_keys = OFF');
  fill(`INSERT INTO care_file (id, reference, insured_id, registration_number, state, moved_at, deposited_at, branch_code, record)
      SELECT 'f' || i, 'RC-AAA-24-' || i, 'p' || (i % 9000), '100000001',
      CASE WHEN i % 50 = 0 THEN 'deposited' ELSE 'paid' END, ${at}, ${at}, 'B' || (i % 3), '{}' FROM n`);
  fill(`INSERT INTO envelope (id, reference, from_branch, to_branch, state, moved_at, missing, record)
      SELECT 'e' || i, 'BE-AAA-24-' || i, 'B1', 'B2', CASE WHEN i % 90 = 0 THEN 'closed' ELSE 'received' END, ${at}, i % 500 = 0,
        '{}' FROM n`);
  fill(`INSERT INTO journal (seq, at, agent_number, action, subject_id, detail, hash)
      SELECT i, ${at}, '100' || (i % 5), CASE WHEN i % 7 = 0 THEN 'person.looked_at' ELSE 'paper.printed' END, 'p' || (i % 9000), '',
        'h' || i FROM n`);
  fill(`INSERT INTO ticket SELECT 't' || i, ${on}, 'A', 1 + i % 280, 1 + i % 280, 'A', 'done', ${at} FROM n`);
  const act = db.raw.prepare(
    `SELECT name FROM pragma_table_info('act') WHERE "notnull" = 1 AND dflt_value IS NULL`,
  );
  const names = (act.pluck().all() as string[]).filter(
    (name) => !['seq', 'id', 'kind', 'state', 'subject_id'].includes(name),
  );
  const value = (name: string) =>
    ({ done_at: at, done_on: on, payload: `'{}'`, agent_number: `'1001'` })[name] ?? `''`;
  fill(`INSERT INTO act (id, kind, state, subject_id, reference, day_number, ${names.join(', ')})
      SELECT 'a' || i, 'event.declared', 'accepted', 'p' || (i % 9000), 'RC-AAA-24-' || i, 0, ${names.map(value).join(', ')} FROM n`);
  fill(`INSERT INTO day (number, on_day, opened_at, opened_by, closed_at, act_id, series)
      SELECT i, ${on}, ${at}, '1001', ${at}, 'a' || i, '{}' FROM n WHERE i <= 2000`);
  db.raw.exec('ANALYZE');
  // Prepared once for each place in the code: the first call of each list shows its statements.
  let seen: string[] = [];
  const prepare = db.raw.prepare.bind(db.raw);
  db.raw.prepare = (sql: string) => {
    seen.push(sql);
    return prepare(sql);
  };
  for (const [name, list] of Object.entries(LISTS)) {
    seen = [];
    list(db);
    asked.set(name, seen);
  }
  db.raw.prepare = prepare;
}, 60_000);

const Plan = z.object({ detail: z.string() });
const GROWS = [
  'act',
  'care_file',
  'care_file_event',
  'envelope',
  'journal',
  'ticket',
  'ticket_call',
  'ticket_act',
  'outbox',
];
/** Indexes that hold the few rows of now, whatever was before. */
const SMALL =
  /USING (?:COVERING )?INDEX (?:ticket_called|ticket_call_open|envelope_missing|act_of_open_day)/u;
const SCAN = /^SCAN (\w+)/u;
const planOf = (sql: string): string[] =>
  db.raw
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...Array.from(sql.matchAll(/\?/gu), () => null))
    .map((row) => Plan.parse(row).detail);
/** The tables that a statement walks through from end to end, each with its plan. An alias stands for a table of ours as well. */
const walksOf = (sql: string): string[] =>
  planOf(sql).filter((detail) => {
    const name = SCAN.exec(detail)?.[1] ?? '';
    return (GROWS.includes(name) || /^[a-z]$/u.test(name)) && !SMALL.test(detail);
  });

/** A day on which nothing was done. */
const FROM = '2031-03-04';
const page = { after: null, limit: 30 };
const sought = {
  subjects: null,
  agentNumber: null,
  actions: null,
  from: null,
  until: null,
  before: null,
  limit: 50,
};
/** Every list and every count of files, envelopes, days, the queue and the journal. */
const LISTS: Readonly<Record<string, (read: Database) => unknown>> = {
  'the care files of somebody': (read) => listOfInsured(read, 'nobody', page),
  'the acts of somebody': (read) => readStory(read, 'nobody'),
  'whom and what a reference names': (read) => findNamed(read, 'AT-AAA-24-000001', 'AAA'),
  'whom an extract was given to': (read) => findGivenTo(read, 12),
  'the envelopes of a step': (read) => envelopes.listEnvelopes(read, 'open', page),
  'how many envelopes wait': (read) => envelopes.countEnvelopes(read),
  'the files that wait for an envelope': (read) => envelopes.listWaitingIds(read, 'B9', 400),
  'how many files wait': (read) => envelopes.countWaiting(read, 'B9'),
  'the envelopes that missed something': (read) => envelopes.listWithMissing(read, 0),
  'what lies in an envelope': (read) => [envelopes.listInside(read, 'e'), envelopes.listScans(read, 'e')],
  'the act that closed an envelope': (read) => envelopes.findClosing(read, 'e'),
  'the queue of a day': (read) => [
    queue.readQueue(read, plainDate(FROM)),
    queue.readActs(read, plainDate(FROM)),
  ],
  'turns that another day left open': (read) =>
    read.write((tx) => queue.closeOtherDays(tx, plainDate(FROM), 'x')),
  'the turn that an act belongs to': (read) =>
    read.write((tx) => queue.linkToTurn(tx, { actId: 'a', agentId: 'a', on: plainDate(FROM) })),
  'the days that were closed': (read) => days.listClosed(read, null, 0),
  'what was done since the last closing': (read) => days.countKinds(read),
  'the numbers of a series': (read) => tallies.countReferences(read, 'RC-AAA-24-000001', 'RC-AAA-24-000009'),
  'the envelopes closed under some numbers': (read) =>
    tallies.listClosedEnvelopes(read, 'BE-AAA-24-1', 'BE-AAA-24-9'),
  'what nobody has answered': (read) => tallies.countUnanswered(read),
  'the figures of the home screen': (read) => day.countDay(read, FROM),
  'the figures of the dashboard': (read) => [
    figures.countByDay(read, FROM, FROM),
    figures.countByKind(read, FROM, FROM),
    figures.countByAgent(read, FROM, FROM),
    figures.countRefusals(read, FROM, FROM),
    figures.countStates(read, FROM, FROM),
    figures.findMedianMinutes(read, FROM, FROM),
    figures.listLines(read, FROM, FROM, true),
  ],
  'the last look of an agent at a file': (read) => findLastLook(read, 'p1', '1001'),
  'the line of a look that is still shown': (read) =>
    findSameLine(read, { agent_number: '1001', action: 'person.looked_at', subject_id: 'p1', detail: '' }),
  'the journal about somebody': (read) => search(read, { ...sought, subjects: ['p1', 'p2'] }),
  'the journal of an agent': (read) => search(read, { ...sought, agentNumber: '1001' }),
  'the journal of a period': (read) => search(read, { ...sought, from: '2024-02-01', until: '2024-02-02' }),
};

describe('with a hundred thousand rows of each kind', () => {
  it.each(Object.keys(LISTS))('%s: found by an index', (name) => {
    const statements = asked.get(name) ?? [];
    expect(statements.length).toBeGreaterThan(0);
    for (const sql of statements) expect(walksOf(sql), sql).toEqual([]);
  });

  it.each(['the care files of somebody', 'the envelopes of a step', 'the files that wait for an envelope'])(
    '%s: a page needs no sorting',
    (name) => {
      for (const sql of asked.get(name) ?? [])
        expect(planOf(sql).filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([]);
    },
  );
});
