import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';

const APP_DIR = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'guichet-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function guichet(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(APP_DIR, 'electron/terminal/main.ts'), ...args], {
    cwd: folder,
  });
  child.stdin.end(input);
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
}
const ask = (question: object, ...args: string[]) => guichet(['decide', ...args], JSON.stringify(question));

/** A copy of the resources in which one legal file was changed. */
function resourcesWith(name: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, 'resources-'));
  cpSync(join(APP_DIR, 'resources/legal'), join(copy, 'legal'), { recursive: true });
  const file = join(copy, 'legal', name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return copy;
}

const household = {
  act: 'register',
  on: '2026-03-02',
  facts: { scheme: 'achamil', covers: ['tns'], idcs: '1234567890', rsuRegistered: true, rsuScore: '10' },
};
const student = {
  act: 'cover-child',
  on: '2027-02-01',
  facts: {
    birth: '2000-06-15',
    bothInsured: false,
    studies: 'student',
    married: false,
    certificate: true,
    unableToWork: false,
  },
};

describe('guichet decide', () => {
  it('refuses a household already covered, in both languages, with sources and where to contest', async () => {
    const { exit, stdout } = await ask(household, '--words');
    expect(exit).toBe(0);
    expect(stdout).toContain('Refusé');
    expect(stdout).toContain('déjà couverte par « Travailleurs non salariés »');
    expect(stdout).toContain('Source : Loi 60-22');
    expect(stdout).toContain('Pour contester : ');
    expect(stdout).toContain('مرفوض');
    expect(stdout).toContain('العمال غير الأجراء');
    expect(stdout).toContain('للطعن: ');
  });

  it('gives the decision as JSON', async () => {
    const { exit, json } = await ask(household);
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      act: 'register',
      on: '2026-03-02',
      outcome: 'refused',
      reasons: expect.arrayContaining([
        expect.objectContaining({
          code: 'cover.already_covered',
          rule: 'no-other-cover-achamil',
          confidence: 'M',
          fr: expect.stringContaining('déjà couverte') as string,
          ar: expect.stringContaining('مشمول') as string,
        }),
      ]) as unknown,
    });
  });

  it('decides by the day that a law is given', async () => {
    expect((await ask(student, '--json')).json()['outcome']).toBe('refused');
    const laws = { 'law-54-23': '2027-02-01' };
    expect((await ask({ ...student, laws }, '--json')).json()['outcome']).toBe('allowed');
    expect((await ask({ ...student, laws, on: '2027-01-31' }, '--json')).json()['outcome']).toBe('refused');
  });

  it('judges today when no day is given', async () => {
    const { json } = await ask({ act: 'cover-parent' }, '--json');
    expect(json()).toMatchObject({
      outcome: 'refused',
      on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
  });

  it.each([
    ['nothing', '', 2, 'Actes : register'],
    ['no JSON', '{act', 1, 'pas du JSON'],
    ['an act that does not exist', '{"act":"fly"}', 1, 'act : '],
    ['a day that does not exist', '{"act":"cover-parent","on":"2026-02-30"}', 1, 'on : '],
    ['a fact that is needed', '{"act":"cover-child","facts":{}}', 1, 'facts.birth : '],
    [
      'a score that is a float',
      '{"act":"register","facts":{"scheme":"tadamon","rsuScore":9.3}}',
      1,
      'facts.rsuScore : ',
    ],
    [
      'a fact misspelt',
      '{"act":"cover-spouse","facts":{"maried":true}}',
      1,
      'facts.maried : Ce champ n’existe pas.',
    ],
    ['a law that nobody named', '{"act":"cover-parent","laws":{"law-1":"2027-01-01"}}', 1, 'laws.law-1 : '],
  ])('refuses %s in words that name it', async (_what, input, exit, words) => {
    const refused = await guichet(['decide'], input);
    expect(refused).toMatchObject({ exit, stdout: '' });
    expect(refused.stderr).toContain(words);
  });

  it('says which file does not read', async () => {
    const resources = resourcesWith('rates.json', () => '[');
    const { exit, stderr } = await ask(student, '--resources', resources);
    expect(exit).toBe(1);
    expect(stderr).toContain('rates.json');
  });
});

describe('guichet rules', () => {
  it('check finds nothing wrong, counts, and lists what is to be set', async () => {
    const { exit, stdout } = await guichet(['rules', 'check']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/\d+ entrées, 0 défauts, \d+ à paramétrer/);
    expect(stdout).toContain('? score-amounts.json amount-achamil-monthly');
    const { json } = await guichet(['rules', 'check', '--json']);
    expect(json()).toMatchObject({ sound: true, findings: [], counts: { 'laws.json': 1 } });
  });

  it('check ends with 1 and names each fault', async () => {
    const resources = resourcesWith('rates.json', (rates) => rates.replace('"2.5"', 'null'));
    const { exit, stderr } = await guichet(['rules', 'check', '--resources', resources]);
    expect(exit).toBe(1);
    expect(stderr).toContain('✗ rates.json rate-public-active-employer est donné pour sûr, sans valeur');
    expect((await guichet(['rules', 'doc', '--resources', resources])).exit).toBe(1);
  });

  it('check names a file that is no JSON, and one that is not there', async () => {
    const resources = resourcesWith('rates.json', () => '[');
    rmSync(join(resources, 'legal/bounds.json'));
    const { exit, stderr } = await guichet(['rules', 'check', '--resources', resources]);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/✗ rates\.json .*ne se lit pas/);
    expect(stderr).toMatch(/✗ bounds\.json .*ne se lit pas/);
  });

  it('doc writes the file of the repository; anything else shows the usage', async () => {
    const { exit, stdout } = await guichet(['rules', 'doc']);
    expect(exit).toBe(0);
    expect(stdout).toBe(readFileSync(join(APP_DIR, 'docs/rules.md'), 'utf8'));
    expect((await guichet(['rules'])).exit).toBe(2);
  });
});
