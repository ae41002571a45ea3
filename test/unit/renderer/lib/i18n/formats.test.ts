import { describe, expect, it } from 'vitest';
import {
  dayOf,
  formatDay,
  formatMoment,
  formatMoney,
  formatTime,
} from '../../../../../renderer/lib/i18n/formats.ts';
import { isolatedIn } from '../../../../../renderer/lib/i18n/isolate.ts';
import { createTranslate } from '../../../../../renderer/lib/i18n/I18n.tsx';

describe('formats', () => {
  it('write days in the order of the country, in both languages', () => {
    expect(formatDay('fr', '1987-03-24')).toBe('24/03/1987');
    expect(formatDay('ar', '1987-03-24')).toBe('24/03/1987');
  });

  it('write a year alone as it is', () => {
    expect(formatDay('fr', '1958', 'long')).toBe('1958');
  });

  it('write a day in words, with the months of Morocco in Arabic', () => {
    expect(formatDay('fr', '2026-07-14', 'long')).toBe('mardi 14 juillet 2026');
    expect(formatDay('ar', '2026-07-14', 'long')).toContain('يوليوز');
  });

  it('show what is not a day as it was given, rather than something false', () => {
    expect(formatDay('fr', 'inconnu', 'long')).toBe('inconnu');
  });

  it('write hours on Morocco’s time, with Latin digits', () => {
    // From 2026 on Morocco keeps UTC+1 or UTC+0 by decree: what the browser knows is used, so ask it.
    const at = '2026-05-20T10:05:00Z';
    const hour = Number(
      new Intl.DateTimeFormat('en', {
        hour: '2-digit',
        hourCycle: 'h23',
        timeZone: 'Africa/Casablanca',
      }).format(new Date(at)),
    );
    expect(formatTime('fr', at)).toBe(`${hour}\u00a0h\u00a005`);
    expect(formatTime('ar', at)).toBe(`${String(hour).padStart(2, '0')}:05`);
  });

  it('put an instant on the day it was in Morocco', () => {
    expect(dayOf('2026-07-01T23:30:00Z')).toBe('2026-07-02');
    expect(formatMoment('fr', '2026-07-01T23:30:00Z')).toBe('02/07/2026, 0\u00a0h\u00a030');
  });

  it('write centimes as dirhams', () => {
    expect(formatMoney('fr', 123450).replace(/\s/gu, ' ')).toBe('1 234,50 DH');
    expect(formatMoney('ar', 5)).toContain('0,05');
  });
});

describe('values in sentences', () => {
  it('are isolated in Arabic, so that a number does not jump across the sentence', () => {
    expect(isolatedIn('ar', 'J123456')).toBe('\u2068J123456\u2069');
  });

  it('are left alone in French unless they are in Arabic', () => {
    expect(isolatedIn('fr', 'Salma')).toBe('Salma');
    expect(isolatedIn('fr', 'سلمى')).toBe('\u2068سلمى\u2069');
  });

  it('keep numbers as numbers, for plurals', () => {
    const [fr, ar] = [createTranslate('fr'), createTranslate('ar')];
    expect(fr('ui.errorsTitle', { count: 1 })).toBe('Un champ est à revoir');
    expect(fr('ui.errorsTitle', { count: 3 })).toBe('3 champs sont à revoir');
    expect(ar('ui.errorsTitle', { count: 2 })).toBe('خانتان تحتاجان إلى مراجعة');
    expect(ar('ui.errorsTitle', { count: 3 })).toBe('3 خانات تحتاج إلى مراجعة');
    expect(ar('ui.errorsTitle', { count: 11 })).toBe('11 خانة تحتاج إلى مراجعة');
  });
});
