import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPen } from '../../electron/pdf/kit/pen.ts';
import { write } from '../../electron/pdf/kit/row.ts';
import { Sheet } from '../../electron/pdf/kit/sheet.ts';
import { isolate, isolateLtr, normaliseForShaping } from '../../electron/pdf/kit/typed-text.ts';
import type { Language } from '../../shared/i18n/index.ts';
import { pagesByPdfjs } from './support/pdfjs.ts';
import { CREATED_AT, fonts } from './support/render.ts';
import { pagesOf, plain } from './support/tools.ts';

interface Line {
  readonly language: Language;
  readonly text: string;
  readonly weight?: 'regular' | 'semibold';
}

/** One line a page, so that each is read by itself. */
function print(lines: readonly Line[]): Promise<Uint8Array> {
  const sheet = new Sheet({ fonts, title: 'Essai', creator: 'Essai', createdAt: CREATED_AT });
  const pen = createPen(fonts);
  for (const { language, text, weight = 'regular' } of lines) {
    sheet.addPage({ width: 297, height: 40 });
    const writing = pen.write(language, text, { size: 11, weight, widthMm: 277 });
    write(sheet, writing, { box: { x: 10, y: 10, width: 277, height: writing.layout.heightMm }, tag: 'P' });
  }
  return sheet.finish();
}

/** The hardest words of the test set: hamza everywhere, shadda and vowels, ligatures, tatweel, letters of Morocco. */
const ARABIC_WORDS = [
  'فاطمة',
  'الزهراء',
  'محمّد',
  'أُولادْ',
  'بنَّاني',
  'مؤسّسة',
  'إدريس',
  'الإدريسي',
  'أكبر',
  'الله',
  'لأمين',
  'الآن',
  'لآلئ',
  'مؤمن',
  'رئيسة',
  'شيماء',
  'بنعـــبد',
  'ڭليميم',
  'أڭادير',
  'آيت',
  'أورير',
  'المسؤولية',
  'هدى',
  'يطو',
  'الضمان',
  'الاجتماعي',
  'والإجراءات',
  'فئة',
  'هيئة',
  'عيسى',
  'مصطفى',
  'سلمى',
  'كلثوم',
  'ضحى',
  'غيثة',
  'ظافر',
  'الحُسَيْن',
  'لَاكِن',
  'فِي',
  'يَحْيَى',
];
const LATIN_WORDS = ['Fatima-Zohra', 'EL', 'AMRANI', 'née', 'Aït', 'l’assurée', 'Chraïbi', 'œuvre'];

describe('Arabic words alone', () => {
  it.each(['regular', 'semibold'] as const)(
    'are read letter for letter by poppler and pdf.js (%s)',
    async (weight) => {
      const pdf = await print(ARABIC_WORDS.map((text) => ({ language: 'ar', text, weight })));
      const expected = ARABIC_WORDS.map(normaliseForShaping);
      expect(pagesOf(pdf)).toEqual(expected);
      expect((await pagesByPdfjs(pdf)).map(plain)).toEqual(expected);
    },
  );
});

describe('sixty lines of both scripts, figures and identifiers mixed at random', () => {
  const word = fc.oneof(
    fc.constantFrom(...ARABIC_WORDS).map((text) => ({ text, shown: text })),
    fc.constantFrom(...LATIN_WORDS).map((text) => ({ text: isolate(text), shown: text })),
    fc.stringMatching(/^[A-Z]{2}[0-9]{6}$/).map((text) => ({ text: isolateLtr(text), shown: text })),
    fc
      .stringMatching(/^[0-3][0-9]\/[01][0-9]\/20[0-9]{2}$/)
      .map((text) => ({ text: isolateLtr(text), shown: text })),
    fc
      .stringMatching(/^RC-[A-Z2-9]{3}-26-[0-9]{6}$/)
      .map((text) => ({ text: isolateLtr(text), shown: text })),
  );
  const line = fc.record({
    language: fc.constantFrom<Language>('fr', 'ar'),
    words: fc.array(word, { minLength: 2, maxLength: 8 }),
  });
  const sample = fc.sample(line, { numRuns: 60, seed: 20_260_312 });

  it('give back every word and every identifier whole', async () => {
    const pdf = await print(
      sample.map(({ language, words }) => ({ language, text: words.map(({ text }) => text).join(' ') })),
    );
    const pages = pagesOf(pdf);
    const lost = sample.flatMap(({ words }, page) =>
      words
        .filter(({ shown }) => !pages[page]?.includes(normaliseForShaping(shown)))
        .map(({ shown }) => `${page}: ${shown}`),
    );
    expect(pages).toHaveLength(60);
    expect(lost).toEqual([]);
  });
});

describe('what a person typed to deceive', () => {
  it('cannot reorder the rest of a line', async () => {
    const name = isolate('Ali\u202e321 FD\u202c \u2067x');
    const [page] = pagesOf(
      await print([{ language: 'fr', text: `Nom : ${name}, né le ${isolateLtr('12/03/1987')}.` }]),
    );
    expect(page).toBe('Nom : Ali321 FD x, né le 12/03/1987.');
  });
});
