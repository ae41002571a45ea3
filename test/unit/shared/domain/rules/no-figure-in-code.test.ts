import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const FOLDER = 'shared/domain/rules';
/** The shapes of facts have lengths and counts, which are no law's. */
const files = readdirSync(FOLDER).filter((name) => name !== 'facts.ts');
/** Nothing, one, a sign, and the length of a year. */
const HARMLESS = new Set(['0', '1', '4']);

/** The numbers written in code, outside comments and texts; and the years written in texts. */
function figuresIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ');
  const texts = code.match(/'[^'\n]*'|`[^`]*`/g) ?? [];
  const bare = code.replace(/'[^'\n]*'|`[^`]*`/g, ' ');
  return [
    ...(bare.match(/(?<![\w$])\d[\d_.]*n?\b/g) ?? []).filter((number) => !HARMLESS.has(number)),
    ...texts.flatMap((text) => text.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)|\d+[.,]\d+/g) ?? []),
  ];
}

describe('the rules', () => {
  test.each(files)('%s holds no figure and no date of a law', (name) => {
    expect(figuresIn(readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
  });

  it('would be caught with one', () => {
    expect(figuresIn("if (age < 21) return '2026-03-02'; // 26")).toEqual(['21', '2026']);
    expect(figuresIn("compare(score, '9.3264284')")).toEqual(['9.3264284']);
  });
});
