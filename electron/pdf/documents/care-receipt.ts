import { displayDay, type Bilingual, type CareReceiptData } from '../../../shared/domain/papers/index.ts';
import { showDirhams } from '../../../shared/kernel/money.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, sayBoth, type PaperKey } from '../kit/words.ts';
import { barcode } from './barcode.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { agentRow, dayRow, instantRow, namesOf, numberRow, sealBlock } from './parts.ts';
import { pieceRows } from './pieces.ts';

const SIMPLIFICATION_LAW = '55-19';
const GAP = 0.6;

/** What the insured leaves with when a care file is taken in: what was left, whether in time, and what follows. */
export function careReceipt(data: CareReceiptData, kit: Kit): void {
  const { pen } = kit;
  const law = ltr(SIMPLIFICATION_LAW);
  const letterhead = {
    ...data,
    title: sayBoth('papers.care-receipt.title'),
    subtitle: sayBoth('papers.receipt.law', { fr: { law }, ar: { law } }),
  };
  officialPaper(kit, letterhead, (flow) => {
    flow.add(barcode(pen, data.reference));
    flow.section(heading(pen, sayBoth('papers.receipt.filing')), [
      instantRow(pen, 'papers.receipt.filedAt', data.filedAt),
      agentRow(pen, data.agent),
    ]);
    flow.space(GAP);
    flow.section(heading(pen, sayBoth('papers.care-receipt.people')), peopleRows(pen, data));
    flow.space(GAP);
    flow.section(heading(pen, sayBoth('papers.care-receipt.file')), fileRows(pen, data));
    flow.space(GAP);
    if (data.kind !== null) {
      flow.section(
        heading(pen, sayBoth('papers.receipt.received')),
        pieceRows(pen, data.received, 'receivedNone'),
      );
      flow.space(GAP);
      flow.section(heading(pen, sayBoth('papers.receipt.missing')), lackingRows(pen, data));
      flow.space(GAP);
    } else {
      flow.add(columns(pen, sayBoth('papers.care-receipt.hidden'), { color: COLORS.attention }));
      flow.space(GAP);
    }
    flow.section(heading(pen, sayBoth('papers.receipt.next')), nextRows(pen, data), { tag: 'Sect' });
    flow.space(GAP);
    flow.add(sealBlock(pen, data));
  });
}

const peopleRows = (pen: Pen, { patient, insured, number, body }: CareReceiptData): Block[] => [
  labelRow(pen, {
    label: sayBoth(`papers.care-receipt.patient.${patient.sex}`),
    value: { kind: 'both', text: namesOf(patient) },
    strong: true,
  }),
  labelRow(pen, {
    label: sayBoth('papers.label.relation'),
    value: { kind: 'both', text: relationOf(patient) },
  }),
  dayRow(pen, 'papers.label.birth', patient.birth),
  ...(patient.relation === 'self'
    ? []
    : [
        labelRow(pen, {
          label: sayBoth(`papers.care-receipt.insured.${insured.sex}`),
          value: { kind: 'both', text: namesOf(insured) },
        }),
      ]),
  numberRow(pen, number, body),
];

const relationOf = ({ relation, sex }: CareReceiptData['patient']): Bilingual =>
  sayBoth(relation === 'self' ? `papers.care-receipt.self.${sex}` : `papers.relation.${relation}.${sex}`);

function fileRows(pen: Pen, data: CareReceiptData): Block[] {
  const single = (label: PaperKey, text: string | null): Block[] =>
    text === null
      ? []
      : [labelRow(pen, { label: sayBoth(label), value: { kind: 'single', text, mono: true } })];
  return [
    ...(data.kind === null
      ? []
      : [
          labelRow(pen, {
            label: sayBoth('papers.care-receipt.kind'),
            value: { kind: 'both', text: sayBoth(`papers.care-receipt.kind.${data.kind}`) },
            strong: true,
          }),
        ]),
    dayRow(pen, 'papers.care-receipt.firstAct', data.firstActOn),
    ...(data.treatmentEndedOn ? [dayRow(pen, 'papers.care-receipt.end', data.treatmentEndedOn)] : []),
    ...deadlineRows(pen, data.deadline),
    ...rightsRows(pen, data.rights),
    ...(data.inpe === null && data.kind !== null
      ? [unsaidRow(pen, 'papers.care-receipt.inpe')]
      : single('papers.care-receipt.inpe', data.inpe)),
    ...single('papers.care-receipt.fse', data.fse),
    ...amountRows(pen, data),
  ];
}

/** What the sheet should say: an empty line would pass for one that is in order. */
const unsaidRow = (pen: Pen, label: PaperKey): Block =>
  labelRow(pen, {
    label: sayBoth(label),
    value: { kind: 'both', text: sayBoth('papers.care-receipt.unsaid') },
    strong: true,
  });

function amountRows(pen: Pen, { kind, amountCentimes: centimes, taken }: CareReceiptData): Block[] {
  const label = 'papers.care-receipt.amount';
  const amount = centimes === null ? null : { amount: ltr(showDirhams(centimes)) };
  return [
    ...(amount
      ? [
          labelRow(pen, {
            label: sayBoth(label),
            value: { kind: 'both', text: sayBoth('papers.dirhams', { fr: amount, ar: amount }) },
          }),
        ]
      : kind === null
        ? []
        : [unsaidRow(pen, label)]),
    ...(taken ? [warning(pen, `papers.care-receipt.taken.${taken}`)] : []),
  ];
}

const warning = (pen: Pen, key: PaperKey): Block => columns(pen, sayBoth(key), { color: COLORS.attention });

/** Where the patient's rights stood, said as lateness is: the screen foresaw a refusal. */
const rightsRows = (pen: Pen, rights: CareReceiptData['rights']): Block[] =>
  rights === null
    ? []
    : [
        labelRow(pen, {
          label: sayBoth('papers.care-receipt.rights'),
          value: {
            kind: 'both',
            text: sayBoth(rights === 'kept' ? 'papers.rights.maintained' : `papers.rights.${rights}`),
          },
          strong: true,
        }),
        warning(
          pen,
          rights === 'unknown' ? 'papers.care-receipt.rightsUnknownNote' : 'papers.care-receipt.rightsNote',
        ),
      ];

/** The papers that are not there and what the sheet does not say: « complete » only when nothing of either is wanting. */
const lackingRows = (pen: Pen, { missing, lack, hasNoSheet }: CareReceiptData): Block[] => [
  ...(hasNoSheet ? [warning(pen, 'papers.care-receipt.noSheet')] : []),
  ...(missing.length === 0 && lack !== null ? [] : pieceRows(pen, missing, 'missingNone')),
  ...(lack === null || hasNoSheet ? [] : [columns(pen, sayBoth(`papers.care-receipt.lack.${lack}`))]),
  ...(missing.length === 0 ? [] : [columns(pen, sayBoth('papers.care-receipt.missingNote'), { size: 7.5 })]),
];

function deadlineRows(pen: Pen, deadline: CareReceiptData['deadline']): Block[] {
  if (!deadline) return [];
  const day = { day: ltr(displayDay(deadline.lastDay)) };
  return [
    labelRow(pen, {
      label: sayBoth('papers.care-receipt.deadline'),
      value: {
        kind: 'both',
        text: sayBoth(`papers.care-receipt.deadline.${deadline.verdict}`, { fr: day, ar: day }),
      },
      strong: true,
    }),
    ...(deadline.verdict === 'late' ? [warning(pen, 'papers.care-receipt.lateNote')] : []),
  ];
}

function nextRows(pen: Pen, { delay, reference, followUp }: CareReceiptData): Block[] {
  const values = { days: delay.days, day: ltr(displayDay(delay.lastDay)) };
  const asked = { reference: ltr(reference) };
  const tight = { paddingMm: 0.4, leading: 1.32 };
  return [
    columns(pen, sayBoth('papers.care-receipt.delay', { fr: values, ar: values }), tight),
    columns(pen, followUp ?? sayBoth('papers.receipt.followUp', { fr: asked, ar: asked }), tight),
    columns(pen, sayBoth('papers.receipt.appeal'), tight),
  ];
}
