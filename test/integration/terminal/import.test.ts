import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type TestCounter } from '../../support/counter.ts';
import { asCsv, aTnsRow, TNS_HEADERS } from '../../support/lists.ts';

let house: TestCounter;
let file: string;
let errors: string;
beforeAll(async () => {
  house = await aCounter();
  const page = await house.signIn('2001');
  valueOf(await page.call('sync.now', {}));
  await house.counter.close();
  [file, errors] = [join(house.dataDir, 'liste.csv'), join(house.dataDir, 'fautes.csv')];
  const rows = [aTnsRow(701), aTnsRow(702), aTnsRow(703).with(5, 'X')];
  writeFileSync(file, asCsv([TNS_HEADERS, ...rows]));
});
afterAll(() => house.close());

async function run(args: readonly string[], agent = '2001') {
  const child = spawn(
    process.execPath,
    [join(APP_DIR, 'electron/terminal/main.ts'), 'import', ...args, '--data', house.dataDir, '--json'],
    {
      env: { ...process.env, GUICHET_AGENT: agent, GUICHET_AGENT_PASSPHRASE: DEMONSTRATION.agentPassphrase },
    },
  );
  child.stdin.end();
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, stderr, json: JSON.parse(stdout) as Record<string, unknown> };
}
const asked = ['--kind', 'tns', '--source', 'Ordre des exemples'];

describe('a list from a terminal', () => {
  it('is tried: nobody is written, the rows in fault come back with the reason', async () => {
    const { exit, json, stderr } = await run([file, ...asked, '--dry-run', '--errors', errors]);
    expect(exit).toBe(0);
    expect(json).toMatchObject({ dryRun: true, rows: 3, good: 2, faultyRows: 1 });
    expect(stderr).toContain('Essayée');
    expect(readFileSync(errors, 'utf8')).toMatch(/^\uFEFFCNIE;.*\r\nZW100703;.*;4;Sexe : Cette valeur/su);
  });

  it('says which columns it misses, and takes them from a file', async () => {
    const strange = join(house.dataDir, 'autre.csv');
    writeFileSync(strange, asCsv([TNS_HEADERS.with(5, 'Colonne'), aTnsRow(704)]));
    const lacking = await run([strange, ...asked, '--dry-run']);
    expect(lacking).toMatchObject({
      exit: 1,
      json: { refused: 'imports.columns_missing', missing: ['sex'] },
    });
    const map = join(house.dataDir, 'map.json');
    const places = [
      'documentNumber',
      'familyLatin',
      'givenLatin',
      'familyArabic',
      'givenArabic',
      'sex',
      'birth',
    ];
    writeFileSync(map, JSON.stringify(Object.fromEntries(places.map((name, column) => [name, { column }]))));
    const mapped = await run([strange, ...asked, '--dry-run', '--map', map]);
    expect(mapped).toMatchObject({ exit: 0, json: { good: 1, faultyRows: 0 } });
  });

  it('is written and held for a supervisor, and for nobody else', async () => {
    expect(await run([file, ...asked], '1001')).toMatchObject({
      exit: 1,
      json: { refused: 'access.denied' },
    });
    expect((await run([file, '--kind', 'autre', '--source', 'x'])).exit).toBe(2);
    expect((await run(['/nulle/part.csv', ...asked])).exit).toBe(1);
    expect(await run([file, ...asked])).toMatchObject({ exit: 0, json: { state: 'held', written: 2 } });
    const counter = await house.reopen();
    const page = await signInAt(counter, '2001');
    const [list] = valueOf(await page.call('imports.list', {}));
    expect(list).toMatchObject({ state: 'held', written: 2, faultyRows: 1, source: 'Ordre des exemples' });
    await counter.close();
  });
});
