import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { paperOutlets } from '../../../../electron/shell/papers.ts';
import type { PreferenceStore } from '../../../../electron/shell/preferences.ts';

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paper = { fileName: 'RC-1.pdf', pdf: Buffer.from('%PDF-1.7').toString('base64') } as never;

describe('papers that the shell saves', () => {
  test.each([
    ['fr', 'Enregistrer le document'],
    ['ar', 'حفظ الوثيقة'],
  ])('are asked for in the language of the workstation (%s) and written whole', async (language, title) => {
    const filePath = join(folder, `${language}.pdf`);
    const showSaveDialog = vi.fn(async (..._: unknown[]) => ({ canceled: false, filePath }));
    const outlets = paperOutlets({
      dialog: { showSaveDialog },
      getWindow: () => ({}) as never,
      preferences: { get: () => language } as unknown as PreferenceStore,
    });
    expect(await outlets.save(paper)).toBe('saved');
    expect(readFileSync(filePath, 'latin1')).toBe('%PDF-1.7');
    expect(showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ title, defaultPath: 'RC-1.pdf' });
  });
});
