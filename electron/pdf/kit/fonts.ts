/// <reference path="./untyped.d.ts" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type Glyph, type Subset } from 'fontkit';
import { copyPosition, shapeRun, type ShapedRun, type Shaping, type VariantOf } from './shaping.ts';

export type Weight = 'regular' | 'semibold' | 'mono';

/** One font file, opened once and shared by every paper. */
export interface Face {
  readonly name: string;
  readonly unitsPerEm: number;
  /** What pdfkit embeds: the font, with a `layout` that obeys `Shaping`. */
  readonly font: Font;
  readonly has: (codePoint: number) => boolean;
  readonly shape: (text: string, shaping: Shaping) => ShapedRun;
}

/** The faces for each weight, in order of preference: a letter is drawn by the first that has it. */
export type PaperFonts = Readonly<Record<Weight, readonly Face[]>>;

const CACHED_RUNS = 8000;
/** TrueType glyph numbers have 16 bits; numbers above are variants of the glyph in the lower 16. */
const GLYPH_NUMBERS = 0x10000;

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

function openFace(name: string, bytes: Uint8Array): Face {
  const original = create(bytes);
  const shaped = new Map<string, ShapedRun>();
  const shaper = createShaper(original);
  const variantOf = createVariants();

  function shape(text: string, shaping: Shaping): ShapedRun {
    const key = `${shaping.direction}${shaping.script}${text}`;
    const known = shaped.get(key);
    if (known) return known;
    const run = shapeRun(shaper, text, shaping, variantOf);
    if (shaped.size >= CACHED_RUNS) shaped.clear();
    shaped.set(key, run);
    return run;
  }

  const facade = {
    // pdfkit scales the positions that it receives, so each call gets its own.
    layout: {
      value: (text: string, shaping: Shaping) => {
        const run = shape(text, shaping);
        return { ...run, positions: run.positions.map(copyPosition) };
      },
    },
    createSubset: { value: () => acceptVariants(original.createSubset()) },
  };
  return {
    name,
    unitsPerEm: original.unitsPerEm,
    font: Object.create(original, facade) as Font,
    has: createCoverage(original),
    shape,
  };
}

/**
 * Whether the font can draw a character. fontkit cannot read an empty glyph that ends a WOFF file (the space of Plex
 * Mono): such a character is left to the next face.
 */
function createCoverage(font: Font): Face['has'] {
  const known = new Map<number, boolean>();
  const check = (codePoint: number): boolean => {
    if (!font.hasGlyphForCodePoint(codePoint)) return false;
    try {
      return font.glyphForCodePoint(codePoint).advanceWidth >= 0;
    } catch {
      return false;
    }
  };
  return (codePoint) => {
    const covered = known.get(codePoint) ?? check(codePoint);
    known.set(codePoint, covered);
    return covered;
  };
}

/**
 * The font as a shaper. fontkit keeps one object a glyph, with the characters of its first use in the process: the
 * second paper would extract as the first. Here each use gets its own characters.
 */
function createShaper(original: Font): Font {
  const getGlyph = (id: number, codePoints: readonly number[] = []): Glyph => {
    const glyph = original.getGlyph(id);
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

/** A variant is embedded as a glyph of its own with the same outline, so that it can stand for other characters. */
function acceptVariants(subset: Subset): Subset {
  const includeOriginal = subset.includeGlyph.bind(subset);
  const variants = new Map<number, number>();
  subset.includeGlyph = (glyph) => {
    if (typeof glyph !== 'number' || glyph < GLYPH_NUMBERS) return includeOriginal(glyph);
    const number = variants.get(glyph) ?? subset.glyphs.push(glyph % GLYPH_NUMBERS) - 1;
    variants.set(glyph, number);
    return number;
  };
  return subset;
}
