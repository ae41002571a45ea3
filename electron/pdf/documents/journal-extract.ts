import { displayDay, displayNumber, type JournalExtractData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth, type PaperKey } from '../kit/words.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { issuedBlock, personRows } from './parts.ts';
import { tableHead, tableRow, type TableColumn } from './table.ts';

const ACCESS_LAW = '09-08';
/** Written down by no agent: the workstation itself. */
const MACHINE = '-';

const COLUMNS = (): readonly TableColumn[] => [
  { width: 32, label: sayBoth('papers.journal-extract.when'), shows: 'value' },
  { width: 14, label: sayBoth('papers.journal-extract.who'), shows: 'value' },
  { width: 51, label: sayBoth('papers.journal-extract.what'), shows: 'fr' },
  { width: 41, label: sayBoth('papers.journal-extract.what'), shows: 'ar' },
  { width: 30, label: sayBoth('papers.label.reference'), shows: 'value' },
];

/** Tells somebody who looked at their file or acted on it at a workstation, when, and for what. */
export function journalExtract(data: JournalExtractData, kit: Kit): void {
  const { pen } = kit;
  const law = ltr(ACCESS_LAW);
  const letterhead = {
    ...data,
    title: sayBoth('papers.journal-extract.title'),
    subtitle: sayBoth('papers.journal-extract.subtitle', { fr: { law }, ar: { law } }),
  };
  const table = COLUMNS();
  const small = { size: 8 } as const;
  officialPaper(kit, letterhead, (flow) => {
    flow.add(columns(pen, sayBoth('papers.journal-extract.statement'), { size: 10, paddingMm: 2 }));
    flow.section(heading(pen, sayBoth('papers.journal-extract.whom')), [
      ...personRows(pen, data.person),
      numberRow(pen, data),
    ]);
    flow.space(3);
    flow.section(heading(pen, sayBoth('papers.journal-extract.this')), placeRows(pen, data));
    flow.space(3);
    flow.section(
      heading(pen, sayBoth('papers.journal-extract.lines')),
      data.lines.map((line) =>
        tableRow(pen, table, [
          `${displayDay(line.at.day)} ${line.at.time}`,
          line.agentNumber === MACHINE ? '–' : line.agentNumber,
          line.said,
          line.said,
          line.reference ?? '–',
        ]),
      ),
      { head: tableHead(pen, table) },
    );
    flow.space(2);
    if (data.isCut)
      flow.add(columns(pen, sayBoth('papers.journal-extract.cut'), { ...small, color: COLORS.attention }));
    flow.add(columns(pen, sayBoth('papers.journal-extract.limits'), small));
    flow.add(columns(pen, sayBoth('papers.journal-extract.rights'), small));
    flow.space(2);
    flow.section(columns(pen, sayBoth('papers.journal-extract.anchor'), small), [anchorRow(pen, data)]);
    flow.space(2);
    flow.add(issuedBlock(pen, data, 'papers.issued'));
  });
}

const single = (pen: Pen, label: PaperKey, text: string, mono = true): Block =>
  labelRow(pen, { label: sayBoth(label), value: { kind: 'single', text, mono } });

const numberRow = (pen: Pen, { number }: JournalExtractData): Block =>
  number === null
    ? labelRow(pen, {
        label: sayBoth('papers.label.number'),
        value: { kind: 'both', text: sayBoth('papers.journal-extract.noNumber') },
      })
    : single(pen, 'papers.label.number', displayNumber(number));

const placeRows = (pen: Pen, { workstation, agentNumber, lines, looks, reference }: JournalExtractData) => [
  single(pen, 'papers.journal-extract.where', workstation),
  single(pen, 'papers.journal-extract.givenBy', agentNumber),
  single(pen, 'papers.label.reference', reference),
  single(pen, 'papers.journal-extract.count', String(lines.length)),
  single(pen, 'papers.journal-extract.looks', String(looks)),
];

const HASH_GROUP = /.{8}(?=.)/gu;

/** In groups of eight, on two even lines: it is compared by eye, or typed where the journal is verified. */
const anchorRow = (pen: Pen, { head: { seq, hash } }: JournalExtractData): Block => {
  const [first, second] = [hash.slice(0, hash.length / 2), hash.slice(hash.length / 2)].map((half) =>
    half.replace(HASH_GROUP, '$& '),
  );
  return labelRow(pen, {
    label: sayBoth('papers.journal-extract.anchorLabel'),
    value: { kind: 'lines', lines: [`${seq}:${first ?? ''}`, second ?? ''] },
  });
};
