import { describe, expect, test } from 'vitest';
import { birthFromZone, expiryFromZone } from '../../../../../shared/domain/documents/mrz-dates.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';

const TODAY = plainDate('2026-11-20');

describe('the century of a birth', () => {
  test.each([
    ['870324', '1987-03-24', false],
    ['261119', '2026-11-19', true],
    ['261120', '2026-11-20', true],
    ['261121', '1926-11-21', false],
    ['210101', '2021-01-01', true],
    ['201231', '2020-12-31', false],
    ['000229', '2000-02-29', false],
    ['58<<<<', '1958', false],
    ['5811<<', '1958', false],
    ['580000', '1958', false],
    ['010229', null, true],
    ['871324', null, true],
    ['8703', null, true],
    ['AB0324', null, true],
  ])('%s is %s (doubtful: %s)', (zone, date, isDoubtful) => {
    expect(birthFromZone(zone, TODAY)).toEqual({ date, isDoubtful });
  });
});

describe('the century of an expiry', () => {
  test.each([
    ['261120', '2026-11-20', false],
    ['991231', '1999-12-31', false],
    ['760101', '2076-01-01', false],
    ['770101', '1977-01-01', false],
    ['<<<<<<', null, false],
    ['330231', null, true],
    ['33<<<<', null, true],
  ])('%s is %s (doubtful: %s)', (zone, date, isDoubtful) => {
    expect(expiryFromZone(zone, TODAY)).toEqual({ date, isDoubtful });
  });
});
