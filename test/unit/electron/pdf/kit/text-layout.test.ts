import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit } from '../../../../../electron/pdf/kit/fit-text.ts';
import { layOut, type TextStyle } from '../../../../../electron/pdf/kit/text-layout.ts';
import { isolateLtr } from '../../../../../electron/pdf/kit/typed-text.ts';
import { fonts } from './fonts.ts';

const french: TextStyle = { size: 10, weight: 'regular', direction: 'ltr' };
const arabic: TextStyle = { ...french, direction: 'rtl' };
const LONG_ARABIC =
  'يسلم هذا الوصل تطبيقا للقانون المتعلق بتبسيط المساطر والإجراءات الإدارية، ويعد السكوت بمثابة موافقة.';

describe('wrapping', () => {
  it('breaks between words, in reading order', () => {
    const { lines } = layOut(fonts, LONG_ARABIC, arabic, 60);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(({ text }) => text).join(' ')).toBe(LONG_ARABIC);
    expect(lines[0]?.text.startsWith('يسلم هذا')).toBe(true);
  });

  it('keeps an identifier whole, where a hyphen would allow a break', () => {
    const reference = 'RC-K3B-26-000042';
    for (let width = 37; width < 60; width += 1) {
      const { lines } = layOut(
        fonts,
        `Donnez la référence ${isolateLtr(reference)} à une agence.`,
        french,
        width,
      );
      expect(lines.filter(({ text }) => text.includes(reference))).toHaveLength(1);
    }
  });

  it('cuts a word only when it is wider than the line', () => {
    const { lines } = layOut(fonts, 'A'.repeat(80), french, 30);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map(({ text }) => text).join('')).toBe('A'.repeat(80));
  });

  it('never makes a line wider than asked, nor loses a letter', () => {
    const word = fc.constantFrom('Rabat', 'العمراني', 'é', '12/03', 'XXXXXXXXXXXXXXXXXXXX', 'محمّد', '(a)');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 12, max: 80 }), (words, width) => {
        const text = words.join(' ');
        for (const style of [french, arabic]) {
          const { lines } = layOut(fonts, text, style, width);
          for (const line of lines) expect(line.widthMm).toBeLessThanOrEqual(width + 1e-6);
          expect(
            lines
              .map((line) => line.text)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(text.replaceAll(' ', ''));
        }
      }),
    );
  });
});

describe('fitting a name', () => {
  const limits = { widthMm: 50, smallest: 7, maxLines: 2 };

  it('leaves a short one alone', () => {
    expect(fit(fonts, 'Salma BENNANI', french, limits)).toMatchObject({ style: { size: 10 }, lines: [{}] });
  });

  it('shrinks a longer one on its line', () => {
    const fitted = fit(fonts, 'Fatima-Zohra EL AMRANI BENJELLOUN', french, limits);
    expect(fitted.lines).toHaveLength(1);
    expect(fitted.style.size).toBeLessThan(10);
    expect(fitted.style.size).toBeGreaterThanOrEqual(7);
    expect(fitted.widthMm).toBeLessThanOrEqual(50);
  });

  it('wraps at the floor, then goes below it, before it shortens', () => {
    const wrapped = fit(fonts, 'Mohammed Abdelmoughite Noureddine BOUCHTAOUI EL IDRISSI', french, limits);
    expect(wrapped).toMatchObject({ style: { size: 7 }, lines: [{}, {}] });
    const smaller = fit(
      fonts,
      'Mohammed Abdelmoughite Noureddine BOUCHTAOUI EL IDRISSI EL HASSANI OULD SIDI',
      french,
      limits,
    );
    expect(smaller.style.size).toBeLessThan(7);
    expect(smaller.lines).toHaveLength(2);
    expect(smaller.text).not.toContain('…');
  });

  it('shows an ellipsis when nothing else is left', () => {
    const shortened = fit(fonts, 'BOUCHTAOUI '.repeat(40), french, limits);
    expect(shortened.text.endsWith('…')).toBe(true);
    expect(shortened.lines.length).toBeLessThanOrEqual(2);
  });

  it('keeps within a height too', () => {
    const fitted = fit(fonts, 'Mohammed Abdelmoughite Noureddine BOUCHTAOUI EL IDRISSI', french, {
      ...limits,
      heightMm: 5.5,
    });
    expect(fitted.heightMm).toBeLessThanOrEqual(5.5);
  });
});
