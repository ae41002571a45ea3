import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArabicName } from '../../../../shared/domain/identity/names.ts';
import { SPELLINGS } from '../../../../renderer/forms/known-names.ts';
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
    ['Chafik', 'شفيق'],
    ['Chalik', 'شاليك'],
    ['Ghallab', 'غالاب'],
    ['Berrada', 'برادة'],
    ['El Khattabi', 'الخطابي'],
    ['Ould Bennacer', 'ولد بناصر'],
    ['Nawal', 'نوال'],
    ['Naoual', 'نوال'],
    ['Abd El Kader', 'عبد القادر'],
    ['Abderrazzak', 'عبد الرزاق'],
    ['Nour Eddine', 'نور الدين'],
    ['Er-Rachidi', 'الراشدي'],
    ['Zine El Abidine', 'زين العابدين'],
    ['M’hamed', 'امحمد'],
    ['Fatima Ezzahra', 'فاطمة الزهراء'],
    ['Nouhaila', 'نهيلة'],
    ['Youssra', 'يسرى'],
    ['Soumaya', 'سمية'],
    ['Kaoutar', 'كوثر'],
    ['Saïd', 'سعيد'],
    ['Redouane', 'رضوان'],
    ['Marouane', 'مروان'],
    ['El Houssine', 'الحسين'],
    ['Cherkaoui', 'الشرقاوي'],
    ['El Bakkali', 'البقالي'],
    ['Benchekroun', 'بنشقرون'],
    ['Belhaj', 'بلحاج'],
    ['Squalli', 'الصقلي'],
    ['Regragui', 'الركراكي'],
    ['Doukkali', 'الدكالي'],
    ['El Mrabet', 'المرابط'],
    ['Ousmane', 'اوسمان'],
  ])('%s gives %s', (latin, arabic) => {
    expect(transliterate(latin)).toBe(arabic);
  });

  it('comes from tables in which each Latin spelling stands once, and each Arabic one can be written in the field', () => {
    const latin = SPELLINGS.flatMap(([, spellings]) => spellings.split(' '));
    expect(latin.filter((each, index) => latin.indexOf(each) !== index)).toEqual([]);
    expect(latin.filter((each) => !/^[a-z]{2,}$/u.test(each))).toEqual([]);
    expect(SPELLINGS.filter(([arabic]) => !ArabicName.safeParse(arabic).success)).toEqual([]);
    expect(
      SPELLINGS.filter(([arabic], index) => SPELLINGS.findIndex((each) => each[0] === arabic) !== index),
    ).toEqual([]);
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
