import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import sax from 'sax';
import { Failure } from '../../../../shared/kernel/errors.ts';

/** What one file of a workbook may hold once unpacked: a bomb stops here. */
const UNPACKED_MAX_BYTES = 800_000_000;

const unreadable = (): Failure => new Failure({ code: 'imports.unreadable', params: { row: 0 } });

export interface Archive {
  readonly has: (name: string) => boolean;
  /** The unpacked bytes of one file, piece by piece; nothing for one that is not there. */
  readonly open: (name: string) => AsyncIterable<Uint8Array>;
}

const openZip = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(unreadable()) : resolve(zip),
    ),
  );

const listEntries = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(unreadable()));
    zip.readEntry();
  });

/** Opens the archive that a spreadsheet is. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip);
  return {
    has: (name) => entries.has(name),
    async *open(name) {
      const entry = entries.get(name);
      if (!entry) return;
      if (entry.uncompressedSize > UNPACKED_MAX_BYTES) throw new Failure({ code: 'imports.too_large' });
      if (entry.isEncrypted()) throw new Failure({ code: 'imports.encrypted' });
      const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
        zip.openReadStream(entry, (error, opened) => (error ? reject(unreadable()) : resolve(opened))),
      );
      try {
        for await (const piece of stream) yield piece as Uint8Array;
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw unreadable();
      }
    },
  };
}

export interface Listener {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
}
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML as it comes; names lose their prefix. Yields after each piece, so that what was found can be taken. */
export async function* readXml(pieces: AsyncIterable<Uint8Array>, listener: Listener): AsyncGenerator<void> {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = ({ name, attributes }) =>
    listener.onOpen?.(localName(name), attributes as Record<string, string>);
  parser.ontext = (text) => listener.onText?.(text);
  parser.oncdata = (text) => listener.onText?.(text);
  parser.onclosetag = (name) => listener.onClose?.(localName(name));
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const piece of pieces) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.close();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unreadable();
  }
  yield;
}

const readAll = async (archive: Archive, name: string, listener: Listener): Promise<void> => {
  const pieces = readXml(archive.open(name), listener);
  while (!(await pieces.next()).done);
};

export interface Workbook {
  readonly archive: Archive;
  /** Names of the sheets with the files that they stand in, in their order. */
  readonly sheets: readonly { readonly name: string; readonly file: string }[];
  /** Days are counted from 1904, as old Macintoshes did. */
  readonly is1904: boolean;
  /** For each style of a cell, whether it shows a number as a day. */
  readonly dayStyles: readonly boolean[];
}

const BUILT_IN_DAYS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
/** A format with a day or a year outside quotes and brackets. */
const showsDay = (format: string): boolean => /[dyj]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));

async function readStyles(archive: Archive): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  await readAll(archive, 'xl/styles.xml', {
    onOpen: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), showsDay(formatCode ?? ''));
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells)
        styles.push(own.get(Number(numFmtId)) ?? BUILT_IN_DAYS.has(Number(numFmtId)));
    },
    onClose: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** What a spreadsheet says of itself: its sheets, its calendar and its styles. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const archive = await openArchive(bytes);
  if (!archive.has('xl/workbook.xml')) throw unreadable();
  const files = new Map<string, string>();
  await readAll(archive, 'xl/_rels/workbook.xml.rels', {
    onOpen: (name, { Id, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      files.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: { name: string; file: string }[] = [];
  let is1904 = false;
  await readAll(archive, 'xl/workbook.xml', {
    onOpen: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      const file = files.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && file !== undefined && archive.has(file))
        sheets.push({ name: (attributes['name'] ?? '').slice(0, 80), file });
    },
  });
  if (sheets.length === 0) throw unreadable();
  return { archive, sheets, is1904, dayStyles: await readStyles(archive) };
}
