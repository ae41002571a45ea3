import { describe, expect, it } from 'vitest';
import { readTerritories, TerritoriesRefused } from '../../../central/reference/territories.ts';
import type { ReferenceItem } from '../../../shared/domain/reference/index.ts';

const HEADER = 'list,code,name_fr,name_ar,parent_code';
const known: readonly ReferenceItem[] = [
  { list: 'region', code: '04', fr: 'Rabat', ar: 'الرباط', parent: null, rank: 0, sample: false },
];
const read = (...lines: string[]) => readTerritories([HEADER, ...lines].join('\n'), known);
const faults = (...lines: string[]) => {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof TerritoriesRefused) return error;
  }
  throw new Error('It was read');
};

describe('a file of territories', () => {
  it('has the four lists in any order, a parent further down or known already', () => {
    const items = read(
      'commune,04.421.01.01.,Agdal,أكدال,04421',
      'branch,RABAT-1,Agence Agdal,وكالة أكدال,04',
      'province,04421,Rabat,الرباط,04',
      'branch,MOBILE,Agence mobile,وكالة متنقلة,',
    );
    expect(items.map(({ list, code, parent }) => [list, code, parent])).toEqual([
      ['commune', '04.421.01.01.', '04421'],
      ['branch', 'RABAT-1', '04'],
      ['province', '04421', '04'],
      ['branch', 'MOBILE', null],
    ]);
  });

  it('is refused whole, with each line in fault as an editor counts it, and why', () => {
    const { faults: told } = faults(
      'region,12,Dakhla,الداخلة,',
      '',
      'village,1,Un,واحد,04',
      'commune,7,Sept,سبعة,04421',
      'branch,OK-1,,وكالة,04',
      'province,12345,Nulle part,لا مكان,99',
      'branch,OK-2,Agence,وكالة,04',
      'branch,OK-2,Agence,وكالة,04',
    );
    expect(told).toEqual([
      { line: 4, why: 'list' },
      { line: 5, why: 'code' },
      { line: 6, why: 'names' },
      { line: 7, why: 'parent' },
      { line: 9, why: 'twice' },
    ]);
  });

  it('is refused at the line that does not read, and at the first when a column is missing', () => {
    expect(faults('branch,A-1,"sans fin,وكالة,04').faults).toEqual([{ line: 2, why: 'unreadable' }]);
    expect(() => readTerritories('code,name_fr\n1,Un', known)).toThrow(TerritoriesRefused);
  });

  it('tells twenty faults and how many more there are', () => {
    const error = faults(...Array.from({ length: 25 }, (_, n) => `village,${n},Un,واحد,`));
    expect([error.faults.length, error.more]).toEqual([20, 5]);
  });
});
