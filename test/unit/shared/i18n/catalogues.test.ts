import { readFileSync, readdirSync } from 'node:fs';
import { parse as parseMessage } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { catalogues, LANGUAGES, type Language } from '../../../../shared/i18n/index.ts';
import { ERROR_CODES, FIELD_CODES } from '../../../../shared/kernel/error-codes.ts';
import { REFUSAL_CODES, SYNC_TROUBLES } from '../../../../shared/domain/sync/index.ts';
import { argumentsOf, hasSelect, pluralsOf } from './message-shape.ts';

const folder = new URL('../../../../shared/i18n/', import.meta.url);
const files = readdirSync(new URL('fr/', folder));
const fileOf = (language: Language, name: string) =>
  JSON.parse(readFileSync(new URL(`${language}/${name}`, folder), 'utf8')) as Record<string, string>;
const messages = (language: Language) => Object.entries(catalogues[language]);
/** The parser that react-intl and @formatjs/intl use. */
const parse = (text: string) => parseMessage(text);

const ARABIC_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** What is written in Latin letters inside Arabic sentences: acronyms, names of keys as engraved, examples to type. */
const LATIN_WORDS =
  /(?<!\p{L})(?:https|nom@exemple\.ma|JPEG|PNG|WebP|PDF|Ctrl|Entrée|Guichet AMO|guichet(?:\.log)?)(?!\p{L})/gu;

describe('the catalogues', () => {
  it.each(files)('%s has the same keys in both languages', (name) => {
    expect(Object.keys(fileOf('ar', name))).toEqual(Object.keys(fileOf('fr', name)));
  });

  it('never name one key in two files, where one would hide the other', () => {
    const keys = files.flatMap((name) => Object.keys(fileOf('fr', name)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(LANGUAGES)('in %s have messages that all parse, and none is empty', (language) => {
    for (const [key, text] of messages(language)) {
      expect(() => parse(text), key).not.toThrow();
      expect(text.trim(), key).not.toBe('');
    }
  });

  it('take the same arguments in both languages', () => {
    for (const [key, text] of messages('fr')) {
      const arabic = catalogues.ar[key as keyof typeof catalogues.ar];
      expect(argumentsOf(parse(arabic)), key).toEqual(argumentsOf(parse(text)));
    }
  });

  it('give every Arabic plural its six forms', () => {
    for (const [key, text] of messages('ar')) {
      for (const forms of pluralsOf(parse(text))) {
        const named = forms.filter((form) => !form.startsWith('='));
        expect(named.toSorted(), key).toEqual(ARABIC_FORMS.toSorted());
      }
    }
  });

  it('never choose words by a text: texts put in a sentence are isolated and would match nothing', () => {
    const chosen = LANGUAGES.flatMap(messages).filter(([, text]) => hasSelect(parse(text)));
    expect(chosen.map(([key]) => key)).toEqual([]);
  });

  it('give every French plural its two forms', () => {
    for (const [key, text] of messages('fr')) {
      for (const forms of pluralsOf(parse(text))) expect(forms, key).toContain('other');
    }
  });

  it('leave no French in Arabic', () => {
    for (const [key, text] of messages('ar')) {
      const bare = text.replace(/\{[^{}]*\}|[{}]|\b\w+, (?:plural|select),|\b\w+(?= ?\{)/gu, ' ');
      expect(
        bare.replace(LATIN_WORDS, ' ').match(/[A-Za-zÀ-ÿ]*[a-zà-ÿ]{3,}/gu),
        `${key}: ${text}`,
      ).toBeNull();
    }
  });

  it.each(LANGUAGES)('in %s never shout and never blame', (language) => {
    for (const [key, text] of messages(language)) expect(text, key).not.toMatch(/!|^Erreur\b|^خطأ/u);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const has = (key: string) => Object.hasOwn(catalogues[language], key);

  it('every refusal has its sentence', () => {
    expect(ERROR_CODES.filter((code) => !has(`error.${code}`))).toEqual([]);
  });

  it('every field fault has its sentence', () => {
    expect(FIELD_CODES.filter((code) => !has(code))).toEqual([]);
  });

  it('every trouble of the exchanges has its sentence', () => {
    expect(SYNC_TROUBLES.filter((code) => !has(`sync.trouble.${code}`))).toEqual([]);
  });

  it('every refusal of the central has its sentence and its advice', () => {
    expect(REFUSAL_CODES.filter((code) => !has(`refusal.${code}`) || !has(`advice.${code}`))).toEqual([]);
  });
});
