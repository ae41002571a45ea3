import { strToU8, zipSync } from 'fflate';
import type { Output } from '../../shared/contract/define.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { PART_MAX_BYTES, type ListKind } from '../../shared/domain/lists/index.ts';
import { valueOf, type Page } from './counter.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const wordOf = (index: number, letters: string): string =>
  [0, 1, 2, 3, 4].map((place) => letters[Math.floor(index / 25 ** place) % 25] ?? '').join('');

export const TNS_HEADERS = [
  'CNIE',
  'Nom',
  'Prénom',
  'الاسم العائلي',
  'الاسم الشخصي',
  'Sexe',
  'Date de naissance',
  'Catégorie',
  'Téléphone',
];
const dayOf = (index: number): string =>
  new Date(Date.UTC(1950, 0, 1 + ((index * 37) % 18_000))).toISOString().slice(0, 10);

/** A self-employed person of a list, invented, like nobody else's: `index` makes names, document and telephone. */
export function aTnsRow(index: number): string[] {
  const [year = '', month = '', day = ''] = dayOf(index).split('-');
  return [
    `ZW${String(100_000 + index)}`,
    `List${wordOf(index, LETTERS).toLowerCase()}`,
    'Exemple',
    `ال${wordOf(index, ARABIC)}`,
    'مثال',
    index % 2 === 0 ? 'M' : 'Féminin',
    `${day}/${month}/${year}`,
    'taxis',
    `06${String(20_000_000 + index).slice(-8)}`,
  ];
}

export const TADAMON_HEADERS = [
  'N° ménage',
  'Lien',
  'CNIE',
  'Nom',
  'Prénom',
  'Nom arabe',
  'Prénom arabe',
  'Sexe',
  'Date de naissance',
  'IDCS',
  'RSU',
  'Score RSU',
  'Sans autre couverture',
];
/** A household of three; the score is that of the head. */
export function aHousehold(index: number, score = '9.1234567'): string[][] {
  const who = (relation: string, given: readonly [string, string], rest: readonly string[]): string[] => [
    `M-${index}`,
    relation,
    rest[0] ?? '',
    `Foyer${wordOf(index, LETTERS).toLowerCase()}`,
    given[0],
    `ال${wordOf(index, ARABIC)}`,
    given[1],
    ...rest.slice(1),
  ];
  const idcs = String(1_000_000_000 + index);
  return [
    who(
      'Chef',
      ['Omar', 'عمر'],
      [`ZV${100_000 + index}`, 'M', dayOf(index), idcs, `RSU${index}`, score, 'oui'],
    ),
    who('Épouse', ['Salma', 'سلمى'], [`ZU${100_000 + index}`, 'F', dayOf(index + 5), '', '', '', '']),
    who('Enfant', ['Nour', 'نور'], ['', 'F', '2015-04-02', '', '', '', '']),
  ];
}

export const asCsv = (rows: readonly (readonly string[])[], delimiter = ';'): string =>
  rows.map((row) => row.join(delimiter)).join('\r\n');

const WINDOWS_1256 = new Map(
  Array.from({ length: 128 }, (_, index) => {
    const byte = 128 + index;
    return [new TextDecoder('windows-1256').decode(new Uint8Array([byte])), byte] as const;
  }),
);
/** The same text as an old Arabic Windows writes it. */
export const inWindows1256 = (text: string): Uint8Array =>
  new Uint8Array([...text].map((letter) => WINDOWS_1256.get(letter) ?? letter.charCodeAt(0)));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const columnName = (index: number): string => LETTERS[index] ?? `A${LETTERS[index - 26] ?? ''}`;

/** A cell of a made workbook: a text, a number as the file writes it, or a day counted by the spreadsheet. */
export type MadeCell = string | { readonly number: string } | { readonly day: number };

/** A small workbook as spreadsheets write them: shared texts, styles, several sheets. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>): Uint8Array {
  const shared: string[] = [];
  const cell = (value: MadeCell, place: string): string => {
    if (typeof value === 'string') {
      if (value === '') return '';
      shared.push(value);
      return `<c r="${place}" t="s"><v>${shared.length - 1}</v></c>`;
    }
    return 'day' in value
      ? `<c r="${place}" s="1"><v>${value.day}</v></c>`
      : `<c r="${place}"><v>${value.number}</v></c>`;
  };
  const names = Object.keys(sheets);
  const drawn = Object.values(sheets).map(
    (rows) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
        .map(
          (row, y) =>
            `<row r="${y + 1}">${row.map((value, x) => cell(value, `${columnName(x)}${y + 1}`)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
  );
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...Object.fromEntries(drawn.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

type ImportFile = Output<AppContract, 'imports.get'>;

/** Brings a file in, in parts, and lets its reading be found out. */
export async function bring(
  page: Page,
  bytes: Uint8Array,
  { kind = 'tns', fileName = 'liste.csv' }: { kind?: ListKind; fileName?: string } = {},
): Promise<ImportFile> {
  const begun = { kind, source: 'Ordre des exemples', fileName, bytes: bytes.length };
  const { id } = valueOf(await page.call('imports.begin', begun));
  for (let from = 0, index = 0; from < bytes.length; from += PART_MAX_BYTES, index += 1) {
    const base64 = Buffer.from(bytes.subarray(from, from + PART_MAX_BYTES)).toString('base64');
    valueOf(await page.call('imports.addPart', { id, index, base64 }));
  }
  return valueOf(await page.call('imports.read', { id }));
}

/** The list once nothing is at work on it any more. */
export async function atRest(page: Page, id: ImportFile['id']): Promise<ImportFile> {
  for (;;) {
    const file = valueOf(await page.call('imports.get', { id }));
    if (!file.isRunning) return file;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Dry run from its start to its end. */
export async function tried(page: Page, id: ImportFile['id']): Promise<ImportFile> {
  valueOf(await page.call('imports.check', { id }));
  return atRest(page, id);
}
