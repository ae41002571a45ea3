import { displayDay, displaySum, type DayReportData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow, type RowValue } from '../kit/bilingual.ts';
import type { Flow } from '../kit/flow.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth, type PaperKey } from '../kit/words.ts';
import { addArrived, lostRows } from './day-arrived.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { agentRow, instantRow, referenceRow, sealBlock } from './parts.ts';
import { signatures } from './signatures.ts';
import { tableHead, tableRow, type TableColumn } from './table.ts';

/** Between sections, millimetres: an ordinary day holds on one page, seal included. */
const GAP = 0.3;

/** A day at a workstation: what was done, what was used up, what waits, and what does not agree. */
export function dayReport(data: DayReportData, kit: Kit): void {
  const { pen } = kit;
  const day = { day: ltr(displayDay(data.day)) };
  const letterhead = {
    ...data,
    title: sayBoth('papers.day-report.title'),
    subtitle: sayBoth('papers.day-report.subtitle', { fr: day, ar: day }),
  };
  officialPaper(kit, letterhead, (flow) => {
    flow.section(heading(pen, sayBoth('papers.day-report.place')), placeRows(pen, data));
    flow.space(GAP);
    addActs(flow, pen, data);
    flow.section(heading(pen, sayBoth('papers.day-report.used')), usedRows(pen, data));
    flow.space(GAP);
    addSpoiled(flow, pen, data);
    addEnvelopes(flow, pen, data);
    addArrived(flow, pen, data);
    addDifferences(flow, pen, data);
    flow.section(heading(pen, sayBoth('papers.day-report.journal')), journalRows(pen, data));
    flow.space(GAP);
    flow.add(signatures(pen, 'agent', 'supervisor'));
    flow.space(GAP);
    flow.add(sealBlock(pen, data));
  });
}

const line = (pen: Pen, label: PaperKey, value: RowValue, strong = false): Block =>
  labelRow(pen, { label: sayBoth(label), value, strong });
const single = (text: string): RowValue => ({ kind: 'single', text, mono: true });

const placeRows = (pen: Pen, data: DayReportData): Block[] => [
  referenceRow(pen, data.reference, true),
  line(pen, 'papers.day-report.workstation', {
    kind: 'both',
    text: {
      fr: `${data.workstation.code} · ${data.workstation.name.fr}`,
      ar: data.workstation.name.ar,
    },
  }),
  agentRow(pen, data.agent),
  instantRow(pen, 'papers.day-report.openedAt', data.openedAt),
  data.closedAt
    ? instantRow(pen, 'papers.day-report.closedAt', data.closedAt)
    : line(pen, 'papers.day-report.closedAt', { kind: 'both', text: sayBoth('papers.day-report.open') }),
];

const COUNTED = (): readonly TableColumn[] => [
  { width: 76, label: sayBoth('papers.receipt.actName'), shows: 'fr' },
  { width: 22, label: sayBoth('papers.day-report.count'), shows: 'value' },
  { width: 76, label: sayBoth('papers.receipt.actName'), shows: 'ar' },
];

function addActs(flow: Flow, pen: Pen, { acts }: DayReportData): void {
  const title = heading(pen, sayBoth('papers.day-report.acts'));
  const table = COUNTED();
  const total = acts.reduce((sum, { count }) => sum + count, 0);
  if (acts.length === 0)
    flow.section(title, [columns(pen, sayBoth('papers.day-report.noAct'))], { tag: 'Sect' });
  else
    flow.section(
      title,
      [
        ...acts.map(({ name, count }) => tableRow(pen, table, [name, String(count), name])),
        line(pen, 'papers.day-report.total', single(String(total)), true),
      ],
      { head: tableHead(pen, table) },
    );
  flow.space(GAP);
}

/** How many of a series were used, and which: `61 · RC-K3B-26-000042 – RC-K3B-26-000102`. */
const series = (count: number, first: string, last: string): RowValue =>
  single(`${count} · ${first === last ? first : `${first} – ${last}`}`);

function usedRows(pen: Pen, { receipts, cards, waiting, sleeping, lost }: DayReportData): Block[] {
  const none: RowValue = { kind: 'both', text: sayBoth('papers.day-report.none') };
  const given = receipts ? series(receipts.count, receipts.first, receipts.last) : none;
  const printed = cards ? series(cards.printed, cards.first, cards.last) : none;
  return [
    line(pen, 'papers.day-report.receipts', given),
    line(pen, 'papers.day-report.cards', printed),
    line(pen, 'papers.day-report.spoiledCount', single(String(cards?.spoiled.length ?? 0))),
    line(pen, 'papers.day-report.waiting', single(String(waiting)), waiting > 0),
    ...sleepingRows(pen, sleeping),
    ...lostRows(pen, lost),
  ];
}

/** How many care files do not move, and what they wait for. */
function sleepingRows(pen: Pen, sleeping: DayReportData['sleeping']): Block[] {
  if (sleeping.length === 0) return [];
  const steps = sleeping.map(({ name, count }) =>
    sayBoth('papers.day-report.step', {
      fr: { step: name.fr, count: ltr(String(count)) },
      ar: { step: name.ar, count: ltr(String(count)) },
    }),
  );
  const total = sleeping.reduce((sum, { count }) => sum + count, 0);
  const said = {
    fr: steps.map(({ fr }) => fr).join(' · '),
    ar: steps.map(({ ar }) => ar).join(' · '),
  };
  return [
    line(pen, 'papers.day-report.sleeping', single(String(total)), true),
    columns(pen, said, { size: 7.5, color: COLORS.soft, paddingMm: 0.2, leading: 1.3 }),
  ];
}

const EXPLAINED = (first: PaperKey): readonly TableColumn[] => [
  { width: 44, label: sayBoth(first), shows: 'value' },
  { width: 64, label: sayBoth('papers.day-report.why'), shows: 'fr' },
  { width: 66, label: sayBoth('papers.day-report.why'), shows: 'ar' },
];

function addSpoiled(flow: Flow, pen: Pen, { cards }: DayReportData): void {
  if (!cards || cards.spoiled.length === 0) return;
  const table = EXPLAINED('papers.card.serial');
  flow.section(
    heading(pen, sayBoth('papers.day-report.spoiled')),
    cards.spoiled.map(({ serial, why }) => tableRow(pen, table, [serial, why, why])),
    { head: tableHead(pen, table) },
  );
  flow.space(GAP);
}

const ENVELOPES = (): readonly TableColumn[] => [
  { width: 44, label: sayBoth('papers.label.reference'), shows: 'value' },
  { width: 41, label: sayBoth('papers.transmittal.destination'), shows: 'fr' },
  { width: 41, label: sayBoth('papers.transmittal.destination'), shows: 'ar' },
  { width: 14, label: sayBoth('papers.day-report.files'), shows: 'value' },
  { width: 30, label: sayBoth('papers.transmittal.sum'), shows: 'value' },
];

function addEnvelopes(flow: Flow, pen: Pen, { envelopes }: DayReportData): void {
  if (envelopes.length === 0) return;
  const table = ENVELOPES();
  flow.section(
    heading(pen, sayBoth('papers.day-report.envelopes')),
    envelopes.map(({ reference, destination, count, controlSum }) =>
      tableRow(pen, table, [reference, destination, destination, String(count), displaySum(controlSum)]),
    ),
    { head: tableHead(pen, table) },
  );
  flow.space(GAP);
}

function addDifferences(flow: Flow, pen: Pen, { differences }: DayReportData): void {
  const title = heading(pen, sayBoth('papers.day-report.differences'));
  const rows = differences.flatMap(({ what, expected, found, explanation }) => {
    const values = { expected: ltr(String(expected)), found: ltr(String(found)) };
    return [
      columns(
        pen,
        sayBoth('papers.day-report.difference', {
          fr: { what: what.fr, ...values },
          ar: { what: what.ar, ...values },
        }),
        { weight: 'semibold', paddingMm: 0.5 },
      ),
      columns(pen, explanation ?? sayBoth('papers.day-report.unexplained'), {
        size: 8,
        color: explanation ? COLORS.ink : COLORS.attention,
        paddingMm: 0.4,
      }),
    ];
  });
  const none = [columns(pen, sayBoth('papers.day-report.noDifference'))];
  flow.section(title, rows.length > 0 ? rows : none, { tag: 'Sect' });
  flow.space(GAP);
}

const HASH_GROUP = /.{8}(?=.)/gu;

/** The fingerprint in groups of eight, on two even lines: it is compared by eye with that of the journal. */
function journalRows(pen: Pen, { journal }: DayReportData): Block[] {
  const { head } = journal;
  const halves = [head.slice(0, head.length / 2), head.slice(head.length / 2)];
  return [
    line(pen, 'papers.day-report.entries', single(String(journal.entries))),
    line(pen, 'papers.day-report.head', {
      kind: 'lines',
      lines: halves.map((half) => half.replace(HASH_GROUP, '$& ')),
    }),
  ];
}
