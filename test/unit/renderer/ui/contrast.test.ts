import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../renderer/ui/themes.css', import.meta.url), 'utf8');

/** The colours of a theme, by token. */
function themeOf(name: string): Readonly<Record<string, string>> {
  const block = new RegExp(`\\[data-theme='${name}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token, value]) => [token, value]),
  );
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
/** The contrast of WCAG 2: 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const AAA = 7;
const AA = 4.5;
const GRAPHIC = 3;
const GROUNDS = ['paper', 'surface', 'sunken', 'floating', 'hover'];

/** `[text, ground, least contrast]`. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['ink', 'ink-soft', 'ink-faint'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground, AAA] as const)),
  ['ink', 'accent-soft', AAA],
  ['accent', 'paper', AAA],
  ['accent', 'surface', AAA],
  ['accent', 'accent-soft', AA],
  ['accent', 'hover', AA],
  ['on-accent', 'accent', AAA],
  ['on-accent', 'accent-strong', AAA],
  ['attention', 'attention-soft', AAA],
  ['attention', 'paper', AAA],
  ['ink', 'attention-soft', AAA],
  ['refused', 'refused-soft', AAA],
  ['refused', 'paper', AAA],
  ['ink', 'refused-soft', AAA],
  ['field-line', 'surface', GRAPHIC],
  ['field-line', 'paper', GRAPHIC],
  ['focus', 'paper', GRAPHIC],
  ['focus', 'surface', GRAPHIC],
];

describe.each(['light', 'dark', 'contrast'])('the %s theme', (name) => {
  const theme = themeOf(name);

  it.each(PAIRS)('shows %s on %s with a contrast of at least %d', (ink, ground, least) => {
    expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });

  it('names the same colours as the light one', () => {
    expect(Object.keys(theme)).toEqual(Object.keys(themeOf('light')));
  });
});
