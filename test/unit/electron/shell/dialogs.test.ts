import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { savePaper } from '../../../../electron/shell/dialogs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialogs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const paper = { fileName: '../../recepisse.pdf', pdf: Buffer.from('%PDF-1.7') };
const asking = (answer: { canceled: boolean; filePath: string }) => {
  const showSaveDialog = vi.fn(async (..._: unknown[]) => answer);
  const parts = { dialog: { showSaveDialog }, window: {}, title: 'Enregistrer le document' } as never;
  return { showSaveDialog, parts };
};

describe('saving a paper', () => {
  test('writes it where the agent chose', async () => {
    const filePath = join(folder, 'a.pdf');
    expect(await savePaper(asking({ canceled: false, filePath }).parts, paper)).toBe('saved');
    expect(readFileSync(filePath, 'utf8')).toBe('%PDF-1.7');
  });

  test('writes nothing when the agent gives up', async () => {
    expect(await savePaper(asking({ canceled: true, filePath: '' }).parts, paper)).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('proposes a file name, never a folder', async () => {
    const { parts, showSaveDialog } = asking({ canceled: true, filePath: '' });
    await savePaper(parts, paper);
    expect(showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: 'recepisse.pdf' });
  });
});
