import { describe, expect, it } from 'vitest';
import { openFile, type OpenedFile } from '../../../../electron/modules/imports/reading/index.ts';
import { columnOf, shownNumber } from '../../../../electron/modules/imports/reading/xlsx-rows.ts';
import type { Reading } from '../../../../shared/domain/lists/index.ts';
import { Failure } from '../../../../shared/kernel/errors.ts';
import { aWorkbook, inWindows1256 } from '../../../support/lists.ts';

const open = (bytes: Uint8Array, asked?: Reading, partBytes = 7): Promise<OpenedFile> =>
  openFile(
    {
      *parts() {
        for (let from = 0; from < bytes.length; from += partBytes)
          yield bytes.subarray(from, from + partBytes);
      },
    },
    asked,
  );
const openWhole = (bytes: Uint8Array, asked?: Reading) => open(bytes, asked, Math.max(1, bytes.length));
async function rowsOf(file: OpenedFile): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { row, cells } of file.rows()) found.push([row, ...cells]);
  return found;
}
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a text file', () => {
  it.each([
    [
      'UTF-8 with its mark',
      utf8('\uFEFFNom;Prénom\nÉté;أحمد'),
      { encoding: 'utf-8', delimiter: ';' },
      [
        [1, 'Nom', 'Prénom'],
        [2, 'Été', 'أحمد'],
      ],
    ],
    [
      'French Windows',
      latin1('Nom,Prénom\r\nÉté,Hélène'),
      { encoding: 'windows-1252', delimiter: ',' },
      [
        [1, 'Nom', 'Prénom'],
        [2, 'Été', 'Hélène'],
      ],
    ],
    [
      'Arabic Windows',
      inWindows1256('الاسم\tالنسب\nأحمد\tالعلمي'),
      { encoding: 'windows-1256', delimiter: '\t' },
      [
        [1, 'الاسم', 'النسب'],
        [2, 'أحمد', 'العلمي'],
      ],
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFFNom;Prénom\nAli;Zaki', 'utf16le'),
      { encoding: 'utf-16le', delimiter: ';' },
      [
        [1, 'Nom', 'Prénom'],
        [2, 'Ali', 'Zaki'],
      ],
    ],
  ] as const)('of %s is read as what it is', async (_, bytes, found, rows) => {
    const file = await openWhole(bytes);
    expect(file.reading).toEqual({ format: 'csv', ...found });
    expect(await rowsOf(file)).toEqual(rows);
  });

  it('comes in any parts, even through the middle of a letter', async () => {
    const text = 'Nom;Prénom\n"Ait; Ali";أحمد\n\n;\nZaki;"dit ""le grand"""';
    const asked = { format: 'csv', encoding: 'utf-8', delimiter: ';' } as const;
    for (const size of [1, 2, 3, 5])
      expect(await rowsOf(await open(utf8(text), asked, size))).toEqual([
        [1, 'Nom', 'Prénom'],
        [2, 'Ait; Ali', 'أحمد'],
        [5, 'Zaki', 'dit "le grand"'],
      ]);
  });

  it('is read otherwise when somebody says so', async () => {
    const bytes = latin1('Nom;Été');
    const asked = { format: 'csv', encoding: 'windows-1256', delimiter: ',' } as const;
    expect((await openWhole(bytes, asked)).reading).toEqual(asked);
  });

  it('with a quote that is never closed is refused, not swallowed', async () => {
    const file = await openWhole(utf8('a;b\n"c;d\ne;f'));
    await expect(rowsOf(file)).rejects.toBeInstanceOf(Failure);
  });
});

describe('a workbook', () => {
  const bytes = aWorkbook({
    Lisez: [['rien']],
    'Données & co': [
      ['Nom', 'Né le', 'IDCS', 'Score'],
      ['العلمي', { day: 29_586 }, { number: '1.23456789E9' }, { number: '9.3264283999999992' }],
      [],
      ['Zaki', '31/12/1980'],
    ],
  });

  it('gives its sheets, and the first one unless another is named', async () => {
    const file = await openWhole(bytes);
    expect(file.sheets).toEqual(['Lisez', 'Données & co']);
    expect(file.reading).toEqual({ format: 'xlsx', sheet: 'Lisez' });
    const other = await open(bytes, { format: 'xlsx', sheet: 'Données & co' }, 1_000);
    expect(await rowsOf(other)).toEqual([
      [1, 'Nom', 'Né le', 'IDCS', 'Score'],
      [2, 'العلمي', '1980-12-31', '1234567890', '9.3264284'],
      [4, 'Zaki', '31/12/1980'],
    ]);
  });

  it('cut short, of another kind or locked is refused in words', async () => {
    await expect(openWhole(bytes.subarray(0, 400))).rejects.toBeInstanceOf(Failure);
    await expect(openWhole(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).rejects.toMatchObject({
      error: { code: 'imports.encrypted' },
    });
  });

  it('shows numbers as spreadsheets do, and lets see that digits are lost', () => {
    expect(shownNumber('9.3264283999999992')).toBe('9.3264284');
    expect(shownNumber('612345678')).toBe('612345678');
    expect(shownNumber('1.1519000001205E+22')).toBe('1.1519000001205e+22');
    expect(['A', 'Z1', 'AA3', 'BC12'].map(columnOf)).toEqual([0, 25, 26, 54]);
  });
});
