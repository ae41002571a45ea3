import { onlineManager, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { replaceBridge, type AppEvent, type Bridge } from '../../../../renderer/lib/bridge.ts';
import { call } from '../../../../renderer/lib/bridge.ts';
import { createQueryClient, followTopics, keyOf, Refusal, reload } from '../../../../renderer/lib/queries.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';

const bridge = (invoke: Bridge['invoke'], subscribe: Bridge['subscribe'] = () => () => undefined) =>
  replaceBridge({ invoke, subscribe });

/** A query that someone looks at, and how often it was asked. */
function watched(client: ReturnType<typeof createQueryClient>, name: string) {
  const ask = vi.fn(async () => 'answer');
  const stop = new QueryObserver(client, { queryKey: keyOf(name, {}), queryFn: ask }).subscribe(
    () => undefined,
  );
  return { ask, stop };
}
const settled = () => vi.waitFor(() => Promise.resolve());

describe('a call', () => {
  it('gives the answer as it came', async () => {
    bridge(async () => ok(7));
    expect(await call('day.summary', {})).toEqual(ok(7));
  });

  it('is a refusal, not a throw, when the link is broken', async () => {
    bridge(() => Promise.reject(new Error('socket hang up')));
    const answer = await call('day.summary', {});
    expect(answer.ok).toBe(false);
    expect(answer).toMatchObject({ error: { code: 'unexpected' } });
  });
});

describe('queries', () => {
  it('are asked again when a topic of their subject is announced, and only then', async () => {
    let announce: (event: AppEvent) => void = () => undefined;
    bridge(
      async () => ok(null),
      (listener) => {
        announce = listener;
        return () => undefined;
      },
    );
    const client = createQueryClient();
    followTopics(client);
    const people = watched(client, 'people.get');
    const sync = watched(client, 'sync.status');
    await vi.waitFor(() => expect(people.ask).toHaveBeenCalledOnce());
    announce({ topics: ['people'] });
    await vi.waitFor(() => expect(people.ask).toHaveBeenCalledTimes(2));
    expect(sync.ask).toHaveBeenCalledOnce();
    people.stop();
    sync.stop();
  });

  it('are asked once more when the change came while their first answer was on its way', async () => {
    const client = createQueryClient();
    const answers: ((value: string) => void)[] = [];
    const stop = new QueryObserver(client, {
      queryKey: keyOf('people.get', {}),
      queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    }).subscribe(() => undefined);
    reload(client, ['people']);
    answers[0]?.('before the change');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.('after it');
    await vi.waitFor(() => expect(client.getQueryData(keyOf('people.get', {}))).toBe('after it'));
    stop();
  });

  it('go on without network: the data is on this machine', async () => {
    onlineManager.setOnline(false);
    const client = createQueryClient();
    const { ask, stop } = watched(client, 'people.search');
    await vi.waitFor(() => expect(client.getQueryData(keyOf('people.search', {}))).toBe('answer'));
    reload(client, ['people']);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    stop();
    onlineManager.setOnline(true);
  });

  it.each(['session.locked', 'session.required'] as const)(
    'ask who is there when one of them is refused with %s',
    async (code) => {
      const client = createQueryClient();
      const session = watched(client, 'agents.current');
      await vi.waitFor(() => expect(session.ask).toHaveBeenCalledOnce());
      await client
        .fetchQuery({
          queryKey: keyOf('people.get', {}),
          queryFn: () => Promise.reject(new Refusal({ code })),
        })
        .catch(() => undefined);
      await vi.waitFor(() => expect(session.ask).toHaveBeenCalledTimes(2));
      session.stop();
    },
  );

  it('do not ask who is there for other refusals', async () => {
    const client = createQueryClient();
    const session = watched(client, 'agents.current');
    await vi.waitFor(() => expect(session.ask).toHaveBeenCalledOnce());
    await client
      .fetchQuery({
        queryKey: keyOf('people.get', {}),
        queryFn: () => Promise.reject(new Refusal({ code: 'not_found' })),
      })
      .catch(() => undefined);
    await settled();
    expect(session.ask).toHaveBeenCalledOnce();
    session.stop();
  });

  it('keep a refused answer as a refusal that can be described', async () => {
    bridge(async () => fail({ code: 'not_found' }));
    const answer = await call('day.summary', {});
    expect(answer).toEqual(fail({ code: 'not_found' }));
  });
});
