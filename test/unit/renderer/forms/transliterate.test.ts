import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArabicName } from '../../../../shared/domain/identity/names.ts';
import { transliterate } from '../../../../renderer/forms/transliterate.ts';

describe('the Arabic spelling proposed for a Latin name', () => {
  it.each([
    ['Mohammed', 'محمد'],
    ['Fatima Zahra', 'فاطمة الزهراء'],
    ['fatima-zahra', 'فاطمة الزهراء'],
    ['BENJELLOUN', 'بنجلون'],
    ['El Idrissi', 'الإدريسي'],
    ['EL FASSI', 'الفاسي'],
    ['Aït Ouhammou', 'آيت أوحمو'],
    ['Abdelaziz', 'عبد العزيز'],
    ['Ben Ali', 'بن علي'],
    ['Moulay Rachid', 'مولاي رشيد'],
    ['Aïcha', 'عائشة'],
    ['Chafik', 'شافيك'],
    ['Ghallab', 'غالاب'],
    ['Berrada', 'برادة'],
    ['El Khattabi', 'الخطابي'],
    ['Ould Bennacer', 'ولد بناسر'],
    ['Ousmane', 'اوسمان'],
  ])('%s gives %s', (latin, arabic) => {
    expect(transliterate(latin)).toBe(arabic);
  });

  it('is nothing for nothing', () => {
    expect(transliterate('')).toBe('');
    expect(transliterate(' - ')).toBe('');
  });

  it('is always something that an Arabic name field accepts, or nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzÉéèïçĦ -’'"), maxLength: 24 }),
        (latin) => {
          const arabic = transliterate(latin);
          if (arabic !== '') expect(ArabicName.safeParse(arabic).success).toBe(true);
        },
      ),
    );
  });
});
