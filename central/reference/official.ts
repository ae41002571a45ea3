import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { entriesOn, type Legal } from '../../shared/domain/legal/index.ts';
import { ReferenceItem, type ReferenceList } from '../../shared/domain/reference/index.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { readCsv, UnreadableFile } from './csv.ts';

const RESOURCES = new URL('../../resources/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, RESOURCES), 'utf8');
const json = <S extends z.ZodType>(path: string, schema: S): z.output<S> =>
  schema.parse(JSON.parse(text(path)));

const Region = z.object({ code: z.string(), fr: z.string(), ar: z.string() });

interface Entry {
  readonly code: string;
  readonly fr: string;
  readonly ar: string;
}
const item = (
  list: ReferenceList,
  { code, fr, ar }: Entry,
  parent: string | null,
  rank: number,
): ReferenceItem => ({
  list,
  code,
  fr,
  ar,
  parent,
  rank,
  sample: false,
});

/** A scheme whose body changes appears once, as it is on the day. */
const lastOfEachCode = <E extends Entry>(entries: readonly E[]): readonly E[] => [
  ...new Map(entries.map((entry) => [entry.code, entry])).values(),
];

/** Everything that `resources/` says on a day: places, categories, papers, schemes. Communes come from the official file. */
export function officialItems(day: PlainDate, legal: Legal): readonly ReferenceItem[] {
  const provinces = readCsv(text('reference/provinces.csv'), [
    'code_digits',
    'name_fr',
    'name_ar',
    'region_code',
  ]);
  const pieces = entriesOn(legal, 'pieces.json', day);
  const schemes = lastOfEachCode(entriesOn(legal, 'schemes.json', day));
  const categories = entriesOn(legal, 'tns-categories.json', day);
  const mutuelles = entriesOn(legal, 'mutuelles.json', day);
  return [
    ...json('reference/regions.json', z.array(Region)).map((region, rank) =>
      item('region', region, null, rank),
    ),
    ...provinces.map((row, rank) =>
      item('province', { code: row.code_digits, fr: row.name_fr, ar: row.name_ar }, row.region_code, rank),
    ),
    ...categories.map((category, rank) => item('tns_category', category, null, rank)),
    ...pieces.map((piece, rank) => item('piece', piece, piece.asked, rank)),
    ...mutuelles.map((mutuelle, rank) => item('mutuelle', mutuelle, null, rank)),
    ...schemes.map((scheme, rank) => item('scheme', scheme, scheme.body, rank)),
  ];
}

const COMMUNE_COLUMNS = ['code', 'name_fr', 'name_ar', 'province_code'] as const;

/** Reads a file of communes (columns of resources/reference/README.md) or says which line does not read. */
export function readCommunes(csv: string, sample: boolean): readonly ReferenceItem[] {
  return readCsv(csv, COMMUNE_COLUMNS).map((row, rank) => {
    const commune = item(
      'commune',
      { code: row.code, fr: row.name_fr, ar: row.name_ar },
      row.province_code,
      rank,
    );
    const sound =
      /^[\d.]{7,14}$/.test(row.code) &&
      /^\d{5}$/.test(row.province_code) &&
      row.name_fr !== '' &&
      row.name_ar !== '';
    if (!sound || !ReferenceItem.safeParse(commune).success) throw new UnreadableFile(rank + 2);
    return { ...commune, sample };
  });
}

/** One commune a province, for demonstrations. */
export const sampleCommunes = (): readonly ReferenceItem[] =>
  readCommunes(text('reference/sample-communes.csv'), true);

const BRANCH_COLUMNS = ['code', 'name_fr', 'name_ar', 'region_code'] as const;

/** Reads a file of branches: `code,name_fr,name_ar,region_code`. */
export function readBranches(csv: string): readonly ReferenceItem[] {
  return readCsv(csv, BRANCH_COLUMNS).map((row, rank) => {
    const parent = row.region_code === '' ? null : row.region_code;
    const branch = item('branch', { code: row.code, fr: row.name_fr, ar: row.name_ar }, parent, rank);
    const sound = /^[A-Z0-9-]{2,20}$/.test(row.code) && row.name_fr !== '' && row.name_ar !== '';
    if (!sound || !ReferenceItem.safeParse(branch).success) throw new UnreadableFile(rank + 2);
    return branch;
  });
}
