import { displayDay, SIGNED_ACTS, type ReceiptData } from '../../../shared/domain/papers/index.ts';
import { columns, heading, labelRow } from '../kit/bilingual.ts';
import type { Flow } from '../kit/flow.ts';
import type { Pen } from '../kit/pen.ts';
import type { Block } from '../kit/row.ts';
import { ltr, sayBoth } from '../kit/words.ts';
import { barcode } from './barcode.ts';
import { familySection } from './family.ts';
import type { Kit } from './kit.ts';
import { officialPaper } from './official-page.ts';
import { agentRow, detailRows, instantRow, numberRow, personRows, referenceRow, sealBlock } from './parts.ts';
import { missingRows, pieceRows } from './pieces.ts';
import { signatures } from './signatures.ts';

const SIMPLIFICATION_LAW = '55-19';
/** Between sections, millimetres: a family of four must hold on one page, seal included; an act done at once has room. */
const SECTION_GAP = { filed: 0.6, done: 3.5 } as const;
const gapOf = ({ delay }: ReceiptData): number => (delay ? SECTION_GAP.filed : SECTION_GAP.done);

/** The receipt of a filing, with what law 55-19 asks for, or of an act done at once. */
export function receipt(data: ReceiptData, kit: Kit): void {
  const { pen } = kit;
  const gap = gapOf(data);
  const law = ltr(SIMPLIFICATION_LAW);
  const letterhead = {
    ...data,
    title: sayBoth(data.delay ? 'papers.receipt.title' : 'papers.receipt.titleDone'),
    subtitle: sayBoth('papers.receipt.law', { fr: { law }, ar: { law } }),
  };
  officialPaper(kit, letterhead, (flow) => {
    // A proximity point reads it back by its bars, when the person asks where the request is.
    if (data.act === 'registration.requested') flow.add(barcode(pen, data.reference));
    flow.section(heading(pen, sayBoth('papers.receipt.filing')), filingRows(pen, data));
    flow.space(gap);
    flow.section(heading(pen, sayBoth('papers.receipt.applicant')), personRows(pen, data.applicant));
    flow.space(gap);
    flow.section(heading(pen, sayBoth('papers.receipt.act')), actRows(pen, data));
    flow.space(gap);
    addFamily(flow, pen, data);
    addPieces(flow, pen, data);
    const next = sayBoth(data.delay ? 'papers.receipt.next' : 'papers.receipt.nextDone');
    flow.section(heading(pen, next), nextRows(pen, data), { tag: 'Sect' });
    flow.space(gap);
    if (SIGNED_ACTS.includes(data.act)) flow.add(signatures(pen, 'agent', 'person'));
    if (data.seal) flow.add(sealBlock(pen, { ...data, seal: data.seal }));
  });
}

/** The place is in the letterhead, just above. */
const filingRows = (pen: Pen, { reference, filedAt, agent }: ReceiptData): Block[] => [
  referenceRow(pen, reference, true),
  instantRow(pen, 'papers.receipt.filedAt', filedAt),
  agentRow(pen, agent),
];

function addFamily(flow: Flow, pen: Pen, data: ReceiptData): void {
  const { act, family } = data;
  const isRegistration = act === 'registration' || act === 'registration.tns';
  if (!isRegistration && family.length === 0) return;
  familySection(flow, pen, {
    title: sayBoth(isRegistration ? 'papers.receipt.family' : 'papers.receipt.concerned'),
    family,
  });
  flow.space(gapOf(data));
}

/** An act done at once may ask for no paper at all. */
function addPieces(flow: Flow, pen: Pen, data: ReceiptData): void {
  const { received, missing, delay } = data;
  const gap = gapOf(data);
  if (delay === null && received.length + missing.length === 0) return;
  flow.section(heading(pen, sayBoth('papers.receipt.received')), pieceRows(pen, received, 'receivedNone'));
  flow.space(gap);
  flow.section(heading(pen, sayBoth('papers.receipt.missing')), missingRows(pen, missing));
  flow.space(gap);
}

function actRows(pen: Pen, { act, scheme, category, number, body, event }: ReceiptData): Block[] {
  const named = [
    ['papers.receipt.actName', sayBoth(`papers.act.${act}`)],
    ['papers.label.scheme', scheme],
    ['papers.label.category', category],
  ] as const;
  return [
    ...named.flatMap(([label, text]) =>
      text ? [labelRow(pen, { label: sayBoth(label), value: { kind: 'both', text } })] : [],
    ),
    ...(number ? [numberRow(pen, number, body)] : []),
    ...(event ? eventRows(pen, act, event) : []),
  ];
}

/** The day of the event, what was recorded, and what an event does not change: the card. */
function eventRows(
  pen: Pen,
  act: ReceiptData['act'],
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
    ...(act.startsWith('event.') ? [columns(pen, sayBoth('papers.receipt.cardStays'))] : []),
  ];
}

function nextRows(pen: Pen, { delay, reference, followUp, appeal }: ReceiptData): Block[] {
  const values = delay && { days: delay.days, day: ltr(displayDay(delay.lastDay)) };
  const asked = { reference: ltr(reference) };
  const tight = { paddingMm: 0.4, leading: 1.32 };
  const answer = values
    ? sayBoth('papers.receipt.delay', { fr: values, ar: values })
    : sayBoth('papers.receipt.done');
  return [
    columns(pen, answer, tight),
    columns(pen, followUp ?? sayBoth('papers.receipt.followUp', { fr: asked, ar: asked }), tight),
    columns(pen, appeal ?? sayBoth('papers.receipt.appeal'), tight),
  ];
}
