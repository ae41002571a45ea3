import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEALED_KINDS } from '../../../shared/domain/documents/paper.ts';
import { checkWithQpdf, infoOf, pagesOf } from '../../golden/support/tools.ts';
import { APP_DIR } from '../../support/counter.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-papers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guichet = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(APP_DIR, 'electron/terminal/main.ts'), ...args], {
    cwd: folder,
  });

describe('the samples of papers, from a terminal', () => {
  it('are one sound file a paper, each a specimen, and their list can be read by a program', async () => {
    const { stdout } = await guichet('papers', '--out', 'samples', '--json');
    const { files } = JSON.parse(stdout) as { files: { name: string; bytes: number }[] };
    const names = files.map(({ name }) => name);
    expect(readdirSync(join(folder, 'samples')).toSorted()).toEqual(names.toSorted());
    for (const kind of [...SEALED_KINDS, 'access', 'card-sheet', 'test-a4', 'test-card'])
      expect(names).toContain(`${kind}.pdf`);
    for (const { name, bytes } of files) {
      const pdf = readFileSync(join(folder, 'samples', name));
      expect(pdf.length).toBe(bytes);
      expect(checkWithQpdf(pdf), name).toContain('No syntax');
      expect(infoOf(pdf), name).toMatch(/Tagged:\s+yes/);
      if (!name.startsWith('test-')) expect(pagesOf(pdf).join(' '), name).toContain('SPÉCIMEN');
    }
  });

  it('are the same bytes when they are written again', async () => {
    await guichet('papers', '--out', 'again');
    for (const name of readdirSync(join(folder, 'again')))
      expect(
        readFileSync(join(folder, 'again', name)).equals(readFileSync(join(folder, 'samples', name))),
      ).toBe(true);
  });

  it('need a folder, and names that exist', async () => {
    await expect(guichet('papers')).rejects.toMatchObject({ code: 2 });
    await expect(guichet('papers', '--out', 'x', '--cast', 'nobody')).rejects.toMatchObject({ code: 2 });
  });
});
