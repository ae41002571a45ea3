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
