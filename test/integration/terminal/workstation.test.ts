import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { startCentral } from '../../../central/embedded.ts';
import type { DeviceStatus } from '../../../shared/domain/devices/index.ts';
import { APP_DIR, type Central } from '../../support/counter.ts';

const PASSPHRASE = 'quatre mots sans lien aucun';
let central: Central;
let folder: string;
beforeAll(async () => {
  central = await startCentral({ demonstration: true });
  folder = mkdtempSync(join(tmpdir(), 'guichet-terminal-'));
});
afterAll(async () => {
  await central.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const main = join(APP_DIR, 'electron/terminal/main.ts');
  const child = spawn(process.execPath, [main, 'workstation', ...args, '--data', folder, '--json'], {
    env: { ...process.env, GUICHET_PASSPHRASE: PASSPHRASE },
  });
  child.stdin.end();
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (stdout === '') throw new Error(stderr);
  return { exit: await exit, json: JSON.parse(stdout) as DeviceStatus & Record<string, unknown> };
}
const administer = async (...args: string[]): Promise<string> => {
  const line = readCommandLine(args);
  return (await COMMANDS[line.command]?.(central.ports, line, () => '')) ?? '';
};

describe('a workstation from a terminal', () => {
  it('asks, is shown where it stands, is approved, gives itself up only when that is confirmed', async () => {
    expect((await run('show')).json).toMatchObject({ state: 'new' });
    expect((await run('enrol', '--central', central.url)).exit).toBe(2);
    const asked = await run('enrol', '--central', central.url, '--branch', 'DEMO-01', '--label', 'Guichet 9');
    expect(asked).toMatchObject({ exit: 0, json: { state: 'pending', asked: { label: 'Guichet 9' } } });
    expect((await run('show')).json).toMatchObject({ state: 'pending', asked: { asleep: false } });
    const { id = '', fingerprint = '' } = asked.json.asked ?? {};
    await administer('approve', id, '--fingerprint', fingerprint);
    expect((await run('show')).json).toMatchObject({ state: 'ready', device: { id } });

    expect(await run('revoke')).toMatchObject({ exit: 1, json: { refused: 'confirm', waiting: 0 } });
    expect(await administer('devices')).toMatch(new RegExp(`${id} .*en service`));
    expect(await run('revoke', '--yes')).toMatchObject({ exit: 0, json: { state: 'shut' } });
    expect(await administer('devices')).toMatch(new RegExp(`${id} .*révoqué .*verrouillé `));
    expect((await run('show')).json).toMatchObject({ state: 'shut' });
    await administer('unlock', id);
    expect((await run('show')).json).toMatchObject({ state: 'ready' });
  });
});
