import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { createSubset, GLYPH_NUMBERS, openGlyphStore } from '../../../../../electron/pdf/kit/font-subset.ts';
import { readTables, writeTrueType } from '../../../../../electron/pdf/kit/sfnt.ts';

const FILES = [
  'IBMPlexSansArabic_400Regular.ttf',
  'IBMPlexSansArabic_600SemiBold.ttf',
  'ibm-plex-mono-latin-500-normal.woff',
  'noto-sans-tifinagh-tifinagh-400-normal.woff',
] as const;

describe.each(FILES)('a subset of %s', (name) => {
  const tables = readTables(readFileSync(`resources/fonts/${name}`));
  const whole = create(writeTrueType(tables));
  const count = new DataView((tables.get('maxp') as Uint8Array).slice().buffer).getUint16(4);

  it('draws every glyph as the whole font does, with the same advance', () => {
    const subset = createSubset(openGlyphStore(tables));
    const all = Array.from({ length: count }, (_, glyph) => glyph);
    const numbers = all.map((glyph) => subset.includeGlyph(glyph));
    const embedded = create(subset.encode());
    for (const glyph of all) {
      const [ours, theirs] = [embedded.getGlyph(numbers[glyph] as number), whole.getGlyph(glyph)];
      expect(ours.path.commands).toEqual(theirs.path.commands);
      expect(ours.advanceWidth).toBe(theirs.advanceWidth);
    }
  });

  it('brings what its composite glyphs are made of, and is smaller than the whole', () => {
    const subset = createSubset(openGlyphStore(tables));
    const some = Array.from({ length: 40 }, (_, index) => (index * 7) % count);
    const numbers = some.map((glyph) => subset.includeGlyph(glyph));
    const bytes = subset.encode();
    const embedded = create(bytes);
    some.forEach((glyph, index) => {
      expect(embedded.getGlyph(numbers[index] as number).path.commands).toEqual(
        whole.getGlyph(glyph).path.commands,
      );
    });
    expect(bytes.length).toBeLessThan(writeTrueType(tables).length / 2);
  });

  it('leaves the font as it was for the next document', () => {
    const store = openGlyphStore(tables);
    const encode = () => {
      const subset = createSubset(store);
      for (let glyph = count - 1; glyph > 0; glyph -= 3) subset.includeGlyph(glyph);
      return subset.encode();
    };
    const [first, second] = [encode(), encode()];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('gives a variant a number of its own and the same outline', () => {
    const subset = createSubset(openGlyphStore(tables));
    const [plain, variant] = [subset.includeGlyph(12), subset.includeGlyph(12 + GLYPH_NUMBERS)];
    expect(variant).not.toBe(plain);
    expect(subset.includeGlyph(12)).toBe(plain);
    const embedded = create(subset.encode());
    expect(embedded.getGlyph(variant).path.commands).toEqual(embedded.getGlyph(plain).path.commands);
  });
});

describe('hinting', () => {
  const bytes = (...words: readonly number[]): Uint8Array =>
    Uint8Array.from(words.flatMap((word) => [(word >> 8) & 0xff, word & 0xff]));
  const table = (length: number, words: Readonly<Record<number, number>> = {}): Uint8Array => {
    const made = new Uint8Array(length);
    for (const [at, word] of Object.entries(words)) new DataView(made.buffer).setUint16(Number(at), word);
    return made;
  };
  // Glyph 0 is empty; 1 is a triangle with two instructions; 2 is 1 moved, with one instruction of its own.
  const triangle = bytes(1, 0, 0, 9, 9, 2, 2, 0xaabb, 0x0101, 0x0100, 0, 9, 9, 0, 9, 9);
  const composite = bytes(0xffff, 0, 0, 9, 9, 0x0103, 1, 5, 5, 1, 0xcc00);
  const tables = new Map([
    ['glyf', Uint8Array.from([...triangle, ...composite])],
    ['loca', bytes(0, 0, triangle.length / 2, (triangle.length + composite.length) / 2)],
    ['hmtx', bytes(500, 0, 600, 1, 700, 2)],
    ['head', table(54)],
    ['hhea', table(36, { 34: 3 })],
    ['maxp', table(32, { 4: 3, 18: 7, 26: 90 })],
  ]);

  it('is taken out of glyphs and of what is said about them', () => {
    const subset = createSubset(openGlyphStore(tables));
    expect(subset.includeGlyph(2)).toBe(1);
    const made = readTables(subset.encode());
    const glyf = made.get('glyf') as Uint8Array;
    const [one, two] = [composite.length - 4, triangle.length - 2];
    expect(glyf.length).toBe(one + two);
    const view = new DataView(glyf.buffer, glyf.byteOffset);
    expect(view.getUint16(10)).toBe(0x0003);
    expect(view.getUint16(12)).toBe(2);
    expect(view.getUint16(one + 12)).toBe(0);
    expect([...glyf.subarray(one + 14)]).toEqual([...triangle.subarray(16)]);
    const maxp = new DataView((made.get('maxp') as Uint8Array).slice().buffer);
    expect([4, 18, 26].map((at) => maxp.getUint16(at))).toEqual([3, 0, 0]);
  });
});
