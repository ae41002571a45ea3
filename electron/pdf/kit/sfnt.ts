import { inflateSync } from 'node:zlib';

/** The tables of a TrueType font, by their four-letter tags. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const WOFF = 0x774f4646;
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the tables of a TrueType or WOFF file, as copies: `slice` of a Buffer would share its bytes. */
export function readTables(buffer: Uint8Array): FontTables {
  const file = new Uint8Array(buffer);
  const view = viewOf(file);
  return view.getUint32(0) === WOFF ? readWoff(file, view) : readTrueType(file, view);
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));

function readTrueType(file: Uint8Array, view: DataView): FontTables {
  const entries = Array.from({ length: view.getUint16(4) }, (_, index): [string, Uint8Array] => {
    const at = 12 + index * 16;
    const offset = view.getUint32(at + 8);
    return [tagAt(view, at), file.subarray(offset, offset + view.getUint32(at + 12))];
  });
  return new Map(entries);
}

function readWoff(file: Uint8Array, view: DataView): FontTables {
  const entries = Array.from({ length: view.getUint16(12) }, (_, index): [string, Uint8Array] => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => view.getUint32(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + packed);
    return [
      tagAt(view, at),
      packed < length ? new Uint8Array(inflateSync(bytes, { maxOutputLength: length })) : bytes,
    ];
  });
  return new Map(entries);
}

const aligned = (length: number): number => (length + 3) & ~3;

function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  for (let at = bytes.length & ~3; at < bytes.length; at++) {
    sum = (sum + (bytes[at] as number) * 2 ** (24 - 8 * (at & 3))) >>> 0;
  }
  return sum;
}

/** A TrueType file of these tables. */
export function writeTrueType(tables: FontTables): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const headerLength = 12 + 16 * sorted.length;
  const length = sorted.reduce((sum, [, bytes]) => sum + aligned(bytes.length), headerLength);
  const file = new Uint8Array(length);
  const view = viewOf(file);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - 2 ** power * 16);
  let offset = headerLength;
  sorted.forEach(([tag, bytes], index) => {
    const at = 12 + index * 16;
    [...tag].forEach((letter, letterIndex) => view.setUint8(at + letterIndex, letter.charCodeAt(0)));
    view.setUint32(at + 4, checksum(bytes));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    file.set(bytes, offset);
    offset += aligned(bytes.length);
  });
  return file;
}
