import {
  displayDay,
  type Bilingual,
  type PaperPiece,
  type ReceiptData,
} from '../../../shared/domain/papers/index.ts';
import { columns, CONTENT_WIDTH, heading, labelRow } from '../kit/bilingual.ts';
import { rule } from '../kit/paths.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell } from '../kit/row.ts';
import { HAIRLINE } from '../kit/theme.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { detailRows, familyRows, namesOf, numberRow, personRows, sealBlock } from './parts.ts';

const SIMPLIFICATION_LAW = '55-19';
/** Between sections, millimetres: a family of four must hold on one page, seal included. */
const SECTION_GAP = 0.6;

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
    flow.space(SECTION_GAP);
    flow.section(heading(pen, sayBoth('papers.receipt.applicant')), personRows(pen, data.applicant));
    flow.space(SECTION_GAP);
    flow.section(heading(pen, sayBoth('papers.receipt.act')), actRows(pen, data));
    flow.space(SECTION_GAP);
    if (data.event === null || data.family.length > 0) {
      const title = data.event === null ? 'papers.receipt.family' : 'papers.receipt.concerned';
      flow.section(heading(pen, sayBoth(title)), familyRows(pen, data.family));
      flow.space(SECTION_GAP);
    }
    flow.section(
      heading(pen, sayBoth('papers.receipt.received')),
      pieceRows(pen, data.received, 'receivedNone'),
    );
    flow.space(SECTION_GAP);
    flow.section(heading(pen, sayBoth('papers.receipt.missing')), missingRows(pen, data.missing));
    flow.space(SECTION_GAP);
    flow.section(heading(pen, sayBoth('papers.receipt.next')), nextRows(pen, data), 'Sect');
    flow.space(SECTION_GAP);
    if (data.seal) flow.add(sealBlock(pen, { ...data, seal: data.seal }));
  });
}

/** The place is in the letterhead, just above. */
function filingRows(pen: Pen, { reference, filedAt, agent }: ReceiptData): Block[] {
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
    labelRow(pen, {
      label: sayBoth('papers.receipt.agent'),
      value: { kind: 'both', text: { fr: `${agent.number} · ${agent.nameFr}`, ar: agent.nameAr } },
    }),
  ];
}

function actRows(pen: Pen, { act, scheme, category, number, body, event }: ReceiptData): Block[] {
  return [
    labelRow(pen, {
      label: sayBoth('papers.receipt.actName'),
      value: { kind: 'both', text: sayBoth(`papers.act.${act}`) },
    }),
    ...(scheme
      ? [labelRow(pen, { label: sayBoth('papers.label.scheme'), value: { kind: 'both', text: scheme } })]
      : []),
    ...(category
      ? [labelRow(pen, { label: sayBoth('papers.label.category'), value: { kind: 'both', text: category } })]
      : []),
    ...(number ? [numberRow(pen, number, body)] : []),
    ...(event ? eventRows(pen, event) : []),
  ];
}

/** The day of the event, what was recorded, and what it does not change: the card. */
function eventRows(
  pen: Pen,
  { happenedOn, keptUntil, recorded }: NonNullable<ReceiptData['event']>,
): Block[] {
  const kept = keptUntil && { day: ltr(displayDay(keptUntil)) };
  return [
    ...(happenedOn
      ? [
          labelRow(pen, {
            label: sayBoth('papers.receipt.happenedOn'),
            value: { kind: 'single', text: displayDay(happenedOn) },
          }),
        ]
      : []),
    ...detailRows(pen, recorded),
    ...(kept ? [columns(pen, sayBoth('papers.receipt.keptUntil', { fr: kept, ar: kept }))] : []),
    columns(pen, sayBoth('papers.receipt.cardStays')),
  ];
}

function pieceRows(pen: Pen, pieces: readonly PaperPiece[], none: 'receivedNone' | 'missingNone'): Block[] {
  if (pieces.length === 0) return [columns(pen, sayBoth(`papers.receipt.${none}`))];
  return grouped(pieces).map((piece) => pieceRow(pen, piece));
}

const missingRows = (pen: Pen, pieces: readonly PaperPiece[]): Block[] =>
  pieces.length === 0
    ? pieceRows(pen, pieces, 'missingNone')
    : [
        ...pieceRows(pen, pieces, 'missingNone'),
        columns(pen, sayBoth('papers.receipt.missingNote'), { size: 7.5 }),
      ];

interface PieceLine {
  readonly name: Bilingual;
  /** Everybody it is asked for; none when it is the applicant's own. */
  readonly concerns: readonly Bilingual[];
}

/** One line for each kind of paper, however many of the family it is asked for. */
function grouped(pieces: readonly PaperPiece[]): readonly PieceLine[] {
  const lines = new Map<string, PieceLine>();
  for (const { name, concerns } of pieces) {
    const key = concerns ? name.fr : `${name.fr} of the applicant`;
    const before = lines.get(key)?.concerns ?? [];
    lines.set(key, { name, concerns: concerns ? [...before, namesOf(concerns)] : before });
  }
  return [...lines.values()];
}

function pieceRow(pen: Pen, { name, concerns }: PieceLine): Block {
  const text =
    concerns.length > 0
      ? sayBoth('papers.receipt.piece', {
          fr: { piece: name.fr, name: concerns.map(({ fr, ar }) => fr || ar).join(', ') },
          ar: { piece: name.ar, name: concerns.map(({ fr, ar }) => ar || fr).join('، ') },
        })
      : name;
  const width = CONTENT_WIDTH / 2 - 3;
  const ink = { size: 8.5, widthMm: width, leading: 1.28 } as const;
  const cells: Cell[] = [
    { x: 0, width, tag: 'TD', writings: [pen.write('fr', text.fr, ink)] },
    { x: CONTENT_WIDTH - width, width, tag: 'TD', writings: [pen.write('ar', text.ar, ink)] },
  ];
  const background: NonNullable<Parameters<typeof row>[1]>['background'] = (sheet, x, y, heightMm) =>
    rule(sheet, { x, y: y + heightMm, widthMm: CONTENT_WIDTH, ...HAIRLINE });
  return row(cells, { tag: 'TR', paddingMm: 0.3, background });
}

function nextRows(pen: Pen, { delay, reference, followUp, appeal }: ReceiptData): Block[] {
  const values = { days: delay.days, day: ltr(displayDay(delay.lastDay)) };
  const asked = { reference: ltr(reference) };
  const tight = { paddingMm: 0.4, leading: 1.32 };
  return [
    columns(pen, sayBoth('papers.receipt.delay', { fr: values, ar: values }), tight),
    columns(pen, followUp ?? sayBoth('papers.receipt.followUp', { fr: asked, ar: asked }), tight),
    columns(pen, appeal ?? sayBoth('papers.receipt.appeal'), tight),
  ];
}
