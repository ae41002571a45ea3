import { createHash, createPrivateKey, sign as signBytes } from 'node:crypto';
import { diceOf } from '../../central/demonstration/dice.ts';
import { systemClock } from '../../electron/platform/clock.ts';
import type { Http } from '../../electron/platform/http.ts';
import { systemChance } from '../../electron/platform/ids.ts';
import { newSigningKey } from '../../electron/platform/keys.ts';
import { backoffMs, pollMs, troubleBackoffMs } from '../../electron/sync/backoff.ts';
import { createCentralClient } from '../../electron/sync/central-client.ts';
import type { Outcome } from '../../electron/sync/outcome.ts';
import { CHANGES_PAGE_MAX, type Change } from '../../shared/protocol/changes.ts';
import type { EnrolRequest } from '../../shared/protocol/devices.ts';
import { signedAct } from '../../shared/protocol/signature.ts';
import { createOutbox } from './outbox.ts';
import { createRest } from './rest.ts';
import { countAnswer, type Tally } from './tally.ts';
import { visit, type Desk, type Known } from './visit.ts';

const BLOCK_SIZE = 100;
const DOCUMENTS_A_SERIES = 1_000;
const DOCUMENT_SERIES = 'BCDFGHJKLMN';

interface Place {
  readonly url: string;
  readonly http: Http;
  readonly branchCode: string;
  readonly enrolmentCode: string;
  /** Its place among the counters, from 0. */
  readonly index: number;
  readonly seed: number;
  readonly tally: () => Tally;
}
/** How long it waits before it first looks; one that rests leaves its rest for work, one whose network was away does not. */
export interface FirstWait {
  readonly ms: number;
  readonly canWake: boolean;
}
export type LightCounter = ReturnType<typeof createCounter>;

/** How an exchange that did not end well is waited for; `done` when it did. */
type End = 'done' | Exclude<Outcome<never>, { kind: 'answer' }>;

/** A counter without store: the real client, its signatures and its waits, with everything else in memory. */
export function createCounter(place: Place) {
  const { url, http, branchCode, index, tally } = place;
  const chance = systemChance(systemClock);
  const dice = diceOf(Math.imul(place.seed + 1, 7_919) + index);
  const keys = { request: newSigningKey(), seal: newSigningKey() };
  const key = createPrivateKey({ key: keys.request.privateDer, format: 'der', type: 'pkcs8' });
  const deviceId = chance.id();
  const client = createCentralClient({
    http,
    url,
    clock: systemClock,
    chance,
    deviceId,
    requestKey: keys.request.privateDer,
  });
  const outbox = createOutbox((text) =>
    signBytes(null, Buffer.from(signedAct(text)), key).toString('base64url'),
  );
  const known = new Map<string, Known>();
  const knownIds: string[] = [];
  const numbers: number[] = [];
  const rest = createRest();
  let documents = 0;
  let cursor = '';
  let etag: string | undefined;

  const desk: Desk = {
    dice,
    branchCode,
    deviceId,
    newId: () => chance.id(),
    now: () => new Date(),
    takeNumber: () => numbers.shift()?.toString().padStart(9, '0'),
    newDocument: () => {
      const series = DOCUMENT_SERIES.charAt(
        Math.floor(documents / DOCUMENTS_A_SERIES) % DOCUMENT_SERIES.length,
      );
      const rank = index * DOCUMENTS_A_SERIES + (documents % DOCUMENTS_A_SERIES);
      documents += 1;
      return `Q${series}${String(rank).padStart(7, '0')}`;
    },
    somebody: () => (knownIds.length === 0 ? undefined : known.get(dice.pick(knownIds))),
  };

  function learn(change: Change): void {
    if (change.kind !== 'person' || change.record.registrationNumber === null) return;
    const { id, version, registrationNumber: number, identity } = change.record;
    if (!known.has(id)) knownIds.push(id);
    known.set(id, { id, version, number, document: identity.document.number });
  }

  async function replenish(): Promise<End> {
    if (numbers.length >= BLOCK_SIZE / 2) return 'done';
    const outcome = await client.numberBlock(chance.id(), BLOCK_SIZE);
    if (outcome.kind !== 'answer') return outcome;
    const [first, last] = [Number(outcome.value.first), Number(outcome.value.last)];
    for (let number = first; number <= last; number += 1) numbers.push(number);
    return 'done';
  }

  async function send(): Promise<End> {
    for (let acts = outbox.next(); acts.length > 0; acts = outbox.next()) {
      const outcome = await client.sendActs(acts);
      if (outcome.kind !== 'answer') return outcome;
      for (const answer of outcome.value) {
        const settled = outbox.settle(answer);
        if (!settled) continue;
        countAnswer(tally(), answer);
        tally().held += settled.held;
      }
      // What could not be judged now is sent with the next exchange.
      if (outcome.value.length < acts.length) return { kind: 'weather', reason: 'server' };
    }
    return 'done';
  }

  async function receive(): Promise<End> {
    for (;;) {
      const outcome = await client.changes(cursor, { about: 'branch', limit: CHANGES_PAGE_MAX });
      if (outcome.kind !== 'answer') return outcome;
      outcome.value.changes.forEach(learn);
      const isLast = !outcome.value.more || outcome.value.cursor === cursor;
      cursor = outcome.value.cursor;
      if (isLast) return 'done';
    }
  }

  async function trust(): Promise<End> {
    const outcome = await client.revocations(etag);
    if (outcome.kind !== 'answer') return outcome;
    if (outcome.value) etag = `"${createHash('sha256').update(outcome.value.list).digest('hex')}"`;
    return 'done';
  }

  /** One exchange, in the order of the real engine. */
  async function exchange(): Promise<End> {
    for (const step of [replenish, send, receive, trust]) {
      const end = await step();
      if (end !== 'done') return end;
    }
    return 'done';
  }

  return {
    waiting: outbox.count,
    async enrol(): Promise<boolean> {
      const outcome = await client.enrol({
        deviceId: deviceId as EnrolRequest['deviceId'],
        enrolmentCode: place.enrolmentCode,
        branchCode,
        label: `Guichet ${index + 1}`,
        requestKey: keys.request.publicHex,
        sealKey: keys.seal.publicHex,
      });
      return outcome.kind === 'answer';
    },
    exchange,
    /** Does what somebody came for. `isOnline`: rights are asked at once, and acts leave at once. */
    receiveVisitor(isOnline: boolean): void {
      const { acts, rightsOf } = visit(desk);
      acts.forEach((act) => outbox.add(act));
      if (!isOnline) return;
      if (rightsOf !== undefined) void client.rights(rightsOf);
      if (acts.length > 0) rest.wake();
    },
    /** Exchanges until it is told to stop: the same rests and the same waits with chance as the real engine. */
    async run(signal: AbortSignal, { ms, canWake }: FirstWait): Promise<void> {
      let failures = 0;
      await rest.wait(ms, signal, canWake);
      while (!signal.aborted) {
        const end = await exchange();
        const fraction = chance.fraction();
        if (end === 'done') {
          failures = 0;
          await rest.wait(outbox.count() > 0 ? 0 : pollMs(fraction), signal, true);
          continue;
        }
        failures += 1;
        const waitMs =
          end.kind === 'refused'
            ? troubleBackoffMs(failures, fraction)
            : Math.max(backoffMs(failures, fraction), end.retryAfterMs ?? 0);
        await rest.wait(waitMs, signal, false);
      }
    },
  };
}
