import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_MRZ } from '../../../electron/terminal/demonstration/family.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';
import { infoOf } from '../../golden/support/tools.ts';

let house: TestCounter;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-terminal-'));
  house = await aCounter();
  const page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFamilyForm(3));
  const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
  valueOf(
    await page.call('registration.submit', {
      id,
      content,
      seenDuplicates: duplicates.map(({ record }) => record.id),
    }),
  );
  valueOf(await page.call('sync.now', {}));
  await house.signIn('2001');
  await house.counter.close();
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function guichet(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [join(APP_DIR, 'electron/terminal/main.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  child.stdin.end(input);
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
}
const onStore = (...args: string[]) => guichet([...args, '--data', house.dataDir, '--json']);

describe('from a terminal', () => {
  it('a wrong word shows the usage and ends with 2', async () => {
    const { exit, stderr } = await guichet(['nonsense']);
    expect(exit).toBe(2);
    expect(stderr).toContain('Usage : npm run guichet');
    expect((await guichet(['doctor', '--nonsense'])).exit).toBe(2);
  });

  it('the journal is walked: whole, then without a row that was noted elsewhere', async () => {
    const whole = await onStore('journal', 'verify');
    expect(whole).toMatchObject({ exit: 0 });
    const { head } = whole.json() as { head: { seq: number; hash: string } };
    expect((await onStore('journal', 'verify', '--anchor', `${head.seq}:${head.hash}`)).exit).toBe(0);
    const cut = await onStore('journal', 'verify', '--anchor', `${head.seq + 1}:${head.hash}`);
    expect([cut.exit, cut.json()['breaks']]).toEqual([1, [{ kind: 'anchor', seq: head.seq + 1 }]]);
    expect((await onStore('journal', 'verify', '--anchor', 'nonsense')).exit).toBe(2);
    expect((await onStore('journal')).exit).toBe(2);
  });

  it('the journal is searched as a supervisor, by agent, period and kind, and refused to an agent', async () => {
    const as = (number: string, ...more: string[]) =>
      guichet(['journal', 'search', ...more, '--data', house.dataDir, '--json'], '', {
        GUICHET_AGENT: number,
        GUICHET_AGENT_PASSPHRASE: DEMONSTRATION.agentPassphrase,
      });
    const acts = await as('2001', '--agent', '1001', '--kind', 'acts', '--from', '2026-01-01');
    expect(acts).toMatchObject({ exit: 0 });
    expect(acts.json()).toMatchObject({
      lines: [
        { agentNumber: '1001', action: 'registration.submitted', person: { latin: expect.any(String) } },
      ],
    });
    expect((await as('2001', '--person', 'ZZ999999')).json()).toMatchObject({ refused: 'not_found' });
    expect((await as('1001')).json()).toMatchObject({ refused: 'access.denied' });
    expect((await as('2001', '--kind', 'nonsense')).exit).toBe(2);
  });

  it('a zone on standard input is read; one that is none is refused with 1', async () => {
    const read = await guichet(['mrz', '--json'], SAMPLE_MRZ);
    expect(read.exit).toBe(0);
    expect(read.json()).toMatchObject({
      familyLatin: 'El Fassi',
      givenLatin: 'Nawal',
      numberCandidates: ['BK612345'],
      trustworthy: true,
    });
    const refused = await guichet(['mrz', '--json'], 'no zone here');
    expect(refused.exit).toBe(1);
    expect(refused.json()).toMatchObject({ refused: 'mrz.unreadable' });
    expect((await guichet(['mrz'])).exit).toBe(2);
  });

  it('the doctor finds a healthy workstation healthy', async () => {
    const { exit, json } = await onStore('doctor');
    const { healthy, findings } = json() as {
      healthy: boolean;
      findings: { check: string; state: string }[];
    };
    expect({ exit, healthy }).toEqual({ exit: 0, healthy: true });
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['versions', 'disk', 'keys', 'store', 'journal', 'numbers', 'central', 'clock']),
    );
  });

  it('the doctor counts and tells the hour as one says them, on the clock of Morocco', async () => {
    const { stdout } = await guichet(['doctor', '--data', house.dataDir]);
    expect(stdout).toMatch(
      /aucun acte en attente, rien à regarder, dernier échange le \d{2}\/\d{2}\/\d{4}, \d{1,2}\u00a0h\u00a0\d{2}\n/u,
    );
    expect(stdout).toContain('Aucune copie encore');
    expect(stdout).not.toMatch(/\d{4}-\d{2}-\d{2}T|\b0 (?:actes?|numéros?|copies?)/u);
  });

  it('the doctor tells a workstation whose file is damaged, and leaves the file as it is', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'guichet-damaged-'));
    for (const name of ['guichet.db', 'guichet.json'])
      writeFileSync(join(damaged, name), readFileSync(join(house.dataDir, name)));
    const bytes = readFileSync(join(damaged, 'guichet.db'));
    bytes.fill(0x5a, 4096 * 3, 4096 * 6);
    writeFileSync(join(damaged, 'guichet.db'), bytes);
    const { exit, json } = await guichet(['doctor', '--json', '--data', damaged]);
    expect(exit).toBe(1);
    expect((json() as { findings: unknown[] }).findings).toContainEqual(
      expect.objectContaining({ check: 'store', state: 'broken' }),
    );
    expect(readFileSync(join(damaged, 'guichet.db')).equals(bytes)).toBe(true);
    rmSync(damaged, { recursive: true });
  });

  it('a copy put back opens with the people in it, the store that was there set aside, and no number is given twice', async () => {
    const copy = join(folder, 'copy');
    expect(await onStore('backup', '--out', copy)).toMatchObject({ exit: 0 });
    expect((await onStore('backup', '--out', copy)).json()).toMatchObject({
      refused: 'terminal.folder_not_empty',
    });
    expect(await onStore('restore')).toMatchObject({ exit: 2 });
    expect((await onStore('restore', join(folder, 'nowhere'))).json()).toMatchObject({
      refused: 'terminal.backup_unreadable',
    });
    const restored = await onStore('restore', copy);
    expect(restored.exit).toBe(0);
    const { setAside } = restored.json() as { setAside: string };
    expect(readdirSync(setAside)).toEqual(expect.arrayContaining(['guichet.db', 'guichet.json']));

    const counter = await house.reopen();
    try {
      const page = await signInAt(counter, '1001');
      valueOf(await page.call('sync.now', {}));
      const { people } = valueOf(
        await page.call('people.search', { text: aFamilyForm(3).identity.document.number }),
      );
      const before = people[0]?.registrationNumber ?? '';
      expect(before).toMatch(/^\d{9}$/);
      const { id } = valueOf(await page.call('registration.startDraft', {}));
      const content = asContent(aFamilyForm(4));
      const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
      const submitted = valueOf(
        await page.call('registration.submit', {
          id,
          content,
          seenDuplicates: duplicates.map(({ record }) => record.id),
        }),
      );
      // The rest of the block that the copy knew was thrown away: a new block is far from it.
      expect(Number(submitted.registrationNumber) - Number(before)).toBeGreaterThan(50);
      expect(submitted.receipt).toMatch(/-010\d{3}$/);
    } finally {
      await counter.close();
    }
  });

  it('the demonstration visit runs whole, and writes three papers and their summary', async () => {
    const out = join(folder, 'papers');
    const { exit, json } = await guichet(['demo', '--out', out, '--json']);
    expect(exit).toBe(0);
    const summary = json();
    expect(summary).toMatchObject({ dependants: 3, confirmed: true, waiting: 0 });
    for (const name of ['receipt', 'attestation', 'card'])
      expect(existsSync(join(out, `${String(summary[name])}.pdf`))).toBe(true);
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toEqual(summary);
    // A receipt with a family, papers missing and the seal is one sheet in the hand.
    const receipt = readFileSync(join(out, `${String(summary['receipt'])}.pdf`));
    expect(infoOf(receipt)).toMatch(/Pages:\s+1\n/);
  });
});
