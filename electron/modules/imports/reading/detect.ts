import { DELIMITERS, type Encoding, type Reading } from '../../../../shared/domain/lists/index.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** A ZIP archive: of all that is offered as a list, only a spreadsheet is one. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The older binary format of spreadsheets, or one locked by a password. */
export const isOldOrLocked = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Windows-1256 writes Arabic words, letters one after the other; the same bytes of a French file are accents that stand alone,
 * at the same places in both code pages.
 */
function isArabicPage(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1256').decode(bytes);
  const together = text.match(/\p{Script=Arabic}{2,}/gu)?.join('').length ?? 0;
  const accented = text.match(/[\u00C0-\u024F]/gu)?.length ?? 0;
  return together > accented / 4;
}

/** The encoding of a text by its first bytes. */
export function detectEncoding(start: Uint8Array): Encoding {
  if (startsWith(start, 0xff, 0xfe)) return 'utf-16le';
  if (isUtf8(start)) return 'utf-8';
  return isArabicPage(start) ? 'windows-1256' : 'windows-1252';
}

const LINES_LOOKED_AT = 30;
/** What separates cells: what cuts the most lines into as many cells as the first one. */
export function detectDelimiter(text: string): (typeof DELIMITERS)[number] {
  const lines = text
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const weights = DELIMITERS.map((delimiter) => {
    const [first = 0, ...counts] = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, weight: first * (1 + counts.filter((count) => count === first).length) };
  });
  return weights.reduce((best, each) => (each.weight > best.weight ? each : best)).delimiter;
}

/** How a text file is to be read, as far as its beginning shows. */
export function detectText(start: Uint8Array): Reading {
  const encoding = detectEncoding(start);
  const delimiter = detectDelimiter(new TextDecoder(encoding).decode(start));
  return { format: 'csv', encoding, delimiter };
}
