import { strFromU8, unzipSync } from 'fflate';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../../electron/modules/imports/reading/index.ts';
import { workbookOf, type WorkSheet } from '../../../../electron/modules/day/workbook.ts';
import { plainDate } from '../../../../shared/kernel/plain-date.ts';

const FORMULAS = ['=1+1', '+1+cmd|x', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1', '\r=1'];
const sheet: WorkSheet = {
  name: 'Actes',
  head: ['Jour', 'Acte', 'Nombre'],
  rows: [
    [{ day: plainDate('2026-03-02') }, 'Dépôt d’un dossier', 12],
    [{ day: plainDate('2026-03-03') }, 'إيداع ملف مرض', 3.5],
    ...FORMULAS.map((text) => [null, text, 1] as const),
    [null, 'a\u0000b\u0007c<&>"', 1],
  ],
};
const filesOf = async (sheets: readonly WorkSheet[], isRightToLeft = false) => {
  const bytes = await workbookOf(sheets, { isRightToLeft });
  const files = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, strFromU8(content)] as const,
  );
  return { bytes, files: new Map(files) };
};
const sheetXml = async (isRightToLeft = false): Promise<string> =>
  (await filesOf([sheet], isRightToLeft)).files.get('xl/worksheets/sheet1.xml') ?? '';

describe('a workbook', () => {
  it('has the parts that spreadsheets ask for, each of sound XML', async () => {
    const { files } = await filesOf([sheet, { ...sheet, name: 'المدد' }]);
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet2.xml'])
      expect([...files.keys()]).toContain(name);
    for (const [name, text] of files) {
      if (!/\.(xml|rels)$/u.test(name)) continue;
      const parser = sax.parser(true, {});
      parser.onerror = (error) => {
        throw new Error(`${name}: ${error.message}`);
      };
      parser.write(text).close();
    }
  });

  it('is read back by another reader: days as days, numbers as numbers, each text whole', async () => {
    const { bytes } = await filesOf([sheet]);
    const file = await openFile({ parts: () => [bytes] }, undefined);
    expect(file.sheets).toEqual(['Actes']);
    const rows: string[][] = [];
    for await (const { cells } of file.rows()) rows.push([...cells]);
    expect(rows[0]).toEqual(['Jour', 'Acte', 'Nombre']);
    expect(rows[1]).toEqual(['2026-03-02', 'Dépôt d’un dossier', '12']);
    expect(rows[2]).toEqual(['2026-03-03', 'إيداع ملف مرض', '3.5']);
    expect(rows.at(-1)?.[1]).toBe('abc<&>"');
  });

  it('runs nothing that was typed: what looks like a formula is a text, and stays one when it is edited', async () => {
    const { files } = await filesOf([sheet]);
    const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).not.toMatch(/<f[ >/]/u);
    expect([...files.values()].join('')).toContain('@SUM(A1)');
    const styles = files.get('xl/styles.xml') ?? '';
    // 49 is the number of the format of text, whether it is named or not.
    expect(styles).toMatch(/numFmtId="49"|formatCode="@"/u);
    const cell = /<c r="B4"[^>]*>/u.exec(xml)?.[0] ?? '';
    expect(cell).toMatch(/t="(s|inlineStr)"/u);
    expect(cell).toMatch(/s="\d+"/u);
  });

  it('keeps its head in sight, and goes from right to left in Arabic only', async () => {
    expect(await sheetXml()).toMatch(
      /<pane[^>]*ySplit="1"[^>]*state="frozen"|<pane[^>]*state="frozen"[^>]*ySplit="1"/u,
    );
    expect(await sheetXml(true)).toContain('rightToLeft="1"');
    expect(await sheetXml()).not.toContain('rightToLeft="1"');
  });
});
