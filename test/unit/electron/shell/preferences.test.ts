import Store from 'electron-store';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PREFERENCES_SCHEMA, type Preferences } from '../../../../electron/shell/preferences.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () =>
  new Store<Preferences>({
    name: 'preferences',
    cwd: folder,
    schema: PREFERENCES_SCHEMA,
    defaults: { language: 'fr' },
    clearInvalidConfig: true,
  });
const bounds = { x: 0, y: 0, width: 1280, height: 800 };

describe('preferences', () => {
  test('are found again at the next start', () => {
    open().set('window', { bounds, maximized: true });
    expect(open().get('window')).toEqual({ bounds, maximized: true });
    expect(open().get('language')).toBe('fr');
  });

  test('refuse what they do not know', () => {
    const loose = open() as unknown as { set(key: string, value: unknown): void };
    expect(() => loose.set('language', 'en')).toThrow(/language/);
    expect(() => loose.set('window', { bounds, maximized: true, person: 'X' })).toThrow(/window/);
  });

  test('are the defaults again when their file is ruined', () => {
    open().set('language', 'ar');
    writeFileSync(join(folder, 'preferences.json'), '{"language": "ar", ');
    expect(open().get('language')).toBe('fr');
  });

  test('hold nothing but comfort', () => {
    open().set('printer', 'Imprimante 1');
    expect(
      Object.keys(JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8')) as object).sort(),
    ).toEqual(['language', 'printer']);
  });
});
