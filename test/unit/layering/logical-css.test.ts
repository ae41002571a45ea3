import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url));

/** What names a side of the screen instead of a side of the text: it would be wrong in one of our two languages. */
const PHYSICAL = [
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:text-align|float|clear|justify-content)\s*:\s*(?:left|right)\b/,
];
/** A rule for one direction of the page may name a side: it has its sister for the other. */
const withoutDirected = (css: string): string =>
  css.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/[^{}]*\[dir=[^{}]*\{[^{}]*\}/g, '');

const physicalLines = (css: string): readonly string[] =>
  withoutDirected(css)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => PHYSICAL.some((pattern) => pattern.test(line)));

describe('style sheets', () => {
  const sheets = globSync('**/*.css', { cwd: renderer });

  test('are found', () => expect(sheets.length).toBeGreaterThan(5));

  test.each(sheets)('%s names no side of the screen', (sheet) => {
    expect(physicalLines(readFileSync(join(renderer, sheet), 'utf8'))).toEqual([]);
  });

  test('a side of the screen would be seen', () => {
    const css = [
      'a { margin-left: 1px; }',
      'b { right: 0 }',
      'c { text-align: left; }',
      'd { inset-inline: 0 }',
    ];
    expect(physicalLines(css.join('\n'))).toHaveLength(3);
  });
});
