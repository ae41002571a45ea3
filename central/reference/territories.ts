import { ReferenceItem } from '../../shared/domain/reference/index.ts';
import { readCsv, UnreadableFile } from './csv.ts';

const LISTS = ['region', 'province', 'commune', 'branch'] as const;
type List = (typeof LISTS)[number];

/** How codes are written, and to which list a parent belongs. */
const SHAPES: Readonly<Record<List, { readonly code: RegExp; readonly parent: List | null }>> = {
  region: { code: /^\d{2}$/, parent: null },
  province: { code: /^\d{5}$/, parent: 'region' },
  commune: { code: /^[\d.]{7,14}$/, parent: 'province' },
  branch: { code: /^[A-Z0-9-]{2,20}$/, parent: 'region' },
};

export type TerritoryWhy = 'unreadable' | 'list' | 'code' | 'names' | 'parent' | 'twice';
interface Fault {
  readonly line: number;
  readonly why: TerritoryWhy;
}

const FAULTS_TOLD_MAX = 20;
/** Thrown with what is wrong where; nothing was loaded. */
export class TerritoriesRefused extends Error {
  override name = 'TerritoriesRefused';
  readonly faults: readonly Fault[];
  readonly more: number;
  constructor(faults: readonly Fault[]) {
    super('territories');
    this.faults = faults.slice(0, FAULTS_TOLD_MAX);
    this.more = faults.length - this.faults.length;
  }
}

const COLUMNS = ['list', 'code', 'name_fr', 'name_ar', 'parent_code'] as const;

/**
 * Reads `list,code,name_fr,name_ar,parent_code`, in any order: a parent may stand further down, or be known already. A branch may have
 * no parent. Everything or nothing.
 */
export function readTerritories(csv: string, known: readonly ReferenceItem[]): readonly ReferenceItem[] {
  let rows: readonly Readonly<Record<(typeof COLUMNS)[number], string>>[];
  try {
    rows = readCsv(csv, COLUMNS);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new TerritoriesRefused([{ line: error.line, why: 'unreadable' }]);
    throw error;
  }
  const places = new Set([
    ...known.map(({ list, code }) => `${list}/${code}`),
    ...rows.map(({ list, code }) => `${list}/${code}`),
  ]);
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const lines = linesOf(csv);
  const items = rows.flatMap((row, index) => {
    const read = readRow(row, index, places, seen);
    if (typeof read !== 'string') return [read];
    faults.push({ line: lines[index] ?? 0, why: read });
    return [];
  });
  if (faults.length > 0) throw new TerritoriesRefused(faults);
  return items;
}

/** Lines that are not empty, after the header, as an editor counts them. */
const linesOf = (csv: string): readonly number[] =>
  csv.split(/\r?\n/).flatMap((line, index) => (index > 0 && line.trim() !== '' ? [index + 1] : []));

function readRow(
  row: Readonly<Record<(typeof COLUMNS)[number], string>>,
  rank: number,
  places: ReadonlySet<string>,
  seen: Set<string>,
): ReferenceItem | TerritoryWhy {
  const list = LISTS.find((one) => one === row.list);
  if (list === undefined) return 'list';
  const { code, parent } = SHAPES[list];
  if (!code.test(row.code)) return 'code';
  if (row.name_fr === '' || row.name_ar === '') return 'names';
  const mayLackParent = parent === null || (list === 'branch' && row.parent_code === '');
  if (!(mayLackParent ? row.parent_code === '' : places.has(`${parent}/${row.parent_code}`))) return 'parent';
  const key = `${list}/${row.code}`;
  if (seen.has(key)) return 'twice';
  seen.add(key);
  const item = ReferenceItem.safeParse({
    list,
    code: row.code,
    fr: row.name_fr,
    ar: row.name_ar,
    parent: row.parent_code === '' ? null : row.parent_code,
    rank,
    sample: false,
  });
  return item.success ? item.data : 'names';
}
