import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePhoto } from '../../../electron/terminal/samples/photo.ts';
import { aPerson } from '../../../electron/terminal/samples/people.ts';
import { checkWithQpdf, infoOf, pagesOf } from '../../golden/support/tools.ts';
import { serialsIn } from '../../support/cards.ts';
import { APP_DIR } from '../../support/counter.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-cards-'));
  writeFileSync(join(folder, 'face.jpg'), await samplePhoto());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guichet = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(APP_DIR, 'electron/terminal/main.ts'), 'cards', ...args], {
    cwd: folder,
  });
const aCard = (rank: number, more: object = {}) => ({
  serial: `CA-K3B-26-${String(rank).padStart(6, '0')}`,
  issuedOn: '2026-03-12',
  body: 'cnss',
  person: aPerson,
  number: { value: '104207311', state: 'confirmed' },
  membership: null,
  photo: { path: 'face.jpg' },
  ...more,
});
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const pdfAt = (name: string): Buffer => readFileSync(join(folder, name));

describe('a batch of cards, from a terminal', () => {
  it('is one sound file, two pages a card, marked as a specimen when seals were not given', async () => {
    const cards = Array.from({ length: 12 }, (_, rank) => aCard(rank + 1));
    const batch = write('cards.json', JSON.stringify(cards));
    const { stdout, stderr } = await guichet('--batch', batch, '--out', 'cards.pdf', '--json');
    const pdf = pdfAt('cards.pdf');
    expect(JSON.parse(stdout)).toMatchObject({ cards: 12, pages: 24, bytes: pdf.length, specimens: true });
    expect(stderr).toContain('12 / 12');
    expect(checkWithQpdf(pdf)).toContain('No syntax');
    expect(serialsIn(pdf)).toEqual(cards.map(({ serial }) => serial));
    expect(pagesOf(pdf)[0]).toContain('SPÉCIMEN');
  });

  it('is on sheets of ten with --sheet, from JSON lines, with a photo in base64 and seals of its own', async () => {
    const base64 = pdfAt('face.jpg').toString('base64');
    const lines = Array.from({ length: 12 }, (_, rank) =>
      JSON.stringify(aCard(rank + 1, { photo: { base64 }, seal: 'NCFTESTONLY' })),
    );
    const batch = write('cards.jsonl', lines.join('\n'));
    const { stdout } = await guichet('--batch', batch, '--out', 'sheets.pdf', '--sheet', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ cards: 12, pages: 4, specimens: false });
    expect(infoOf(pdfAt('sheets.pdf'))).toMatch(/Pages:\s+4/);
    expect(pagesOf(pdfAt('sheets.pdf')).join(' ')).not.toContain('SPÉCIMEN');
  });

  it('says every fault with its row, and writes nothing', async () => {
    const batch = write(
      'faulty.jsonl',
      [
        JSON.stringify(aCard(1)),
        '{ not JSON',
        JSON.stringify(aCard(1)),
        JSON.stringify(aCard(4, { number: { value: '12', state: 'confirmed' } })),
        JSON.stringify(aCard(5, { photo: { path: 'nobody.jpg' } })),
        JSON.stringify(aCard(6, { photo: { base64: 'aGVsbG8=' } })),
      ].join('\n'),
    );
    const failed = (await guichet('--batch', batch, '--out', 'none.pdf', '--json').catch(
      (error: unknown) => error,
    )) as { code: number; stdout: string };
    expect(failed.code).toBe(1);
    expect((JSON.parse(failed.stdout) as { faults: object[] }).faults).toEqual([
      { row: 2, path: '', problem: 'not_json' },
      { row: 3, path: 'serial', problem: 'same_as_row_1' },
      { row: 4, path: 'number.value', problem: 'invalid_format' },
      { row: 5, path: 'photo', problem: 'photo_not_found' },
      { row: 6, path: 'photo', problem: 'not_a_jpeg' },
    ]);
    expect(() => pdfAt('none.pdf')).toThrow('ENOENT');
  });

  it('needs its two files, and something in the first', async () => {
    await expect(guichet('--out', 'x.pdf')).rejects.toMatchObject({ code: 2 });
    await expect(guichet('--batch', 'absent.json', '--out', 'x.pdf')).rejects.toMatchObject({ code: 1 });
    const empty = write('empty.json', '[]');
    await expect(guichet('--batch', empty, '--out', 'x.pdf')).rejects.toMatchObject({ code: 1 });
    const broken = write('broken.json', '[{');
    await expect(guichet('--batch', broken, '--out', 'x.pdf')).rejects.toMatchObject({ code: 1 });
  });
});
