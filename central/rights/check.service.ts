import type { RightsCheckAnswer, RightsStanding, RightsCheckAsked } from '../../shared/protocol/checks.ts';
import type { MemberRights } from '../../shared/domain/rights/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { z } from 'zod';
import { blockUntil, countFailure, listFailures } from '../agents/agent.repo.ts';
import { waitAfter } from '../agents/throttle.ts';
import { countRequests } from '../access/request-count.repo.ts';
import { secondsLeftIn } from '../http/authenticate.ts';
import { Refused } from '../http/refused.ts';
import { listByNumber } from '../people/person.repo.ts';
import { instantAt } from '../platform/clock.ts';
import { DAY_MS, now, today, type Ports } from '../ports.ts';
import { answerRights } from './rights.service.ts';

type Asked = z.output<typeof RightsCheckAsked>['checks'][number];

const MINUTE_MS = 60_000;
const YEAR_CHARS = 4;
const UNKNOWN: RightsStanding = { state: 'unknown', from: null, until: null };
const LATER: RightsStanding = { state: 'later', from: null, until: null };

export interface Checked {
  readonly answer: RightsCheckAnswer;
  /** Whose rights were told. */
  readonly people: readonly string[];
}

/** Whether rights are open, for whoever knows the number and a second fact; few wrong facts, and so many checks a minute. */
export async function checkRights(ports: Ports, who: string, asked: readonly Asked[]): Promise<Checked> {
  const nowMs = ports.clock.now();
  const counted = await countRequests(ports.store, {
    caller: `checks ${who}`,
    minute: Math.floor(nowMs / MINUTE_MS),
    by: asked.length,
  });
  if (counted > ports.config.rightsChecksPerMinute)
    throw new Refused('too_many', { retryAfterSeconds: secondsLeftIn(nowMs) });
  const answers: RightsStanding[] = [];
  const people: string[] = [];
  for (const one of asked) {
    const found = await checkOne(ports, who, one);
    answers.push(found.standing);
    if (found.personId !== undefined) people.push(found.personId);
  }
  return { answer: { on: today(ports), answers }, people };
}

async function checkOne(
  ports: Ports,
  who: string,
  asked: Asked,
): Promise<{ standing: RightsStanding; personId?: string }> {
  const subjects = { number: `checks ${who} ${asked.number}`, caller: `checks ${who}` };
  const blocked = await listFailures(ports.store, Object.values(subjects));
  if (blocked.some(({ blockedUntil }) => blockedUntil !== null && blockedUntil > now(ports)))
    return { standing: LATER };
  const [record] = await listByNumber(ports.store, asked.number);
  if (record?.identity.birth.slice(0, YEAR_CHARS) !== asked.birthYear) {
    await countWrong(ports, subjects);
    return { standing: UNKNOWN };
  }
  const ids = idsOf(record, asked);
  // A birth that nobody of the family has is a wrong fact like another.
  if (ids.length === 0) {
    await countWrong(ports, subjects);
    return { standing: UNKNOWN };
  }
  const { members } = await answerRights(ports, record.id);
  const told = members.filter(({ memberId }) => ids.includes(memberId)).map(toStanding);
  const same = told.every((one) => JSON.stringify(one) === JSON.stringify(told[0]));
  return { standing: (same && told[0]) || UNKNOWN, personId: record.id };
}

const idsOf = ({ family }: PersonRecord, { dependantBirth }: Asked): readonly (string | null)[] =>
  dependantBirth === undefined
    ? [null]
    : family.filter(({ birth }) => birth === dependantBirth).map(({ id }) => id);

const toStanding = ({ state, day }: MemberRights): RightsStanding => ({
  state,
  from: state === 'waiting' ? day : null,
  until: state === 'kept' || state === 'closed' ? day : null,
});

async function countWrong(ports: Ports, subjects: { number: string; caller: string }): Promise<void> {
  const { signIn: waits, wrongChecks } = ports.config;
  await ports.store.write(async (tx) => {
    for (const [subject, free] of [
      [subjects.number, waits.freeFailures],
      [subjects.caller, wrongChecks],
    ] as const) {
      const failures = await countFailure(tx, subject, now(ports), instantAt(ports.clock.now() - DAY_MS));
      const waitSeconds = waitAfter(failures, free, waits);
      if (waitSeconds > 0) await blockUntil(tx, subject, instantAt(ports.clock.now() + waitSeconds * 1000));
    }
  });
}
