import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv, UnreadableFile } from '../../../central/reference/csv.ts';
import {
  officialItems,
  readBranches,
  readCommunes,
  sampleCommunes,
} from '../../../central/reference/official.ts';
import { legalFiles } from '../../../central/legal/legal.service.ts';
import { withLawDates } from '../../../shared/domain/legal/index.ts';
import { ReferenceItem } from '../../../shared/domain/reference/index.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';

const items = officialItems(plainDate('2026-03-02'), withLawDates(legalFiles()));
const of = (list: string) => items.filter((item) => item.list === list);

describe('reference data', () => {
  it('has the 12 regions and their 75 provinces, in both languages', () => {
    expect([of('region').length, of('province').length]).toEqual([12, 75]);
    const regions = new Set(of('region').map(({ code }) => code));
    expect(of('province').filter(({ parent }) => !regions.has(parent ?? ''))).toEqual([]);
    expect(new Set(of('province').map(({ parent }) => parent))).toEqual(regions);
    for (const item of items) expect(ReferenceItem.safeParse(item).success, item.code).toBe(true);
    expect(items.filter(({ ar }) => !/\p{Script=Arabic}/u.test(ar))).toEqual([]);
  });

  it('says each code of a list once', () => {
    expect(new Set(items.map(({ list, code }) => `${list}/${code}`)).size).toBe(items.length);
  });

  it('tells for whom a paper is asked and who manages a scheme', () => {
    expect(new Set(of('piece').map(({ parent }) => parent))).toEqual(
      new Set(['insured', 'spouse', 'child', 'student', 'disabled']),
    );
    expect(of('scheme').find(({ code }) => code === 'public-active')?.parent).toBe('CNOPS');
  });

  it('has one sample commune a province, marked as a sample', () => {
    expect(new Set(sampleCommunes().map(({ parent }) => parent))).toEqual(
      new Set(of('province').map(({ code }) => code)),
    );
    expect(sampleCommunes().every(({ sample }) => sample)).toBe(true);
  });

  it('keeps the attribution beside the names of provinces', () => {
    expect(readdirSync('resources/reference')).toContain('provinces.SOURCE.txt');
    expect(readFileSync('resources/reference/provinces.SOURCE.txt', 'utf8')).toMatch(/HCP.*CC BY 4\.0/s);
  });
});

describe('a file of communes', () => {
  const header = 'code,name_fr,name_ar,province_code';
  it('is read with its columns in any order, quotes, a byte order mark and the line ends of Windows', () => {
    const text =
      '\uFEFFprovince_code,name_ar,name_fr,other,code\r\n04421,"واحدة","Une, ""ici""",x,04.421.01.01\r\n\r\n';
    expect(readCommunes(text, false)).toMatchObject([
      { list: 'commune', code: '04.421.01.01', fr: 'Une, "ici"', parent: '04421', sample: false },
    ]);
  });

  it('is refused with the line that does not read', () => {
    const lineOf = (rows: string): number => {
      try {
        readCommunes(rows, false);
        return 0;
      } catch (error) {
        return error instanceof UnreadableFile ? error.line : -1;
      }
    };
    expect(lineOf('code,name_fr,name_ar\n')).toBe(1);
    expect(lineOf(`${header}\n04.421.01.01,Une,واحدة,04421\n04.421.01.02,Deux,اثنتان`)).toBe(3);
    expect(lineOf(`${header}\nx,Une,واحدة,04421`)).toBe(2);
    expect(lineOf(`${header}\n04.421.01.01,,واحدة,04421`)).toBe(2);
    expect(lineOf(`${header}\n04.421.01.01,"Une,واحدة,04421`)).toBe(2);
  });

  it('reads like any CSV', () => {
    expect(readCsv('a,b\n1,\n"","x""y"', ['b', 'a'])).toEqual([
      { b: '', a: '1' },
      { b: 'x"y', a: '' },
    ]);
  });

  it('has a sister for branches, whose codes are capitals', () => {
    expect(readBranches('code,name_fr,name_ar,region_code\nRABAT-1,Rabat,الرباط,04')).toMatchObject([
      { list: 'branch', code: 'RABAT-1', parent: '04' },
    ]);
    expect(() => readBranches('code,name_fr,name_ar,region_code\nrabat,Rabat,الرباط,04')).toThrow(
      UnreadableFile,
    );
  });
});
