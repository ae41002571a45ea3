import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { startCentral } from '../../../central/embedded.ts';
import { SAMPLE_PEOPLE } from '../../../central/demonstration/load.ts';
import { at } from '../../support/clock.ts';
import { aCounter, type Central, type TestCounter } from '../../support/counter.ts';
import { agentAtDesk, numbersOf } from '../../support/day-at-desk.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const HALF = 40;
/** Tables that a day makes longer. The outbox empties: what waits is counted whole. */
const GROWING = [
  'act',
  'care_file',
  'care_file_event',
  'envelope',
  'envelope_content',
  'journal',
  'paper',
  'person',
  'message',
];
/** Walks the rows from the last one and stops there. */
const LAST_ROW = 'SELECT * FROM journal ORDER BY seq DESC LIMIT 1';
const Plan = z.object({ detail: z.string() });
const Count = z.object({ n: z.int() });

/** What the counter holds at a moment, apart from the rows of its store. */
interface Held {
  readonly statements: number;
  readonly timers: number;
  readonly resources: number;
  readonly waiting: number;
  readonly drafts: number;
}

describe('a day of deposits at one counter, its central on loopback', () => {
  const time = at('2026-12-07T09:00');
  const prepare = vi.spyOn(Sqlite.prototype, 'prepare');
  let central: Central;
  let house: TestCounter;
  let asked: readonly string[];
  const held: Held[] = [];

  const ownCounts = new Set<string>();
  const count = (table: string): number => {
    const sql = `SELECT count(*) AS n FROM ${table}`;
    ownCounts.add(sql);
    return Count.parse(house.counter.findHouse()?.db.raw.prepare(sql).get()).n;
  };

  beforeAll(async () => {
    central = await startCentral({ demonstration: true, config: NO_LIMITS, clock: time });
    house = await aCounter({ clock: time, scheduler: time }, central);
    const agent = await agentAtDesk({ counter: house.counter, time, numbers: numbersOf(SAMPLE_PEOPLE) });
    for (const deposits of [HALF, HALF]) {
      await agent.work(deposits);
      await agent.sendEnvelopes();
      await agent.rest();
      held.push({
        statements: prepare.mock.calls.length,
        timers: time.pending,
        resources: process.getActiveResourcesInfo().length,
        waiting: count('outbox'),
        drafts: count('care_draft'),
      });
    }
    asked = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) => !ownCounts.has(sql));
  }, 240_000);
  afterAll(async () => {
    await house.close();
    await central.close();
  });

  it('takes everything in, and the central has it all', () => {
    expect(count('care_file')).toBe(2 * HALF);
    expect(held.map(({ waiting }) => waiting)).toEqual([0, 0]);
    expect(held.map(({ drafts }) => drafts)).toEqual([0, 0]);
  });

  it('holds no more in its second half than in its first: statements, timers, sockets', () => {
    const [first, second] = held;
    // The counts of the first look prepare one statement a table.
    expect((second?.statements ?? 0) - (first?.statements ?? 0)).toBeLessThanOrEqual(2);
    expect(second?.timers).toBeLessThanOrEqual(first?.timers ?? 0);
    expect(second?.resources).toBeLessThanOrEqual((first?.resources ?? 0) + 1);
  });

  it('reads no table whole that the day makes longer', () => {
    const { raw } = house.counter.findHouse()?.db ?? {};
    const partial = raw?.prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'`,
    );
    const ofSome = new Set(partial?.pluck().all());
    const isWhole = (detail: string): boolean => {
      const [, table = '', index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/u.exec(detail) ?? [];
      return GROWING.includes(table) && !ofSome.has(index);
    };
    const scans = asked
      .map((sql) => sql.replaceAll(/\s+/gu, ' ').trim())
      .filter((sql) => /^(?:SELECT|WITH|UPDATE|DELETE)/u.test(sql) && sql !== LAST_ROW)
      .flatMap((sql) => {
        const values = Array.from({ length: sql.split('?').length - 1 }, () => 'x');
        const plan = raw?.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) ?? [];
        const details = plan.map((line) => Plan.parse(line).detail);
        return details.filter(isWhole).map((detail) => `${detail}: ${sql}`);
      });
    expect(asked.length).toBeGreaterThan(50);
    expect(scans).toEqual([]);
  });
});
