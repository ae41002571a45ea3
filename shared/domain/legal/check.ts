import { z } from 'zod';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { Dated } from './dated.ts';
import { bandFaults } from './bands.ts';
import { Law, type ScoreBand } from './entries.ts';
import {
  CONTINUOUS_FILES,
  FIGURE_FILES,
  LEGAL_FILE_NAMES,
  LEGAL_FILES,
  type LegalFileName,
} from './files.ts';
import { lawDatesOf, periodOf, type LawDates } from './periods.ts';

/** What is wrong with one entry of one file. */
export interface LegalFinding {
  readonly file: LegalFileName;
  readonly code: string;
  readonly problem:
    | 'unreadable'
    | 'source-missing'
    | 'language-missing'
    | 'overlap'
    | 'gap'
    | 'ends-before-it-begins'
    | 'value-missing'
    | 'value-of-unknown'
    | 'unknown-law'
    | 'day-and-law'
    | 'two-files'
    | 'bands-unsorted'
    | 'bands-overlap'
    | 'bands-gap';
  readonly detail?: string;
}

type Entry = Dated & {
  readonly code: string;
  readonly value?: string | null;
  readonly act?: string;
  readonly bands?: readonly ScoreBand[];
};
type Found = readonly LegalFinding[];

/** The coefficient of a category is a dated figure of its own. */
const flatten = (entry: Entry & { readonly coefficient?: Dated }): readonly Entry[] =>
  entry.coefficient === undefined
    ? [entry]
    : [entry, { ...entry.coefficient, code: `${entry.code}-coefficient` }];

const nameOf = ({ code, act }: Entry): string => (act === undefined ? code : `${act}/${code}`);

function unreadable(file: LegalFileName, error: z.ZodError, content: unknown): Found {
  return error.issues.map(({ path, message }) => {
    const field = path.at(-1);
    const entry: unknown = Array.isArray(content) ? content[Number(path[0])] : undefined;
    const named = z.object({ code: z.string() }).safeParse(entry);
    const problem =
      field === 'source' || field === 'sourceAr'
        ? 'source-missing'
        : field === 'fr' || field === 'ar'
          ? 'language-missing'
          : 'unreadable';
    return {
      file,
      code: named.data?.code ?? String(path[0] ?? ''),
      problem,
      detail: `${path.join('.')}: ${message}`,
    };
  });
}

function checkEntry(file: LegalFileName, entry: Entry, laws: ReadonlySet<string>): Found {
  const { from, to, since, until, confidence, value, bands } = entry;
  const found = (problem: LegalFinding['problem'], detail?: string): Found => [
    { file, code: nameOf(entry), problem, ...(detail === undefined ? {} : { detail }) },
  ];
  return [
    ...(from !== null && to !== null && to < from ? found('ends-before-it-begins', `${from} → ${to}`) : []),
    ...((since !== undefined && from !== null) || (until !== undefined && to !== null)
      ? found('day-and-law')
      : []),
    ...[since, until].flatMap((law) => (law === undefined || laws.has(law) ? [] : found('unknown-law', law))),
    ...(value === null && confidence !== '?' ? found('value-missing') : []),
    ...(typeof value === 'string' && confidence === '?' ? found('value-of-unknown', value) : []),
    ...(bands?.length === 0 && confidence !== '?' ? found('value-missing') : []),
    ...(bands && bands.length > 0 && confidence === '?' ? found('value-of-unknown') : []),
    ...bandFaults(bands ?? []).map(({ problem, detail }) => ({
      file,
      code: nameOf(entry),
      problem,
      detail,
    })),
  ];
}

/** Overlaps, and gaps where none may be, among the entries of one code. */
function checkPeriods(file: LegalFileName, entries: readonly Entry[], laws: LawDates): Found {
  const [first] = entries;
  if (!first) return [];
  const periods = entries
    .map((entry) => periodOf(entry, laws))
    .filter((period) => period !== 'never')
    // An entry that its law ended before it began never applies.
    .filter(({ first, last }) => first === null || last === null || first <= last)
    .toSorted((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1));
  return periods.slice(1).flatMap((next, index): Found => {
    const last = periods[index]?.last ?? null;
    const at = { file, code: nameOf(first) };
    if (last === null || next.first === null || next.first <= last)
      return [{ ...at, problem: 'overlap', detail: next.first ?? 'null' }];
    const expected: PlainDate = addDays(last, 1);
    return CONTINUOUS_FILES.has(file) && next.first !== expected
      ? [{ ...at, problem: 'gap', detail: `${expected} → ${next.first}` }]
      : [];
  });
}

/** The laws as they are known, and each law whose day is open on two days that it could get. */
function scenarios(laws: readonly Law[]): readonly LawDates[] {
  const known = lawDatesOf(laws);
  const open = laws.filter(({ effective }) => effective === null);
  const onDay = (count: number): LawDates => ({
    ...known,
    ...Object.fromEntries(open.map(({ code, published }) => [code, addDays(published, count)])),
  });
  return open.length === 0 ? [known] : [known, onDay(1), onDay(365)];
}

/** Everything wrong with the contents of `resources/legal`; empty when all is well. Never throws. */
export function checkLegal(contents: Readonly<Record<string, unknown>>): Found {
  const laws = z.array(Law).safeParse(contents['laws.json']).data ?? [];
  const codes = new Set(laws.map(({ code }) => code));
  const days = scenarios(laws);
  const homes = new Map<string, LegalFileName>();
  const found: LegalFinding[] = [];
  for (const file of LEGAL_FILE_NAMES) {
    const parsed = LEGAL_FILES[file].safeParse(contents[file]);
    if (!parsed.success) {
      found.push(...unreadable(file, parsed.error, contents[file]));
      continue;
    }
    if (file === 'laws.json') continue;
    const entries = (parsed.data as readonly Entry[]).flatMap(flatten);
    found.push(...entries.flatMap((entry) => checkEntry(file, entry, codes)));
    const groups = Map.groupBy(entries, nameOf);
    for (const group of groups.values())
      found.push(...days.flatMap((laws) => checkPeriods(file, group, laws)));
    if (!(FIGURE_FILES as readonly string[]).includes(file)) continue;
    for (const code of groups.keys()) {
      const home = homes.get(code);
      if (home !== undefined) found.push({ file, code, problem: 'two-files', detail: home });
      homes.set(code, file);
    }
  }
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
