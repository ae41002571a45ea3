import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  AgeLimit,
  ageLimitOn,
  inForceOn,
  LEGAL_FILES,
  type Dated,
} from '../../../../../shared/domain/legal/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';

const FOLDER = 'resources/legal';
const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));

describe('the legal parameters', () => {
  it('all read, each with dates, a source and a confidence', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(Object.keys(LEGAL_FILES).sort());
    for (const [name, schema] of Object.entries(LEGAL_FILES))
      expect(schema.safeParse(read(name)).error?.issues, name).toBeUndefined();
  });

  it('say nothing twice on one day, and nothing that ends before it begins', () => {
    const day = plainDate('2026-03-02');
    for (const [name, schema] of Object.entries(LEGAL_FILES)) {
      const entries = schema.parse(read(name));
      const codes = inForceOn<Dated & { code: string }>(entries, day).map(({ code }) => code);
      expect(new Set(codes).size, name).toBe(codes.length);
      expect(entries.filter(({ from, to }) => from !== null && to !== null && to < from)).toEqual([]);
    }
  });

  it('write no figure where none was found', () => {
    const unknown = LEGAL_FILES['tns-categories.json']
      .parse(read('tns-categories.json'))
      .filter(({ coefficient }) => coefficient.confidence === '?');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.filter(({ coefficient }) => coefficient.value !== null)).toEqual([]);
  });
});

describe('what is in force on a day', () => {
  const entry = (traits: Partial<Dated>): Dated => ({
    from: null,
    to: null,
    planned: false,
    source: 'x',
    confidence: 'H',
    ...traits,
  });
  const on = (day: string, traits: Partial<Dated>) => inForceOn([entry(traits)], plainDate(day)).length === 1;

  it('begins on its first day and ends after its last', () => {
    const year = { from: plainDate('2026-01-01'), to: plainDate('2026-12-31') };
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => on(day, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('leaves out a text that is planned until its day is known and reached', () => {
    expect(on('2030-01-01', { planned: true })).toBe(false);
    expect(on('2027-01-31', { planned: true, from: plainDate('2027-02-01') })).toBe(false);
    expect(on('2027-02-01', { planned: true, from: plainDate('2027-02-01') })).toBe(true);
    expect(on('1999-01-01', {})).toBe(true);
  });
});

describe('the age limit of a child', () => {
  const limits = LEGAL_FILES['ages.json'].parse(read('ages.json'));
  const day = plainDate('2026-03-02');

  it('is 21, 26 for a student, none for a child who cannot work', () => {
    expect(
      (['ordinary', 'student', 'disabled'] as const).map((situation) => ageLimitOn(limits, situation, day)),
    ).toEqual([21, 26, null]);
    expect(ageLimitOn([], 'ordinary', day)).toBeUndefined();
  });

  it('becomes 30 for a student the day law 54-23 applies', () => {
    const dated = limits.map((limit) =>
      limit.years === 30 ? AgeLimit.parse({ ...limit, from: '2027-02-01' }) : limit,
    );
    expect(['2027-01-31', '2027-02-01'].map((on) => ageLimitOn(dated, 'student', plainDate(on)))).toEqual([
      26, 30,
    ]);
  });
});
