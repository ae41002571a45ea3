import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deflateSeal } from '../../../electron/platform/seal-crypto.ts';
import { claimsOf, SAMPLE_KID } from '../../../electron/terminal/samples/seal.ts';
import { samplePhoto } from '../../../electron/terminal/samples/photo.ts';
import { aPerson } from '../../../electron/terminal/samples/people.ts';
import { sealPaper } from '../../../shared/domain/seal/index.ts';
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
const { privateKey } = generateKeyPairSync('ed25519');
/** The seal of the card of a rank, by a key that no sample has. */
const sealOfCard = (rank: number, kid = '0123456789abcdef'): string =>
  sealPaper(claimsOf({ kind: 'card', reference: aCard(rank).serial, person: aPerson }), {
    kid,
    sign: (bytes) => sign(null, bytes, privateKey),
    deflate: deflateSeal,
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
      JSON.stringify(aCard(rank + 1, { photo: { base64 }, seal: sealOfCard(rank + 1) })),
    );
    const batch = write('cards.jsonl', lines.join('\n'));
    const { stdout } = await guichet('--batch', batch, '--out', 'sheets.pdf', '--sheet', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ cards: 12, pages: 4, specimens: false });
    expect(infoOf(pdfAt('sheets.pdf'))).toMatch(/Pages:\s+4/);
    expect(pagesOf(pdfAt('sheets.pdf')).join(' ')).not.toContain('SPÉCIMEN');
  });

  it('says every fault with its row, and writes nothing', async () => {
    const face = pdfAt('face.jpg');
    const half = face.subarray(0, face.length >> 1);
    const batch = write(
      'faulty.jsonl',
      [
        JSON.stringify(aCard(1)),
        '{ not JSON',
        JSON.stringify(aCard(1)),
        JSON.stringify(aCard(4, { number: { value: '12', state: 'confirmed' } })),
        JSON.stringify(aCard(5, { photo: { path: 'nobody.jpg' } })),
        JSON.stringify(aCard(6, { photo: { base64: 'aGVsbG8=' } })),
        JSON.stringify(aCard(7, { photo: { base64: half.toString('base64') } })),
        JSON.stringify(aCard(8, { photo: { base64: '/9j/4A==' } })),
        JSON.stringify(aCard(9, { seal: 'NCFTESTONLY' })),
        JSON.stringify(aCard(10, { seal: sealOfCard(11) })),
        JSON.stringify(
          aCard(12, { number: { value: '104207312', state: 'confirmed' }, seal: sealOfCard(12) }),
        ),
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
      { row: 7, path: 'photo', problem: 'not_a_jpeg' },
      { row: 8, path: 'photo', problem: 'not_a_jpeg' },
      { row: 9, path: 'seal', problem: 'not_a_seal' },
      { row: 10, path: 'seal', problem: 'seal_of_another_card' },
      { row: 11, path: 'seal', problem: 'seal_of_another_card' },
    ]);
    expect(() => pdfAt('none.pdf')).toThrow('ENOENT');
  });

  it('counts one as one, and is a specimen with the seal of the sample key', async () => {
    const one = write('one.json', JSON.stringify([aCard(1, { seal: sealOfCard(1, SAMPLE_KID) })]));
    const { stdout } = await guichet('--batch', one, '--out', 'one.pdf');
    expect(stdout).toContain('1 carte, 2 pages');
    expect(pagesOf(pdfAt('one.pdf'))[0]).toContain('SPÉCIMEN');
    const bad = write('bad.json', JSON.stringify([aCard(1, { seal: 'HELLO' })]));
    await expect(guichet('--batch', bad, '--out', 'x.pdf')).rejects.toMatchObject({
      stderr: expect.stringContaining('1 faute. Corrigez-la') as string,
    });
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
