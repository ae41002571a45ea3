import type { DayReportData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Flow } from '../kit/flow.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { sayBoth, type PaperKey } from '../kit/words.ts';
import { tableHead, tableRow, type TableColumn } from './table.ts';

type Arrived = DayReportData['arrived'][number];
type Named = DayReportData['lost'];

const ARRIVED = (): readonly TableColumn[] => [
  { width: 36, label: sayBoth('papers.label.reference'), shows: 'value' },
  { width: 41, label: sayBoth('papers.day-report.origin'), shows: 'fr' },
  { width: 41, label: sayBoth('papers.day-report.origin'), shows: 'ar' },
  { width: 16, label: sayBoth('papers.day-report.expected'), shows: 'value' },
  { width: 16, label: sayBoth('papers.day-report.found'), shows: 'value' },
  { width: 16, label: sayBoth('papers.day-report.surplus'), shows: 'value' },
];

/** Envelopes that were counted here: how many files of each slip were found, which were not, and whether the courier gave the code. */
export function addArrived(flow: Flow, pen: Pen, { arrived }: DayReportData): void {
  if (arrived.length === 0) return;
  const table = ARRIVED();
  flow.section(
    heading(pen, sayBoth('papers.day-report.arrived')),
    arrived.flatMap((one) => [
      tableRow(pen, table, [
        one.reference,
        one.origin,
        one.origin,
        String(one.expected),
        String(one.expected - one.missing.count),
        String(one.surplus.count),
      ]),
      ...remarksOf(pen, one),
    ]),
    { head: tableHead(pen, table) },
  );
}

/** Files that are looked for, at either end of their envelope. */
export const lostRows = (pen: Pen, lost: Named): Block[] =>
  lost.count === 0 ? [] : [namedRow(pen, 'papers.day-report.lost', lost, [String(lost.count)])];

const remarksOf = (pen: Pen, { missing, surplus, courier }: Arrived): Block[] => [
  ...(missing.count > 0 ? [namedRow(pen, 'papers.day-report.missingFiles', missing)] : []),
  ...(surplus.count > 0 ? [namedRow(pen, 'papers.day-report.surplusFiles', surplus)] : []),
  ...(courier === 'missing' || courier === 'wrong' || courier === 'unknown'
    ? [columns(pen, sayBoth(`papers.day-report.courier.${courier}`), { size: 8, paddingMm: 0.5 })]
    : []),
];

/** References stand once, between both languages, whole on their lines. */
const namedRow = (pen: Pen, label: PaperKey, { count, references }: Named, first: readonly string[] = []) => {
  const more = count - references.length;
  return labelRow(pen, {
    label: sayBoth(label),
    value: { kind: 'lines', lines: [...first, ...linesOf(references)] },
    remark:
      more > 0 ? sayBoth('papers.day-report.more', { fr: { count: more }, ar: { count: more } }) : undefined,
  });
};

const BY_LINE = 2;
const linesOf = (references: readonly string[]): readonly string[] =>
  references.flatMap((_, index) =>
    index % BY_LINE === 0 ? [references.slice(index, index + BY_LINE).join(' · ')] : [],
  );
