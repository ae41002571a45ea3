import { displayDay, type PaperPiece, type ReceiptData } from '../../../shared/domain/papers/index.ts';
import { columns, CONTENT_WIDTH, heading, labelRow } from '../kit/bilingual.ts';
import { rule } from '../kit/paths.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell } from '../kit/row.ts';
import { HAIRLINE } from '../kit/theme.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { familyRows, namesOf, numberRow, personRows, sealBlock } from './parts.ts';

const SIMPLIFICATION_LAW = '55-19';

/** The receipt of a filing, with what law 55-19 asks for. */
export function receipt(data: ReceiptData, kit: Kit): void {
  const { pen } = kit;
  const law = ltr(SIMPLIFICATION_LAW);
  const letterhead = {
    body: data.body,
    branch: data.branch,
    reference: data.reference,
    title: sayBoth('papers.receipt.title'),
    subtitle: sayBoth('papers.receipt.law', { fr: { law }, ar: { law } }),
  };
  officialPaper(kit, letterhead, (flow) => {
    flow.section(heading(pen, sayBoth('papers.receipt.filing')), filingRows(pen, data));
    flow.space(1.3);
    flow.section(heading(pen, sayBoth('papers.receipt.applicant')), personRows(pen, data.applicant));
    flow.space(1.3);
    flow.section(heading(pen, sayBoth('papers.receipt.act')), actRows(pen, data));
    flow.space(1.3);
    flow.section(heading(pen, sayBoth('papers.receipt.family')), familyRows(pen, data.family));
    flow.space(1.3);
    flow.section(
      heading(pen, sayBoth('papers.receipt.received')),
      pieceRows(pen, data.received, 'receivedNone'),
    );
    flow.space(1.3);
    flow.section(heading(pen, sayBoth('papers.receipt.missing')), missingRows(pen, data.missing));
    flow.space(1.3);
    flow.section(heading(pen, sayBoth('papers.receipt.next')), nextRows(pen, data), 'Sect');
    flow.space(1.3);
    if (data.seal) flow.add(sealBlock(pen, { ...data, seal: data.seal }));
  });
}

function filingRows(pen: Pen, { reference, filedAt, branch, agent }: ReceiptData): Block[] {
  return [
    labelRow(pen, {
      label: sayBoth('papers.label.reference'),
      value: { kind: 'single', text: reference, mono: true },
      strong: true,
    }),
    labelRow(pen, {
      label: sayBoth('papers.receipt.filedAt'),
      value: { kind: 'single', text: `${displayDay(filedAt.day)} – ${filedAt.time}` },
    }),
    labelRow(pen, { label: sayBoth('papers.receipt.place'), value: { kind: 'both', text: branch } }),
    labelRow(pen, {
      label: sayBoth('papers.receipt.agent'),
      value: { kind: 'both', text: { fr: `${agent.number} · ${agent.nameFr}`, ar: agent.nameAr } },
    }),
  ];
}

function actRows(pen: Pen, { act, category, number }: ReceiptData): Block[] {
  return [
    labelRow(pen, {
      label: sayBoth('papers.receipt.actName'),
      value: { kind: 'both', text: sayBoth(`papers.act.${act}`) },
    }),
    ...(category
      ? [labelRow(pen, { label: sayBoth('papers.label.category'), value: { kind: 'both', text: category } })]
      : []),
    ...(number ? [numberRow(pen, number)] : []),
  ];
}

function pieceRows(pen: Pen, pieces: readonly PaperPiece[], none: 'receivedNone' | 'missingNone'): Block[] {
  if (pieces.length === 0) return [columns(pen, sayBoth(`papers.receipt.${none}`))];
  return pieces.map((piece) => pieceRow(pen, piece));
}

const missingRows = (pen: Pen, pieces: readonly PaperPiece[]): Block[] =>
  pieces.length === 0
    ? pieceRows(pen, pieces, 'missingNone')
    : [
        ...pieceRows(pen, pieces, 'missingNone'),
        columns(pen, sayBoth('papers.receipt.missingNote'), { size: 7.5 }),
      ];

function pieceRow(pen: Pen, { name, concerns }: PaperPiece): Block {
  const names = concerns ? namesOf(concerns) : undefined;
  const text = names
    ? sayBoth('papers.receipt.piece', {
        fr: { piece: name.fr, name: names.fr || names.ar },
        ar: { piece: name.ar, name: names.ar || names.fr },
      })
    : name;
  const width = CONTENT_WIDTH / 2 - 3;
  const ink = { size: 8.5, widthMm: width, leading: 1.32 } as const;
  const cells: Cell[] = [
    { x: 0, width, tag: 'TD', writings: [pen.write('fr', text.fr, ink)] },
    { x: CONTENT_WIDTH - width, width, tag: 'TD', writings: [pen.write('ar', text.ar, ink)] },
  ];
  const background: NonNullable<Parameters<typeof row>[1]>['background'] = (sheet, x, y, heightMm) =>
    rule(sheet, { x, y: y + heightMm, widthMm: CONTENT_WIDTH, ...HAIRLINE });
  return row(cells, { tag: 'TR', paddingMm: 0.45, background });
}

function nextRows(pen: Pen, { delay, reference, branch, followUp, appeal }: ReceiptData): Block[] {
  const values = { days: delay.days, day: ltr(displayDay(delay.lastDay)) };
  const asked = { reference: ltr(reference) };
  return [
    columns(pen, sayBoth('papers.receipt.delay', { fr: values, ar: values })),
    columns(pen, followUp ?? sayBoth('papers.receipt.followUp', { fr: asked, ar: asked })),
    columns(
      pen,
      appeal ?? sayBoth('papers.receipt.appeal', { fr: { branch: branch.fr }, ar: { branch: branch.ar } }),
    ),
  ];
}
