import { describe, expect, it } from 'vitest';
import {
  readUnit,
  suggestMapping,
  type ListKind,
  type Rules,
} from '../../../../../shared/domain/lists/index.ts';
import { plainDate } from '../../../../../shared/kernel/plain-date.ts';
import { aHousehold, aTnsRow, TADAMON_HEADERS, TNS_HEADERS } from '../../../../support/lists.ts';
import { legalToday as legal } from '../rules/support.ts';

const HEADERS: Readonly<Record<ListKind, readonly string[]>> = { tns: TNS_HEADERS, tadamon: TADAMON_HEADERS };
const rules = (kind: ListKind): Rules => ({
  kind,
  mapping: suggestMapping(kind, HEADERS[kind]),
  choices: { categoryCode: [{ code: 'taxis', fr: 'Taxis', ar: 'سيارات الأجرة' }] },
  today: plainDate('2026-03-02'),
  legal,
});
const unit = (rows: readonly string[][], kind: ListKind) =>
  readUnit(
    rows.map((cells, index) => ({ row: index + 2, cells })),
    rules(kind),
  );
const codes = (rows: readonly string[][], kind: ListKind) =>
  (unit(rows, kind).faults ?? []).map(({ row, column, code }) => [row, column, code]);
const tns = (column: number, cell: string): string[][] => [aTnsRow(1).with(column, cell)];

describe('a self-employed person of a list', () => {
  it('becomes what the form would have made, Moroccan by the CNIE, without what the list does not say', () => {
    expect(unit([aTnsRow(1)], 'tns').form).toMatchObject({
      scheme: 'tns',
      identity: { sex: 'F', nationality: 'MAR', document: { kind: 'cnie', number: 'ZW100001' } },
      contacts: { mobile: '0620000001' },
      activity: { categoryCode: 'taxis' },
      family: [],
    });
  });

  it.each([
    [0, '', [[2, 'documentNumber', 'field.required']]],
    [0, 'ZW-100 001', []],
    [1, 'Nom1', [[2, 'familyLatin', 'field.latin_only']]],
    [3, 'Alami', [[2, 'familyArabic', 'field.arabic_only']]],
    [5, '', [[2, 'sex', 'field.required']]],
    [5, 'X', [[2, 'sex', 'unknown_value']]],
    [6, '02/03/2026', []],
    [6, '03/03/2026', [[2, 'birth', 'field.date_future']]],
    [7, '', []],
    [7, 'Astronaute', [[2, 'categoryCode', 'unknown_value']]],
    [8, '', []],
    [8, '12', [[2, 'mobile', 'field.phone']]],
  ] as const)('column %i with « %s »', (column, cell, expected) => {
    expect(codes(tns(column, cell), 'tns')).toEqual(expected);
  });
});

describe('a household of a list', () => {
  it('is one file: the head insured, the others its family, in their order', () => {
    const [head = [], spouse = [], child = []] = aHousehold(1);
    const { form } = unit([child, head, spouse], 'tadamon');
    expect(form).toMatchObject({
      scheme: 'tadamon',
      identity: { givenLatin: 'Omar' },
      own: { rsuScore: '9.1234567', noOtherCover: 'yes' },
      family: [{ kind: 'child' }, { kind: 'spouse', documentNumber: 'ZU100001' }],
    });
  });

  it('at exactly the threshold is taken, and one digit above is refused with its reason', () => {
    expect(unit(aHousehold(1, '9.3264284'), 'tadamon').form).toBeDefined();
    const [fault] = unit(aHousehold(1, '9.3264285'), 'tadamon').faults ?? [];
    expect(fault).toMatchObject({ row: 2, code: 'rules_refused', reason: { code: 'rsu.above_threshold' } });
  });

  it('without a head, with two, without key or with a cell in fault says where', () => {
    const [head = [], spouse = [], child = []] = aHousehold(1);
    expect(codes([spouse, child], 'tadamon')).toEqual([[2, 'relation', 'household_without_head']]);
    expect(codes([head, head, child], 'tadamon')).toEqual([[3, 'relation', 'household_two_heads']]);
    expect(codes([head.with(0, '')], 'tadamon')).toEqual([[2, 'householdKey', 'field.required']]);
    expect(codes([head, spouse.with(2, '')], 'tadamon')).toEqual([
      [3, 'documentNumber', 'field.cnie_required'],
    ]);
    expect(codes([head, spouse, child.with(8, '1900-01-01')], 'tadamon')).toEqual([
      [4, 'birth', 'field.child_older_than_insured'],
    ]);
    expect(codes([head.with(12, 'non'), spouse], 'tadamon')).toEqual([
      [2, 'noOtherCover', 'field.other_cover'],
    ]);
    expect(codes([head.with(9, '1,2E+09')], 'tadamon')).toEqual([[2, 'idcs', 'lost_digits']]);
  });
});
