/**
 * Adds a revision at the end of a PDF: objects that are new or that replace others, a table of where they stand, a
 * trailer that points to the one before. What was there stays byte for byte. Reads the files that our kit makes
 * (plain objects, classic cross-reference table), not any PDF.
 */
export interface PdfRevision {
  /** The number of the catalogue and of the first page. */
  readonly catalogue: number;
  readonly firstPage: number;
  /** An object as it is written, between `obj` and `endobj`. */
  read(id: number): string;
  /** The number of a new object. */
  newId(): number;
  /** The revised file, and where each of its new objects begins. */
  write(
    objects: ReadonlyMap<number, string>,
    fileId: string,
  ): { readonly bytes: Buffer; readonly at: ReadonlyMap<number, number> };
}

const ENTRY_BYTES = 20;

const match = (text: string, pattern: RegExp, what: string): string => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`This PDF has no ${what}`);
  return found;
};

export function openRevision(pdf: Uint8Array): PdfRevision {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const tail = bytes.subarray(-64).toString('latin1');
  const xrefAt = Number(match(tail, /startxref\s+(\d+)\s+%%EOF\s*$/u, 'table'));
  const table = bytes.subarray(xrefAt).toString('latin1');
  const entriesAt = match(table, /^(xref\s+0 \d+\s*?\n)/u, 'classic table').length;
  const trailer = table.slice(table.indexOf('trailer'));
  const catalogue = Number(match(trailer, /\/Root (\d+) 0 R/u, 'catalogue'));
  const info = match(trailer, /\/Info (\d+) 0 R/u, 'information');
  const firstId = match(trailer, /\/ID \[<([0-9a-f]+)>/iu, 'identifier');
  const size = Number(match(trailer, /\/Size (\d+)/u, 'size'));
  let next = size;

  const read = (id: number): string => {
    const at = Number(table.slice(entriesAt + id * ENTRY_BYTES, entriesAt + id * ENTRY_BYTES + 10));
    const end = bytes.indexOf('endobj', at, 'latin1');
    return match(
      bytes.subarray(at, end).toString('latin1'),
      /^\d+ 0 obj\s+([\s\S]*)$/u,
      `object ${id}`,
    ).trim();
  };
  const pages = Number(match(read(catalogue), /\/Pages (\d+) 0 R/u, 'pages'));

  return {
    catalogue,
    firstPage: Number(match(read(pages), /\/Kids \[\s*(\d+) 0 R/u, 'page')),
    read,
    newId: () => next++,
    write(objects, fileId) {
      const parts = [bytes];
      let length = bytes.length;
      const add = (text: string): void => {
        const part = Buffer.from(text, 'latin1');
        parts.push(part);
        length += part.length;
      };
      const ids = [...objects.keys()].toSorted((a, b) => a - b);
      const at = new Map<number, number>();
      for (const id of ids) {
        at.set(id, length);
        add(`${id} 0 obj\n${objects.get(id) ?? ''}\nendobj\n`);
      }
      const startAt = length;
      const rows = ids.map((id) => `${id} 1\n${String(at.get(id)).padStart(10, '0')} 00000 n \n`);
      add(
        `xref\n${rows.join('')}trailer\n<<\n/Size ${next}\n/Root ${catalogue} 0 R\n/Info ${info} 0 R\n` +
          `/ID [<${firstId}> <${fileId}>]\n/Prev ${xrefAt}\n>>\nstartxref\n${startAt}\n%%EOF\n`,
      );
      return { bytes: Buffer.concat(parts), at };
    },
  };
}
