import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../../electron/shell/menu.ts';

const labels = (language: 'fr' | 'ar') =>
  JSON.stringify(menuTemplate(language, 'win32')).match(/"label":"([^"]+)"/g) ?? [];

describe('the menu', () => {
  test('every entry has its words in both languages', () => {
    expect(labels('fr')).toHaveLength(14);
    expect(labels('ar')).toHaveLength(14);
    expect(labels('ar').every((label) => /[\u0600-\u06FF]/.test(label))).toBe(true);
  });

  test('neither reloads the page nor opens the inspector', () => {
    expect(JSON.stringify(menuTemplate('fr', 'linux'))).not.toMatch(/reload|toggleDevTools/i);
  });
});
