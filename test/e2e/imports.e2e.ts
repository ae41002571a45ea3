import { MEMORABLE } from '../../central/demonstration/memorable.ts';
import { asCsv, aHousehold, aTnsRow, aWorkbook, inWindows1256, TADAMON_HEADERS } from '../support/lists.ts';
import { ListsPage } from './pages/lists.page.ts';
import { expect, test } from './support/fixtures.ts';

const ARABIC_HEADERS = [
  'رقم البطاقة الوطنية',
  'الاسم العائلي بالفرنسية',
  'الاسم الشخصي بالفرنسية',
  'الاسم العائلي',
  'الاسم الشخصي',
  'الجنس',
  'تاريخ الازدياد',
  'الفئة',
  'الهاتف',
];

for (const [rank, language] of (['fr', 'ar'] as const).entries())
  test.describe(`in ${language}`, () => {
    test.use({ language, viewport: { width: 1024, height: 768 } });
    const from = 40_000 + rank * 1_000;

    test('a list of an old Arabic Windows is tried, corrected at its source, written and sent', async ({
      page,
      say,
      keys,
      picture,
      violations,
      arrive,
    }) => {
      const lists = new ListsPage(page, say);
      const rows = Array.from({ length: 24 }, (_, index) => aTnsRow(from + index));
      const inArabic = (row: string[]): string[] => row.map((cell) => (cell === 'Féminin' ? 'أنثى' : cell));
      const faulty = [
        [MEMORABLE.pharmacist.document, ...aTnsRow(from + 30).slice(1)],
        [`ZW${100_000 + from}`, ...aTnsRow(from + 31).slice(1)],
        aTnsRow(from + 32).map((cell, index) => (index === 6 ? '31/02/1980' : cell)),
        aTnsRow(from + 33).map((cell, index) => (index === 7 ? 'Astronaute' : cell)),
      ];
      const bytes = inWindows1256(asCsv([ARABIC_HEADERS, ...[...rows, ...faulty].map(inArabic)], ','));

      await arrive('2001');
      await lists.open();
      await expect(page.getByText(say('lists.empty'))).toBeVisible();
      await picture('lists-empty');
      await keys.press('F6');
      await lists.source.waitFor();
      await keys.press('Control+Enter');
      await expect(page.getByText(say('field.required')).first()).toBeVisible();
      await lists.source.focus();
      await keys.type('Ordre');
      await lists.chooseFile('liste-taxis.csv', bytes);
      await expect(page.getByText(say('lists.chosen', { name: 'liste-taxis.csv' }))).toBeVisible();
      await picture('lists-new');
      expect(await violations()).toEqual([]);
      await keys.press('Enter');

      await lists.columns.waitFor();
      await expect(lists.preview).toContainText('أنثى');
      await expect(lists.button('lists.encoding')).toContainText(say('lists.encoding.windows-1256'));
      await picture('lists-columns');
      expect(await violations()).toEqual([]);
      await keys.press('Control+Enter');

      const write = lists.button('lists.write.tns', { count: 24 });
      await write.waitFor();
      await expect(lists.faulty).toContainText(say('lists.fault.duplicate_in_file', { about: '2' }));
      await picture('lists-tried');
      expect(await violations()).toEqual([]);
      const download = page.waitForEvent('download');
      await keys.press('F7');
      expect((await download).suggestedFilename()).toMatch(/\.csv$/u);
      await keys.press('Control+Enter');

      await expect(page.getByText(say('lists.held'))).toBeVisible();
      await picture('lists-held');
      expect(await violations()).toEqual([]);
      await keys.press('F9');
      await expect(page.getByText(say('lists.send.body'))).toBeVisible();
      await keys.press('Control+Enter');
      await expect(page.getByText(say('lists.sentNote'))).toBeVisible();
      await expect(page.getByText(say('lists.accepted'), { exact: true }).locator('..')).toContainText('24');
      await picture('lists-sent');
      expect(await violations()).toEqual([]);
    });

    test('a workbook of households is written, and taken back whole before it leaves', async ({
      page,
      desk,
      say,
      keys,
      picture,
      arrive,
    }) => {
      const lists = new ListsPage(page, say);
      const [first, second] = [from + 50, from + 51];
      const workbook = aWorkbook({
        Lisez: [['Liste des ménages']],
        Ménages: [TADAMON_HEADERS, ...aHousehold(first), ...aHousehold(second, '9.3264285')],
      });
      await arrive('2001');
      const caller = await desk.signInUnseen('2001');
      const begun = await caller.call('imports.begin', {
        kind: 'tadamon',
        source: 'RSU',
        fileName: 'menages.xlsx',
        bytes: workbook.length,
      });
      const id = begun.ok ? begun.value.id : ('' as never);
      const base64 = Buffer.from(workbook).toString('base64');
      await caller.call('imports.addPart', { id, index: 0, base64 });
      await caller.call('imports.read', { id, reading: { format: 'xlsx', sheet: 'Ménages' } });

      await lists.open();
      await picture('lists-all');
      await keys.tabTo(lists.lists.getByRole('button').first());
      await keys.press('Enter');
      await lists.columns.waitFor();
      await keys.press('Control+Enter');
      const write = lists.button('lists.write.tadamon', { count: 1 });
      await write.waitFor();
      await expect(lists.faulty).toContainText(say('lists.fault.household_faulty', { about: '5' }));
      await picture('lists-households');
      await keys.press('Control+Enter');
      await expect(page.getByText(say('lists.held'))).toBeVisible();
      await keys.press('F10');
      await expect(page.getByText(say('lists.undo.body'))).toBeVisible();
      await picture('lists-undo');
      await keys.press('Control+Enter');
      await expect(page.getByText(say('lists.undoneNote'))).toBeVisible();
      const found = await caller.call('people.search', { text: `ZV${100_000 + first}` });
      expect(found.ok && found.value.people).toEqual([]);
    });
  });
