import { describe, expect, it } from 'vitest';
import { ltr, say, sayBoth } from '../../../../../electron/pdf/kit/words.ts';
import ar from '../../../../../shared/i18n/ar/papers.json' with { type: 'json' };
import fr from '../../../../../shared/i18n/fr/papers.json' with { type: 'json' };

describe('the sentences of the papers', () => {
  it('are the same in both languages, none left in the other', () => {
    expect(Object.keys(ar)).toEqual(Object.keys(fr));
    const untranslated = Object.entries(ar).filter(([key, text]) => {
      const words = text.replaceAll(/\{\w+\}/g, '');
      return key !== 'papers.wordmark' && /\p{L}/u.test(words) && !/\p{Script=Arabic}/u.test(words);
    });
    expect(untranslated).toEqual([]);
  });

  it('isolate every value', () => {
    expect(say('ar', 'papers.branch', { branch: 'Rabat' })).toBe('\u2068Rabat\u2069');
    expect(say('ar', 'papers.receipt.law', { law: ltr('55-19') })).toContain('\u206655-19\u2069');
    expect(say('fr', 'papers.branch', { branch: 'x\u202ey' })).toBe('\u2068xy\u2069');
  });

  it.each([
    [1, '1 jour', 'يوم واحد'],
    [2, '2 jours', 'يومان'],
    [5, '5 jours', '5 أيام'],
    [60, '60 jours', '60 يوما'],
    [100, '100 jours', '100 يوم'],
  ])('count %i in both grammars', (days, french, arabic) => {
    const values = { days, day: ltr('11/05/2026') };
    const said = sayBoth('papers.receipt.delay', { fr: values, ar: values });
    expect(said.fr).toContain(`${french},`);
    expect(said.ar).toContain(`${arabic}،`);
  });
});
