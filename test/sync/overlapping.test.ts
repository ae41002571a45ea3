import { setImmediate as turnOver } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { findCursor } from '../../electron/sync/inbox.repo.ts';
import type { Http, HttpRequest } from '../../electron/platform/http.ts';
import { Act, ACTS_BATCH_MAX } from '../../shared/protocol/acts.ts';
import { CHANGES_PAGE_MAX } from '../../shared/protocol/changes.ts';
import { seeded } from '../support/chance.ts';
import { at } from '../support/clock.ts';
import { Counter } from './support/counters.ts';
import { FakeCentral } from './support/fake-central.ts';
import { aRecord } from './support/people.ts';

const PEOPLE = 700;
const time = at('2026-03-02T09:00');
let central: FakeCentral;
let rabat: Counter;
/** Around the central: whoever asks is told here, and answered a moment later. */
let watch: (request: HttpRequest) => () => void;

const http: Http = async (request) => {
  const ended = watch(request);
  for (let turn = 0; turn < 5; turn += 1) await turnOver();
  try {
    return await central.http(request);
  } finally {
    ended();
  }
};
const isOf = ({ url }: HttpRequest, path: string): boolean => new URL(url).pathname === path;

beforeEach(async () => {
  central = new FakeCentral(time, seeded(1000, time));
  watch = () => () => undefined;
  rabat = new Counter({ time, http, seed: 1, enrol: (id, key) => central.enrol(id, key) });
  await rabat.exchange();
  for (let n = 0; n < PEOPLE; n += 1)
    central.put({
      ...aRecord({ id: rabat.newId(), n, number: String(310_000_000 + n) }),
      version: 1,
      numberState: 'confirmed',
    });
});

const subjectsIn = ({ body, headers }: HttpRequest): readonly string[] => {
  const plain = headers?.['content-encoding'] === 'gzip' ? gunzipSync(body ?? '') : Buffer.from(body ?? '');
  const { acts } = JSON.parse(plain.toString()) as { acts: { text: string }[] };
  return acts.map(({ text }) => Act.parse(JSON.parse(text)).subjectId);
};

describe('much to exchange', () => {
  test('two batches are under way at once after the first was answered, never about one person', async () => {
    await rabat.exchange();
    for (const id of central.people.keys()) {
      rabat.issue('attestation.issued', id);
      rabat.issue('card.issued', id);
    }
    const underWay = new Set<readonly string[]>();
    const counts: number[] = [];
    const together: string[] = [];
    watch = (request) => {
      if (!isOf(request, '/v1/acts')) return () => undefined;
      const subjects = subjectsIn(request);
      together.push(...[...underWay].flat().filter((id) => subjects.includes(id)));
      underWay.add(subjects);
      counts.push(underWay.size);
      return () => void underWay.delete(subjects);
    };

    expect(await rabat.exchange()).toMatchObject({ waiting: 0, parked: 0 });
    expect(counts.slice(0, 2)).toEqual([1, 1]);
    expect(Math.max(...counts)).toBe(2);
    expect(together).toEqual([]);
    expect(counts.length).toBeGreaterThanOrEqual((2 * PEOPLE) / ACTS_BATCH_MAX);
    expect(central.effects).toHaveLength(2 * PEOPLE);
  });

  test('the next page of changes is asked for before the last one is written', async () => {
    const asked: (readonly [after: string | null, written: string])[] = [];
    watch = (request) => {
      if (isOf(request, '/v1/changes') && request.url.includes('about=branch'))
        asked.push([new URL(request.url).searchParams.get('after'), findCursor(rabat.db)]);
      return () => undefined;
    };
    await rabat.exchange();
    const [first, second, ...others] = asked;
    expect(first?.[0]).toBe(first?.[1]);
    expect([Number(second?.[0]) - Number(first?.[0]), second?.[1], others]).toEqual([
      CHANGES_PAGE_MAX,
      first?.[0],
      [],
    ]);
    expect([...central.people.keys()].filter((id) => !rabat.person(id))).toEqual([]);
  });
});
