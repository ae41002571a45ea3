import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { SignedClient } from '../../support/signed-client.ts';
import type { ActAnswer } from '../../../shared/protocol/acts.ts';
import { aPerson, outcomes, registration, reserve, sendActs } from './support/acts.ts';

const MAIN = resolve(import.meta.dirname, '../../../central/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'guichet-central-'));
const children = new Set<ChildProcessWithoutNullStreams>();

type ActsAnswered = { readonly answers: ActAnswer[] };

interface Process {
  readonly child: ChildProcessWithoutNullStreams;
  readonly url: string;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env },
  });
  children.add(child);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) => {
    child.on('close', (code) => {
      children.delete(child);
      done({ code, out, err });
    });
  });
  return { child, ended };
}

const finish = (args: readonly string[], input = '') => {
  const { child, ended } = run(args);
  child.stdin.end(input);
  return ended;
};

async function serve(...args: string[]): Promise<Process> {
  const { child, ended } = run(['--port', '0', ...args]);
  const url = await new Promise<string>((ready, fail) => {
    child.stdout.on('data', (text: string) => {
      const found = /^Guichet AMO central prêt : (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(text)?.[1];
      if (found) ready(found);
    });
    void ended.then(({ err }) => fail(new Error(err)));
  });
  return { child, url, ended };
}

afterEach(() => children.forEach((child) => child.kill('SIGKILL')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the central’s process', () => {
  it('keeps what it acknowledged when it is told to stop and when it is killed, and says one line each time it serves', async () => {
    const data = join(folder, 'demonstration');
    const first = await serve('--demonstration', '--data', data);
    const client = new SignedClient(first.url, Date.now);
    expect((await client.enrol(DEMONSTRATION.enrolmentCode, DEMONSTRATION.branchCode)).status).toBe(200);
    const [one = '', other = ''] = await reserve(client, 2);
    const aBatch = (number: string) => [
      registration(client, aPerson({ number, branchCode: DEMONSTRATION.branchCode })),
    ];
    const [early, late] = [aBatch(one), aBatch(other)];
    const answer = await sendActs(client, early);
    expect(outcomes(answer.json<ActsAnswered>().answers)).toEqual(['accepted']);
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, out: `Guichet AMO central prêt : ${first.url}\n` });

    const second = await serve('--demonstration', '--data', data);
    const again = new SignedClient(second.url, Date.now, client.deviceId, client.keys);
    expect((await sendActs(again, early)).text).toBe(answer.text);
    const lateAnswer = await sendActs(again, late);
    const busy = await finish(['enrolment-code', '--demonstration', '--data', data]);
    expect([busy.code, busy.out]).toEqual([1, '']);
    expect(busy.err).toMatch(/est utilisé par un système central en marche/);
    second.child.kill('SIGKILL');
    await second.ended;

    const third = await serve('--demonstration', '--data', data);
    const last = new SignedClient(third.url, Date.now, client.deviceId, client.keys);
    expect((await sendActs(last, late)).text).toBe(lateAnswer.text);
    third.child.kill('SIGINT');
    expect((await third.ended).code).toBe(0);
    const wrong = await finish(['migrate', '--data', data]);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringMatching(/est une démonstration/)]);
  });

  it('ends with its parent when it is asked to', async () => {
    const central = await serve('--with-parent');
    expect((await fetch(`${central.url}/health`)).status).toBe(200);
    central.child.stdin.end();
    expect((await central.ended).code).toBe(0);
  });

  it('says in one sentence how it is used wrongly, and ends with 2', async () => {
    for (const args of [['nonsense'], ['--nonsense'], ['enrolment-code']]) {
      const { code, out, err } = await finish(args);
      expect([code, out, err.split('\n').length], args.join(' ')).toEqual([2, '', 2]);
    }
  });
});
