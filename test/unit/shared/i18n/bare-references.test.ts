import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../../', import.meta.url);
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|csv)$/u.test(name))
    .map((name) => folder + name.replaceAll('\\', '/'));

const ARABIC = /\p{Script=Arabic}/u;
const ISOLATED = /\u2066[^\u2066\u2069]*\u2069/gu;
/** Figures that a hyphen or a slash joins: right to left, `328-1-01` is shown as `01-1-328`. */
const JOINED_FIGURES = /\d\s?[-–/]\s?\d/u;
const hasBareReference = (text: string): boolean =>
  ARABIC.test(text) && JOINED_FIGURES.test(text.replace(ISOLATED, ''));

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function textsOf(file: string): readonly string[] {
  const content = readFileSync(new URL(file, root), 'utf8');
  return file.endsWith('.json') ? textsIn(JSON.parse(content)) : content.split(/[,\n]/u);
}

describe('a reference inside Arabic text', () => {
  it.each([...filesUnder('resources/'), ...filesUnder('shared/i18n/ar/')])(
    'stands between isolates in %s',
    (file) => {
      expect(textsOf(file).filter(hasBareReference)).toEqual([]);
    },
  );

  it('is looked for where there is Arabic at all', () => {
    const arabic = filesUnder('resources/')
      .flatMap(textsOf)
      .filter((text) => ARABIC.test(text));
    expect(arabic.length).toBeGreaterThan(300);
  });

  it('is seen bare, and let through between isolates', () => {
    expect(hasBareReference('الاستمارة 328-1-01 موقعة')).toBe(true);
    expect(hasBareReference('القانونان \u206698-15\u2069 و99-15')).toBe(true);
    expect(hasBareReference('الاستمارة \u2066328-1-01\u2069 موقعة')).toBe(false);
    expect(hasBareReference('Formulaire 328-1-01')).toBe(false);
  });
});
