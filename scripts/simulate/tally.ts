import type { Http } from '../../electron/platform/http.ts';
import type { ActAnswer } from '../../shared/protocol/acts.ts';

/** What was counted while a part of the simulation ran. */
export interface Tally {
  /** Milliseconds of each answered request, by what was asked. */
  readonly tookMs: Map<string, number[]>;
  /** Acts refused, by code. */
  readonly refusals: Map<string, number>;
  accepted: number;
  refused: number;
  /** Acts that stand behind a refused one about the same person: they wait for somebody. */
  held: number;
  /** Answers 503 and 429: the central asked for patience. */
  putOff: number;
  unanswered: number;
  readonly bytes: { sent: number; received: number };
}

export const newTally = (): Tally => ({
  tookMs: new Map(),
  refusals: new Map(),
  accepted: 0,
  refused: 0,
  held: 0,
  putOff: 0,
  unanswered: 0,
  bytes: { sent: 0, received: 0 },
});

const ROADS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\/v1\/acts$/u, 'actes'],
  [/^\/v1\/changes$/u, 'changements'],
  [/^\/v1\/number-blocks$/u, 'numéros'],
  [/^\/v1\/people\/[^/]+\/rights$/u, 'droits'],
  [/^\/v1\/revocations$/u, 'révocations'],
  [/^\/v1\/devices$/u, 'enrôlement'],
];
const roadOf = (url: string): string =>
  ROADS.find(([pattern]) => pattern.test(new URL(url).pathname))?.[1] ?? 'autre';

/** The same HTTP, its answers counted and timed. Bodies as they travel: compressed where they are. */
export const counted =
  (http: Http, tally: () => Tally): Http =>
  async (request) => {
    const from = performance.now();
    const into = tally();
    into.bytes.sent += request.body?.byteLength ?? 0;
    try {
      const answer = await http(request);
      into.bytes.received += Number(answer.headers?.['content-length'] ?? answer.body.byteLength);
      if (answer.status === 503 || answer.status === 429) into.putOff += 1;
      else {
        const road = roadOf(request.url);
        const took = into.tookMs.get(road) ?? [];
        took.push(performance.now() - from);
        into.tookMs.set(road, took);
      }
      return answer;
    } catch (error) {
      into.unanswered += 1;
      throw error;
    }
  };

export function countAnswer(tally: Tally, answer: ActAnswer): void {
  if (answer.outcome === 'accepted') tally.accepted += 1;
  else {
    tally.refused += 1;
    tally.refusals.set(answer.code, (tally.refusals.get(answer.code) ?? 0) + 1);
  }
}
