import { describe, expect, it, test } from 'vitest';
import { checkLegal, withLawDates, type ScoreBand } from '../../../../../shared/domain/legal/index.ts';
import { Centimes } from '../../../../../shared/kernel/money.ts';
import { judge, legalToday, verdictOf } from './support.ts';

const band = (above: string, upTo: string | null, centimes: number): ScoreBand => ({
  above,
  upTo,
  centimes: Centimes.parse(centimes),
});
/** Invented: nobody pays these amounts. */
const INVENTED = [band('9.3264284', '9.5', 11_100), band('9.5', '10', 22_200), band('10', null, 33_300)];

const { files } = legalToday;
const filesWith = (bands: readonly ScoreBand[], confidence: 'M' | '?' = 'M') => ({
  ...files,
  'score-amounts.json': files['score-amounts.json'].map((table) => ({
    ...table,
    bands: [...bands],
    confidence,
  })),
});
const withTable = withLawDates(filesWith(INVENTED));
const problems = (bands: readonly ScoreBand[], confidence: 'M' | '?' = 'M') =>
  checkLegal(filesWith(bands, confidence)).map(({ problem }) => problem);

describe('the monthly amount of Achamil', () => {
  test.each([
    ['9.3264285', 11_100],
    ['9.5', 11_100],
    ['9.50', 11_100],
    ['9.5000001', 22_200],
    ['10', 22_200],
    ['10.0000001', 33_300],
    ['99', 33_300],
  ])('of a score of %s is the amount of its band, upper end included: %i centimes', (rsuScore, insured) => {
    const decision = judge('contribution', { scheme: 'achamil', rsuScore }, undefined, withTable);
    expect(verdictOf(decision)).toEqual(['allowed', 'contribution.monthly']);
    expect(decision.contribution).toEqual({ every: 'month', base: null, insured, employer: 0 });
  });

  it('asks the score, and refuses one that Achamil does not take', () => {
    const says = (facts: object) =>
      verdictOf(judge('contribution', { scheme: 'achamil', ...facts }, undefined, withTable));
    expect(says({})).toEqual(['unknown', 'missing.rsu_score']);
    expect(says({ rsuScore: '9.3264284' })).toEqual(['refused', 'rsu.not_beyond_threshold']);
  });

  it('is to be set while the table has no band, and for a score that no band has', () => {
    const says = (legal: typeof legalToday) =>
      verdictOf(judge('contribution', { scheme: 'achamil', rsuScore: '9.4' }, undefined, legal));
    expect(says(legalToday)).toEqual(['unknown', 'figure.unset']);
    expect(says(withLawDates(filesWith([band('9.5', null, 22_200)])))).toEqual(['unknown', 'figure.unset']);
  });

  it('has no figure in the resources: nobody has found the table', () => {
    expect(files['score-amounts.json'].map(({ bands, confidence }) => [bands, confidence])).toEqual([
      [[], '?'],
    ]);
  });
});

describe('the check of a table by score', () => {
  it('finds nothing wrong with bands that follow each other', () => {
    expect(problems(INVENTED)).toEqual([]);
    expect(problems([], '?')).toEqual([]);
  });

  test.each<[string, readonly ScoreBand[], string]>([
    ['bands that go down', [band('10', null, 1), band('9', '10', 1)], 'bands-unsorted'],
    ['a band that ends where it begins', [band('9', '9.0', 1), band('9', null, 1)], 'bands-unsorted'],
    ['a score in two bands', [band('9', '10', 1), band('9.9', null, 1)], 'bands-overlap'],
    ['an open band before another', [band('9', null, 1), band('10', null, 1)], 'bands-overlap'],
    ['a score in no band', [band('9', '10', 1), band('10.1', null, 1)], 'bands-gap'],
    ['a last band with an end', [band('9', '10', 1)], 'bands-gap'],
    ['no band, given as known', [], 'value-missing'],
  ])('refuses %s', (_, bands, problem) => expect(problems(bands)).toContain(problem));

  it('refuses figures that have no source, or are marked as not found', () => {
    expect(problems(INVENTED, '?')).toEqual(['value-of-unknown']);
    const [table] = filesWith(INVENTED)['score-amounts.json'];
    const { source: _source, ...bare } = table ?? {};
    expect(checkLegal({ ...files, 'score-amounts.json': [bare] }).map(({ problem }) => problem)).toEqual([
      'source-missing',
    ]);
  });
});
