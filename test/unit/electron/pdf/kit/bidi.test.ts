import createBidi from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, visualRuns } from '../../../../../electron/pdf/kit/bidi.ts';
import type { Direction } from '../../../../../electron/pdf/kit/shaping.ts';
import pieces from '../../../../../resources/legal/pieces.json' with { type: 'json' };
import {
  INVISIBLE,
  isolate,
  isolateLtr,
  normaliseForShaping,
} from '../../../../../electron/pdf/kit/typed-text.ts';
import { fonts } from './fonts.ts';

const bidi = createBidi();
const faces = fonts.regular;

/** What the line shows from left to right, one character after the other. */
function shown(text: string, direction: Direction): string {
  const paragraph = analyse(text, direction, faces);
  return visualRuns(paragraph, 0, paragraph.text.length)
    .map((run) => (run.shaping.direction === 'rtl' ? [...run.text].toReversed().join('') : run.text))
    .join('');
}

const ltr = (text: string): string => isolateLtr(text);

describe('the order of mixed text', () => {
  it.each<[Direction, string, string]>([
    ['ltr', 'CNIE BE123456', 'CNIE BE123456'],
    ['rtl', 'رقم BE123456', 'BE123456 مقر'],
    ['rtl', `ولد في ${ltr('12-03-1987')}`, '12-03-1987 يف دلو'],
    ['rtl', `هاتف ${ltr('06\u00a012\u00a034')}`, '06\u00a012\u00a034 فتاه'],
    ['rtl', 'رقم (12)', '(12) مقر'],
    ['rtl', '(أ) و[ب]', '[ب]و (أ)'],
    ['ltr', 'née فاطمة الزهراء ici', 'née ءارهزلا ةمطاف ici'],
    ['rtl', 'قانون «55»', '«55» نوناق'],
  ])('%s: %s', (direction, text, expected) => {
    expect(shown(text, direction)).toBe(expected);
  });

  it('without an isolate a date would be turned round: the isolate is what keeps it', () => {
    expect(shown('ولد في 12-03-1987', 'rtl')).toContain('1987-03-12');
    expect(shown(`ولد في ${ltr('12-03-1987')}`, 'rtl')).toContain('12-03-1987');
  });

  it('keeps the reference of a form in the order of its figures, as written in the data or put in a sentence', () => {
    const { ar } = pieces.find(({ code }) => code === 'form-328-1-01') ?? { ar: '' };
    expect(shown(ar, 'rtl').replace(INVISIBLE, '')).toBe('ةعقوم 328-1-01 ةرامتسالا');
    expect(shown(isolate(ar), 'rtl').replace(INVISIBLE, '')).toBe('ةعقوم 328-1-01 ةرامتسالا');
  });

  it('draws Latin in its own direction even alone in an Arabic line', () => {
    expect(shown('EL AMRANI', 'rtl')).toBe('EL AMRANI');
  });

  it('shows a question mark where no font has the letter', () => {
    expect(shown('Li 李 😀', 'ltr')).toBe('Li ? ?');
  });
});

const WORDS = [
  'Rabat',
  'العمراني',
  '123',
  'BE-45',
  'محمّد',
  '(',
  ')',
  '«',
  '»',
  '،',
  '.',
  '-',
  '/',
  ' ',
  'é',
  '%',
  '٣',
  'أُ',
];
const mixedText = fc
  .array(fc.constantFrom(...WORDS, ltr('12/03/1987'), '\u2068AB\u2069'), { maxLength: 14 })
  .map((w) => w.join(' '));
const direction = fc.constantFrom<Direction>('ltr', 'rtl');

describe('any mixed text', () => {
  it('is shown in the order of the Unicode algorithm, with its brackets mirrored', () => {
    fc.assert(
      fc.property(mixedText, direction, (typed, base) => {
        const text = normaliseForShaping(typed).trim();
        const levels = bidi.getEmbeddingLevels(text, base);
        const expected = bidi.getReorderedString(text, levels).replace(INVISIBLE, '');
        expect(shown(text, base)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows each character of the text once, but for the controls', () => {
    const sorted = (text: string) => [...text].toSorted().join('');
    const faceless = (text: string) => text.replace(/[()«»[\]{}<>‹›]/gu, '|');
    fc.assert(
      fc.property(mixedText, direction, (typed, base) => {
        const text = normaliseForShaping(typed);
        expect(sorted(faceless(shown(text, base)))).toBe(sorted(faceless(text.replace(INVISIBLE, ''))));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps an isolated identifier in one piece, from left to right', () => {
    const identifier = fc.stringMatching(/^[A-Z0-9][A-Z0-9/.-]{2,14}[A-Z0-9]$/);
    fc.assert(
      fc.property(mixedText, identifier, mixedText, direction, (before, value, after, base) => {
        expect(shown(normaliseForShaping(`${before}${ltr(value)}${after}`), base)).toContain(value);
      }),
      { numRuns: 500 },
    );
  });
});
