import { describe, expect, it } from 'vitest';
import { PAPER_VERDICTS, REVOKED_WHYS, wordsOf } from '../../../../../shared/domain/seal/index.ts';
import { catalogues, LANGUAGES } from '../../../../../shared/i18n/index.ts';

describe('a verdict in words', () => {
  const named = [
    ...PAPER_VERDICTS.map((verdict) => wordsOf(verdict)),
    ...REVOKED_WHYS.map((why) => wordsOf('replaced', why)),
  ];
  it.each(LANGUAGES)('has its title and its sentence, of its own, in %s', (language) => {
    const words: Readonly<Record<string, string>> = catalogues[language];
    const titles = named.map(({ name }) => words[`seal.${name}.title`]);
    expect(titles).not.toContain(undefined);
    expect(named.map(({ name }) => words[`seal.${name}.body`])).not.toContain(undefined);
    expect(new Set(titles).size).toBe(new Set(named.map(({ name }) => name)).size);
  });

  it('is green for one alone, and red for what nobody should accept', () => {
    const of = (tone: string) => [
      ...new Set(named.filter((one) => one.tone === tone).map(({ name }) => name)),
    ];
    expect(of('success')).toEqual(['valid']);
    expect(of('refused')).toEqual([
      'revoked',
      'key_refused',
      'no_such_key',
      'unsigned',
      'altered',
      'spoiled',
      'stolen',
    ]);
  });
});
