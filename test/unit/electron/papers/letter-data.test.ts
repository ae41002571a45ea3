import { describe, expect, it } from 'vitest';
import { achamilSaid } from '../../../../electron/modules/papers/letter-data.ts';
import type { PaperContext } from '../../../../electron/modules/papers/paper-context.ts';
import { bareSentence } from '../../../../electron/modules/legal/index.ts';
import { REASON_CODES, REASONS } from '../../../../shared/domain/rules/index.ts';
import { catalogues } from '../../../../shared/i18n/index.ts';
import { plainDate } from '../../../../shared/kernel/plain-date.ts';
import { aRecord } from '../../renderer/features/records.ts';
import { legalToday } from '../../shared/domain/rules/support.ts';

const on = plainDate('2026-03-02');
const context = {
  branch: { code: 'RABAT', fr: 'Rabat', ar: 'الرباط' },
  body: () => 'cnss',
} as unknown as PaperContext;
const [unset] = legalToday.files['score-amounts.json'];
const withTable = {
  ...legalToday,
  files: {
    ...legalToday.files,
    'score-amounts.json': [
      {
        ...unset,
        bands: [
          { above: '9.3264284', upTo: '12', centimes: 14_400 },
          { above: '12', upTo: null, centimes: 28_800 },
        ],
      },
    ],
  },
} as unknown as typeof legalToday;
const file = (own: object | null) => aRecord({ scheme: 'achamil', own });

describe('what an attestation of Achamil says', () => {
  it('is the amount of the score’s band with the text that sets it, where a table is in force', () => {
    const said = achamilSaid(file({ rsuScore: '10.5000000' }), context, { on, legal: withTable });
    expect(said).toMatchObject({ of: 'achamil', score: '10.5000000', monthly: { centimes: 14_400 } });
  });

  it('is no amount without a table, and nothing at all without the score that a table needs', () => {
    expect(achamilSaid(file(null), context, { on, legal: legalToday })).toMatchObject({ monthly: null });
    expect(() => achamilSaid(file(null), context, { on, legal: withTable })).toThrow('papers.score_missing');
  });
});

describe('a reason on paper', () => {
  const refusals = REASON_CODES.filter((code) => REASONS[code] === 'refuses');

  it.each(refusals)(
    '%s leaves the rule and where to contest to their own lines, in both languages',
    (code) => {
      const label = { fr: 'x', ar: 'x' };
      const said = bareSentence({
        code,
        effect: 'refuses',
        params: {},
        rule: 'r',
        ruleName: label,
        source: label,
        confidence: 'H',
        contest: label,
      });
      for (const language of ['fr', 'ar'] as const) {
        expect(catalogues[language][`rules.${code}`]).toContain('{contest}');
        expect(said[language]).not.toMatch(/\{contest\}|\{rule\}|Règle|Pour contester|القاعدة:|للطعن/u);
      }
    },
  );
});
