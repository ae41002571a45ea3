import { describe, expect, it } from 'vitest';
import { parsePreferences } from '../../../../renderer/lib/preferences.ts';

describe('preferences', () => {
  it('come back as they were kept', () => {
    expect(parsePreferences('{"language":"ar","theme":"dark"}')).toEqual({ language: 'ar', theme: 'dark' });
  });

  it.each([null, '', 'x', 'null', '[]', '{"language":"en","theme":7}', '{"__proto__":{"language":"ar"}}'])(
    'fall back to French and the system’s theme for %s',
    (text) => {
      expect(parsePreferences(text)).toEqual({ language: 'fr', theme: 'auto' });
    },
  );
});
