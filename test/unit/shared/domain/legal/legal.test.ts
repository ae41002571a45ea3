import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ageLimitOn,
  checkLegal,
  inForceOn,
  LEGAL_FILES,
  readLegal,
  type Dated,
  type LegalFileName,
} from '../../../../../shared/domain/legal/index.ts';
import { plainDate, type PlainDate } from '../../../../../shared/kernel/plain-date.ts';

const FOLDER = 'resources/legal';
const names = Object.keys(LEGAL_FILES) as LegalFileName[];
const contents = Object.fromEntries(
  names.map((name) => [name, JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as unknown]),
) as Record<LegalFileName, unknown>;

describe('the legal parameters', () => {
  it('are the files of the folder, and nothing is wrong with them', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(names.toSorted());
    expect(checkLegal(contents)).toEqual([]);
  });

  it('write no figure where none was found', () => {
    const { figures, files } = readLegal(contents);
    const all = [...figures, ...files['tns-categories.json'].map(({ coefficient }) => coefficient)];
    const unknown = all.filter(({ confidence }) => confidence === '?');
    expect(unknown.length).toBeGreaterThan(20);
    expect(unknown.filter(({ value }) => value !== null)).toEqual([]);
    expect(all.filter(({ confidence, value }) => confidence !== '?' && value === null)).toEqual([]);
  });
});

describe('what is in force on a day', () => {
  const entry = (traits: Partial<Dated>): Dated => ({
    from: null,
    to: null,
    source: 'x',
    sourceAr: 'x',
    confidence: 'H',
    ...traits,
  });
  const on = (day: string, traits: Partial<Dated>, law?: PlainDate | null) =>
    inForceOn([entry(traits)], plainDate(day), law === undefined ? {} : { 'law-1': law }).length === 1;
  const lawDay = plainDate('2027-02-01');

  it('begins on its first day and ends after its last', () => {
    const year = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => on(day, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('begins on the day of a law, and never while nobody knows it', () => {
    const since = { since: 'law-1' };
    expect(['2027-01-31', '2027-02-01', '2027-02-02'].map((day) => on(day, since, lawDay))).toEqual([
      false,
      true,
      true,
    ]);
    expect([on('2199-01-01', since), on('2199-01-01', since, null)]).toEqual([false, false]);
  });

  it('ends on the day before a law, and has no end while nobody knows it', () => {
    const until = { until: 'law-1' };
    expect(['2027-01-31', '2027-02-01', '2027-02-02'].map((day) => on(day, until, lawDay))).toEqual([
      true,
      false,
      false,
    ]);
    expect([on('2199-01-01', until), on('2199-01-01', until, null)]).toEqual([true, true]);
  });
});

describe('the age limit of a child', () => {
  const { files } = readLegal(contents);
  const limits = files['ages.json'];
  const day = plainDate('2026-03-02');

  it('is 21, 26 for a student, none for a child who cannot work', () => {
    expect(
      (['ordinary', 'student', 'disabled'] as const).map((situation) => ageLimitOn(limits, situation, day)),
    ).toEqual([21, 26, null]);
    expect(ageLimitOn([], 'ordinary', day)).toBeUndefined();
  });

  it('becomes 30 for a student the day law 54-23 applies, and 26 ends the day before', () => {
    const laws = { 'law-54-23': plainDate('2027-02-01') };
    const found = (on: string) =>
      inForceOn(limits, plainDate(on), laws)
        .filter(({ situation }) => situation === 'student')
        .map(({ years }) => years);
    expect(['2027-01-31', '2027-02-01', '2027-02-02'].map(found)).toEqual([[26], [30], [30]]);
    expect(ageLimitOn(limits, 'student', plainDate('2199-01-01'))).toBe(26);
  });
});
