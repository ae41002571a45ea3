import { createIntl } from '@formatjs/intl';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ACT_NAMES,
  paramsIn,
  REASON_CODES,
  REASONS,
  type Reason,
} from '../../../../../shared/domain/rules/index.ts';
import { catalogues, LANGUAGES, LOCALES, type Language } from '../../../../../shared/i18n/index.ts';
import { addDays } from '../../../../../shared/kernel/plain-date.ts';
import { day, FACTS, retold } from './arbitraries.ts';
import { judge, legalToday, legalWithLaw } from './support.ts';

const legal = fc.constantFrom(legalToday, legalWithLaw);
const strict = (language: Language) =>
  createIntl({
    locale: LOCALES[language],
    messages: catalogues[language],
    onError: (error) => {
      throw error;
    },
  });
const intl = { fr: strict('fr'), ar: strict('ar') };
const sentence = (reason: Reason, language: Language): string =>
  intl[language].formatMessage({ id: `rules.${reason.code}` }, { ...paramsIn(reason, language) });

describe.each(ACT_NAMES)('a decision about %s', (act) => {
  it('does not depend on the order in which the facts are told', () => {
    fc.assert(
      fc.property(FACTS[act], day, legal, (facts, on, texts) => {
        expect(judge(act, retold(facts), on, texts)).toEqual(judge(act, facts, on, texts));
      }),
    );
  });

  it('always has a reason with its source, said in both languages; a refusal says where to contest', () => {
    fc.assert(
      fc.property(FACTS[act], day, legal, (facts, on, texts) => {
        const { outcome, reasons } = judge(act, facts, on, texts);
        expect(reasons.length).toBeGreaterThan(0);
        if (outcome === 'refused') expect(reasons[0]?.effect).toBe('refuses');
        for (const reason of reasons)
          for (const language of LANGUAGES) {
            expect(reason.source[language].length).toBeGreaterThan(3);
            const said = sentence(reason, language);
            expect(said).toContain(reason.ruleName[language]);
            expect(said).not.toMatch(/[{}]|undefined/);
            if (reason.effect === 'refuses') expect(said).toContain(reason.contest?.[language]);
          }
      }),
    );
  });
});

describe('the sentences of the rules', () => {
  test.each(LANGUAGES)('in %s exist for each reason and no other', (language) => {
    const written = Object.keys(catalogues[language]).filter((key) => key.startsWith('rules.'));
    const expected = REASON_CODES.map((code) => `rules.${code}`);
    expect(written.filter((key) => (expected as readonly string[]).includes(key))).toEqual(expected);
  });

  test.each(LANGUAGES)('in %s name the rule, and a refusal’s where to contest', (language) => {
    for (const code of REASON_CODES) {
      const text = catalogues[language][`rules.${code}`];
      expect(text, code).toContain('{rule}');
      expect(text.includes('{contest}'), code).toBe(REASONS[code] === 'refuses');
    }
  });
});

describe('a later day', () => {
  const facts = FACTS['cover-child'];
  const refusesAge = ({ code }: Reason): boolean =>
    code === 'child.too_old' || code === 'child.student_too_old';

  it('never makes a child younger: who is refused for age stays refused under the same law', () => {
    fc.assert(
      fc.property(facts, day, fc.nat(4_000), (child, on, later) => {
        if (!judge('cover-child', child, on).reasons.some(refusesAge)) return;
        expect(judge('cover-child', child, addDays(on, later)).reasons.some(refusesAge)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows a smaller age', () => {
    const ageShown = (child: object, on: typeof day extends fc.Arbitrary<infer D> ? D : never) =>
      judge('cover-child', child, on).reasons.flatMap(
        ({ params }) => (params['age'] as number | undefined) ?? [],
      )[0];
    fc.assert(
      fc.property(facts, day, fc.nat(4_000), (child, on, later) => {
        const [before, after] = [ageShown(child, on), ageShown(child, addDays(on, later))];
        if (before !== undefined && after !== undefined) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
