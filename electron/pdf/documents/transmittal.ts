import {
  controlSum,
  displayDay,
  displayNumber,
  displaySum,
  type TransmittalData,
} from '../../../shared/domain/papers/index.ts';
import { showDirhams } from '../../../shared/kernel/money.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { sayBoth } from '../kit/words.ts';
import { barcode } from './barcode.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { agentRow, instantRow, namesOf, sealBlock } from './parts.ts';
import { signatures } from './signatures.ts';
import { tableHead, tableRow, type TableColumn } from './table.ts';

/** Without amounts, names have their room. */
const COLUMNS = (hasAmounts: boolean): readonly TableColumn[] => [
  { width: 9, label: sayBoth('papers.transmittal.rank'), shows: 'value' },
  { width: 31, label: sayBoth('papers.label.reference'), shows: 'value' },
  { width: 22, label: sayBoth('papers.transmittal.number'), shows: 'value' },
  { width: hasAmounts ? 36 : 46, label: sayBoth('papers.transmittal.insured'), shows: 'fr' },
  { width: hasAmounts ? 32 : 41, label: sayBoth('papers.transmittal.insured'), shows: 'ar' },
  { width: 19, label: sayBoth('papers.transmittal.filedOn'), shows: 'value' },
  ...(hasAmounts
    ? [{ width: 17, label: sayBoth('papers.transmittal.amount'), shows: 'value' } as const]
    : []),
];

/** A proximity point does not say what the care cost: a column of dashes would ask for amounts that somebody forgot. */
const amountsOf = ({ files }: TransmittalData): readonly number[] =>
  files.flatMap(({ amountCentimes }) => amountCentimes ?? []);

/** The slip of an envelope of care files: whoever opens it counts the same, file by file and by the sum. */
export function transmittal(data: TransmittalData, kit: Kit): void {
  const { pen } = kit;
  const letterhead = {
    ...data,
    title: sayBoth('papers.transmittal.title'),
    subtitle: sayBoth('papers.transmittal.subtitle'),
  };
  const hasAmounts = amountsOf(data).length > 0;
  const table = COLUMNS(hasAmounts);
  officialPaper(kit, letterhead, (flow) => {
    flow.add(barcode(pen, data.reference));
    flow.section(heading(pen, sayBoth('papers.transmittal.envelope')), envelopeRows(pen, data));
    flow.space(3);
    flow.section(
      heading(pen, sayBoth('papers.transmittal.files')),
      data.files.map((file, index) =>
        tableRow(pen, table, [
          String(index + 1),
          file.reference,
          displayNumber(file.number),
          namesOf(file.insured),
          namesOf(file.insured),
          displayDay(file.filedOn),
          ...(hasAmounts ? [file.amountCentimes === null ? '–' : showDirhams(file.amountCentimes)] : []),
        ]),
      ),
      { head: tableHead(pen, table) },
    );
    flow.space(2);
    flow.add(columns(pen, sayBoth('papers.transmittal.check'), { size: 8 }));
    flow.space(2);
    flow.add(signatures(pen, 'agent', 'courier'));
    flow.space(3);
    flow.add(sealBlock(pen, data));
  });
}

function envelopeRows(pen: Pen, data: TransmittalData): Block[] {
  const { destination, closedAt, agent, files } = data;
  const amounts = amountsOf(data);
  const total = amounts.reduce((sum, centimes) => sum + centimes, 0);
  const single = (label: Parameters<typeof sayBoth>[0], text: string) =>
    labelRow(pen, { label: sayBoth(label), value: { kind: 'single', text, mono: true }, strong: true });
  return [
    labelRow(pen, {
      label: sayBoth('papers.transmittal.destination'),
      value: { kind: 'both', text: destination },
      strong: true,
    }),
    instantRow(pen, 'papers.transmittal.closedAt', closedAt),
    agentRow(pen, agent),
    single('papers.transmittal.count', String(files.length)),
    single('papers.transmittal.sum', displaySum(controlSum(files))),
    ...(amounts.length === 0 ? [] : [single('papers.transmittal.total', showDirhams(total))]),
  ];
}
