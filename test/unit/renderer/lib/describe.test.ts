import { describe, expect, it } from 'vitest';
import { describeFieldWith, describeWith } from '../../../../renderer/lib/describe.ts';
import { createTranslate } from '../../../../renderer/lib/i18n/I18n.tsx';
import { ERROR_CODES, FIELD_CODES } from '../../../../shared/kernel/error-codes.ts';

const languages = ['fr', 'ar'] as const;

describe.each(languages)('refusals in %s', (language) => {
  const t = createTranslate(language);

  it.each(ERROR_CODES)('%s has a sentence of its own', (code) => {
    const sentence = describeWith(t, { code, params: PARAMS });
    expect(sentence).not.toBe('');
    expect(sentence).not.toMatch(/[{}]|error\./);
  });

  it.each(FIELD_CODES)('%s has a sentence for its field', (code) => {
    expect(describeFieldWith(t, code)).not.toMatch(/[{}]|field\./);
  });
});

/** One value for each name that a sentence may ask for. */
const PARAMS = new Proxy<Record<string, string>>(
  {},
  {
    ownKeys: () => ALL,
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: () => '7',
  },
);
const ALL = [
  'reference',
  'name',
  'seconds',
  'minutes',
  'count',
  'detail',
  'number',
  'version',
  'max',
  'min',
  'serial',
  'day',
  'key',
];

describe('an unknown code', () => {
  it('still gives a sentence, never the code', () => {
    const t = createTranslate('fr');
    expect(describeFieldWith(t, 'Invalid input: expected string')).toBe(t('field.invalid'));
    expect(describeFieldWith(t, 'ui.close')).toBe(t('field.invalid'));
  });
});
