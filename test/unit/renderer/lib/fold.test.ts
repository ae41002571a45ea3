import { describe, expect, it } from 'vitest';
import { bestMatches, fold, matchesWords } from '../../../../renderer/lib/fold.ts';

describe('text in lists', () => {
  it('is compared without accents, case, apostrophes or Arabic variants', () => {
    expect(fold('Béni-Mellal')).toBe(fold('BENI MELLAL').replace(' ', ''));
    expect(fold('أكادير')).toBe(fold('اكادير'));
    expect(fold('سلا الجديدة')).toBe(fold('سلا الجديده'));
    expect(fold('مُحَمَّد')).toBe('محمد');
  });

  it('matches all the typed words in any order', () => {
    expect(matchesWords('Rabat Agdal Ryad', 'ryad rab')).toBe(true);
    expect(matchesWords('Rabat Agdal Ryad', 'rabat hassan')).toBe(false);
    expect(matchesWords('Rabat', '')).toBe(true);
  });

  it('puts what begins as typed first, and each name once', () => {
    const names = ['Casablanca', 'Salé', 'Ksar Sghir', 'Tarfaya', 'Salé'];
    expect(bestMatches(names, (name) => name, 's')).toEqual(['Salé', 'Ksar Sghir', 'Casablanca']);
  });
});
