/// <reference path="./untyped.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';
import { createSubset, GLYPH_NUMBERS, openGlyphStore } from './font-subset.ts';
import { createRecent } from './recent.ts';
import { readTables, writeTrueType } from './sfnt.ts';
import { shapeRun, type ShapedRun, type Shaping, type VariantOf } from './shaping.ts';

export type Weight = 'regular' | 'semibold' | 'mono';

/** One font file, opened once and shared by every paper. */
export interface Face {
  readonly name: string;
  readonly unitsPerEm: number;
  /** What pdfkit embeds. */
  readonly font: Font;
  readonly has: (codePoint: number) => boolean;
  readonly shape: (text: string, shaping: Shaping) => ShapedRun;
}

/** The faces for each weight, in order of preference: a letter is drawn by the first that has it. */
export type PaperFonts = Readonly<Record<Weight, readonly Face[]>>;

// A paper has some two hundred words and labels of its own; names and numbers of a person come once.
const KEPT_RUNS = 1_000;

/** Opens the fonts of `resources/fonts`; about 20 ms each, so once a process. */
export function openPaperFonts(folder: string): PaperFonts {
  const open = (name: string, file: string) => openFace(name, readFileSync(join(folder, file)));
  const tifinagh = open('Tifinagh', 'noto-sans-tifinagh-tifinagh-400-normal.woff');
  const regular = open('Regular', 'IBMPlexSansArabic_400Regular.ttf');
  const semibold = open('SemiBold', 'IBMPlexSansArabic_600SemiBold.ttf');
  const mono = open('Mono', 'ibm-plex-mono-latin-500-normal.woff');
  return {
    regular: [regular, tifinagh],
    semibold: [semibold, tifinagh],
    mono: [mono, semibold, tifinagh],
  };
}

function openFace(name: string, file: Uint8Array): Face {
  const tables = readTables(file);
  const original = create(writeTrueType(tables));
  const store = openGlyphStore(tables);
  const shaper = createShaper(original);
  const variantOf = createVariants();
  const shaped = createRecent<ShapedRun>(KEPT_RUNS);
  const shape = (text: string, shaping: Shaping): ShapedRun => {
    const key = `${shaping.direction}${shaping.script}${text}`;
    return shaped(key, () => shapeRun(shaper, text, shaping, variantOf));
  };
  return {
    name,
    unitsPerEm: original.unitsPerEm,
    font: Object.create(original, { createSubset: { value: () => createSubset(store) } }) as Font,
    has: (codePoint) => original.hasGlyphForCodePoint(codePoint),
    shape,
  };
}

/**
 * The font as a shaper. fontkit keeps one object a glyph, with the characters of its first use in the process: the
 * second paper would extract as the first. Here each use gets its own characters.
 */
function createShaper(original: Font): Font {
  const getGlyph = (id: number, codePoints: readonly number[] = []): Glyph => {
    const glyph = original.getGlyph(id);
    // Read here, so that it is remembered by the glyph that all uses share.
    void glyph.advanceWidth;
    return Object.create(glyph, {
      codePoints: { value: codePoints },
      isMark: { value: codePoints.length > 0 && codePoints.every(isMark) },
    }) as Glyph;
  };
  return Object.create(original, { getGlyph: { value: getGlyph } }) as Font;
}

const isMark = (codePoint: number): boolean => /\p{M}/u.test(String.fromCodePoint(codePoint));

/** A glyph that stands for other characters than at its first use counts as another glyph. */
function createVariants(): VariantOf {
  const variants = new Map<number, string[]>();
  return (glyph: Glyph, codePoints: readonly number[]): Glyph => {
    const known = variants.get(glyph.id) ?? [];
    variants.set(glyph.id, known);
    const key = codePoints.join();
    const variant = known.includes(key) ? known.indexOf(key) : known.push(key) - 1;
    return Object.create(glyph, {
      id: { value: glyph.id + variant * GLYPH_NUMBERS },
      codePoints: { value: codePoints },
    }) as Glyph;
  };
}
