import { describe, expect, it } from 'vitest';
import { openPaperFonts, type Face } from '../../../../../electron/pdf/kit/fonts.ts';
import { normaliseForShaping } from '../../../../../electron/pdf/kit/typed-text.ts';
import { fonts } from './fonts.ts';

const [regular] = fonts.regular as readonly [Face];
const [semibold] = fonts.semibold as readonly [Face];
const rtl = { direction: 'rtl', script: 'arab' } as const;

/** What a reader extracts: the characters of the glyphs from left to right, put back in reading order. */
const extracted = (text: string, face = regular): string =>
  face
    .shape(normaliseForShaping(text), rtl)
    .glyphs.flatMap(({ codePoints }) => codePoints)
    .toReversed()
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');

describe('an Arabic run', () => {
  it.each([
    'فاطمة',
    'محمّد',
    'الله',
    'لأمين',
    'إدريس',
    'أُولادْ بنَّاني',
    'بنعـــبد الله',
    'ڭليميم',
    'مؤسّسة',
    'لآلئ',
  ])('gives back the letters of %s, ligatures and vowels too', (word) => {
    expect(extracted(word)).toBe(normaliseForShaping(word));
    expect(extracted(word, semibold)).toBe(normaliseForShaping(word));
  });

  it('gives the right letters whatever fontkit remembers of a glyph from another paper', () => {
    const [fresh] = openPaperFonts('resources/fonts').semibold as readonly [Face];
    for (let glyph = 0; glyph < 1000; glyph++) fresh.font.getGlyph(glyph);
    for (const word of ['له', 'ولا', 'هوية', 'الاجتماعي']) expect(extracted(word, fresh)).toBe(word);
  });

  it('draws vowel marks as paths over the letter that carries their character', () => {
    const { glyphs, marks } = regular.shape('بَ', rtl);
    expect(glyphs).toHaveLength(1);
    expect(glyphs[0]?.codePoints).toEqual([0x064e, 0x0628]);
    expect(marks).toHaveLength(1);
    expect(marks[0]?.outline).toMatch(/ m\n/);
  });

  it('opens no gap that a reader takes for a space', () => {
    for (const word of ['إدريس', 'أكبر', 'أورير']) {
      for (const face of [regular, semibold]) {
        const { glyphs, positions } = face.shape(word, rtl);
        const gaps = glyphs.map((glyph, index) => (positions[index]?.xAdvance ?? 0) - glyph.advanceWidth);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(90);
      }
    }
  });

  it('is as wide as its glyphs', () => {
    const { positions, advanceWidth } = regular.shape('سلمى بناني', rtl);
    expect(advanceWidth).toBe(positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0));
  });
});

describe('the faces', () => {
  it('leave to the next one what they cannot draw', () => {
    const [mono, next] = fonts.mono as readonly [Face, Face];
    expect(mono.has('7'.codePointAt(0) as number)).toBe(true);
    expect(mono.has('ع'.codePointAt(0) as number)).toBe(false);
    expect(next.has('ع'.codePointAt(0) as number)).toBe(true);
    expect(fonts.regular.some((face) => face.has('ⵣ'.codePointAt(0) as number))).toBe(true);
  });
});
