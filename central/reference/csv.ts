/** Thrown with the line where a file does not read. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

function fields(text: string, line: number): string[] {
  const found: string[] = [];
  FIELD.lastIndex = 0;
  for (;;) {
    const match = FIELD.exec(text);
    if (!match) throw new UnreadableFile(line);
    found.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return found;
  }
}

/** The rows of a CSV text whose header names at least `columns`, each as an object of those columns. */
export function readCsv<C extends string>(
  text: string,
  columns: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = fields(lines[0] ?? '', 1);
  const places = columns.map((column) => header.indexOf(column));
  if (places.includes(-1)) throw new UnreadableFile(1);
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const found = fields(line, index + 2);
    if (found.length !== header.length) throw new UnreadableFile(index + 2);
    return [
      Object.fromEntries(
        columns.map((column, n) => [column, (found[places[n] ?? -1] ?? '').trim()]),
      ) as Record<C, string>,
    ];
  });
}
