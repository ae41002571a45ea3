import { viewOf, writeTrueType, type FontTables } from './sfnt.ts';

/** One glyph without its hinting, which no PDF needs, and where it names the glyphs that it is composed of. */
interface Outline {
  readonly bytes: Uint8Array;
  readonly components: readonly { readonly at: number; readonly glyph: number }[];
}

/** Glyphs of one font ready to copy; read once, shared by every document. */
export interface GlyphStore {
  readonly tables: FontTables;
  readonly outline: (glyph: number) => Outline;
  readonly metrics: (glyph: number) => number;
}

/** What pdfkit asks of a subset of a font. */
export interface FontSubset {
  /** The glyph's number in the embedded font. Numbers beyond 16 bits are variants: the same outline, apart. */
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/** TrueType glyph numbers have 16 bits; numbers above are variants of the glyph in the lower 16. */
export const GLYPH_NUMBERS = 0x10000;
const NOT_DEFINED = 0;

export function openGlyphStore(tables: FontTables): GlyphStore {
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no ${tag} table`);
    return found;
  };
  const [glyf, loca, hmtx] = [table('glyf'), viewOf(table('loca')), viewOf(table('hmtx'))];
  const isLong = viewOf(table('head')).getInt16(50) === 1;
  const fullMetrics = viewOf(table('hhea')).getUint16(34);
  const offsetOf = (glyph: number): number =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const outlines = new Map<number, Outline>();
  return {
    tables,
    outline: (glyph) => {
      const outline = outlines.get(glyph) ?? readOutline(glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)));
      outlines.set(glyph, outline);
      return outline;
    },
    // Advance and bearing side by side, as the table holds them.
    metrics: (glyph) => {
      if (glyph < fullMetrics) return hmtx.getUint32(glyph * 4);
      const bearing = hmtx.getUint16(fullMetrics * 4 + (glyph - fullMetrics) * 2);
      return hmtx.getUint16((fullMetrics - 1) * 4) * 0x10000 + bearing;
    },
  };
}

function readOutline(record: Uint8Array): Outline {
  const contours = record.length === 0 ? 0 : viewOf(record).getInt16(0);
  if (contours === 0) return { bytes: new Uint8Array(), components: [] };
  return contours < 0
    ? readComposite(record)
    : { bytes: withoutInstructions(record, contours), components: [] };
}

function withoutInstructions(record: Uint8Array, contours: number): Uint8Array {
  const at = 10 + contours * 2;
  const length = viewOf(record).getUint16(at);
  const bytes = new Uint8Array(record.length - length);
  bytes.set(record.subarray(0, at));
  bytes.set(record.subarray(at + 2 + length), at + 2);
  return bytes;
}

const WORD_ARGUMENTS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

function readComposite(record: Uint8Array): Outline {
  const bytes = record.slice();
  const view = viewOf(bytes);
  const components: { at: number; glyph: number }[] = [];
  let [at, flags] = [10, MORE_COMPONENTS];
  while (flags & MORE_COMPONENTS) {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~HAS_INSTRUCTIONS);
    components.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    const scale = flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2) + scale;
  }
  return { bytes: bytes.subarray(0, at), components };
}

/** A subset that copies glyphs as they stand; fontkit's decodes each of them anew for every document. */
export function createSubset(store: GlyphStore): FontSubset {
  const glyphs = [NOT_DEFINED];
  const numbers = new Map([[NOT_DEFINED, 0]]);
  const includeGlyph = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    const number = glyphs.push(glyph % GLYPH_NUMBERS) - 1;
    numbers.set(glyph, number);
    return number;
  };
  return { includeGlyph, encode: () => encode(store, glyphs, includeGlyph) };
}

function encode(
  store: GlyphStore,
  glyphs: readonly number[],
  include: (glyph: number) => number,
): Uint8Array {
  const outlines: Uint8Array[] = [];
  // The list grows while it is read: a composite glyph brings its components.
  for (let index = 0; index < glyphs.length; index++) {
    const { bytes, components } = store.outline(glyphs[index] as number);
    if (components.length === 0) {
      outlines.push(bytes);
      continue;
    }
    const renumbered = bytes.slice();
    for (const { at, glyph } of components) viewOf(renumbered).setUint16(at, include(glyph));
    outlines.push(renumbered);
  }
  const { glyf, loca } = joinOutlines(outlines);
  const hmtx = new Uint8Array(glyphs.length * 4);
  glyphs.forEach((glyph, index) => viewOf(hmtx).setUint32(index * 4, store.metrics(glyph)));
  return writeTrueType(
    new Map([
      ['glyf', glyf],
      ['loca', loca],
      ['hmtx', hmtx],
      [
        'head',
        changed(store.tables, 'head', [
          [8, 32, 0],
          [50, 16, 1],
        ]),
      ],
      ['hhea', changed(store.tables, 'hhea', [[34, 16, glyphs.length]])],
      // Numbers of functions, instructions and stack places are those of the hinting that is gone.
      [
        'maxp',
        changed(store.tables, 'maxp', [
          [4, 16, glyphs.length],
          ...[14, 16, 18, 20, 22, 24, 26].map((at) => [at, 16, 0] as const),
        ]),
      ],
    ]),
  );
}

function joinOutlines(outlines: readonly Uint8Array[]): {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
} {
  const loca = new Uint8Array((outlines.length + 1) * 4);
  const offsets = viewOf(loca);
  const even = (length: number) => length + (length & 1);
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + even(length), 0));
  let offset = 0;
  outlines.forEach((bytes, index) => {
    offsets.setUint32(index * 4, offset);
    glyf.set(bytes, offset);
    offset += even(bytes.length);
  });
  offsets.setUint32(outlines.length * 4, offset);
  return { glyf, loca };
}

type Change = readonly [at: number, bits: 16 | 32, value: number];

function changed(tables: FontTables, tag: string, changes: readonly Change[]): Uint8Array {
  const table = (tables.get(tag) as Uint8Array).slice();
  const view = viewOf(table);
  for (const [at, bits, value] of changes) {
    if (bits === 32) view.setUint32(at, value);
    else view.setUint16(at, value);
  }
  return table;
}
