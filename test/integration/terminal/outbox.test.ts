import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { ExchangeItem } from '../../../shared/domain/sync/index.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';

let late: TestCounter;
let early: TestCounter;

async function register(page: Page, index: number): Promise<void> {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFamilyForm(index));
  const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
}

/** Somebody comes to two counters: the one without network is told later. */
beforeAll(async () => {
  early = await aCounter();
  late = await aCounter({}, early.central);
  const there = await early.signIn('1001');
  const here = await late.signIn('1001');
  valueOf(await here.call('sync.now', {}));
  valueOf(await there.call('sync.now', {}));
  late.network.isUp = false;
  await register(here, 981);
  await register(there, 981);
  valueOf(await there.call('sync.now', {}));
  await late.counter.close();
});
afterAll(() => late.close());

async function run(args: readonly string[], agent = '1001') {
  const child = spawn(
    process.execPath,
    [join(APP_DIR, 'electron/terminal/main.ts'), ...args, '--data', late.dataDir, '--json'],
    {
      env: { ...process.env, GUICHET_AGENT: agent, GUICHET_AGENT_PASSPHRASE: DEMONSTRATION.agentPassphrase },
    },
  );
  child.stdin.end();
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const [stdout] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, json: JSON.parse(stdout) as Record<string, unknown> };
}
const listed = async (...options: string[]) =>
  (await run(['outbox', 'list', ...options])).json['acts'] as readonly ExchangeItem[];

describe('the exchanges from a terminal', () => {
  it('show what waits, send it, and show what the central refused', async () => {
    expect(await listed()).toMatchObject([{ kind: 'registration.submitted', state: 'waiting' }]);
    expect(await listed('--refused')).toEqual([]);
    const { exit, json } = await run(['sync']);
    expect(exit).toBe(0);
    expect(json).toMatchObject({ connection: 'online', parked: 1, trouble: null });
    expect(await listed('--refused')).toMatchObject([{ state: 'parked', refusal: 'already_registered' }]);
  });

  it('end a refusal with a reason, and never without', async () => {
    const [act] = await listed('--refused');
    const actId = act?.actId ?? '';
    expect((await run(['outbox', 'give-up', actId])).exit).toBe(2);
    expect((await run(['outbox', 'forget', actId])).exit).toBe(2);
    expect(await run(['outbox', 'resend', actId])).toMatchObject({ exit: 0, json: { decision: 'resend' } });
    expect(await run(['sync'])).toMatchObject({ exit: 0, json: { parked: 1 } });
    const [again] = await listed('--refused');
    const gaveUp = await run(['outbox', 'give-up', again?.actId ?? '', '--reason', 'déjà immatriculée']);
    expect(gaveUp).toMatchObject({ exit: 0, json: { decision: 'abandon' } });
    expect(await run(['sync'])).toMatchObject({ exit: 0, json: { waiting: 0, parked: 0 } });
    expect(await listed()).toEqual([]);
  });

  it('leave an open counter alone, and say when the central is out of reach', async () => {
    const counter = await late.reopen();
    const page = await signInAt(counter, '1001');
    expect(await run(['sync'])).toMatchObject({ exit: 1, json: { refused: 'stale' } });
    valueOf(await page.call('sync.status', {}));
    await counter.close();
    // Its central ends with it.
    await early.close();
    expect(await run(['sync'])).toMatchObject({ exit: 1, json: { refused: 'central.unreachable' } });
  });
});
