import {
  arabicNameOnPaper,
  displayDay,
  displayNumber,
  latinNameOnPaper,
  type Bilingual,
  type ManagingBody,
  type PaperDependant,
  type PaperDetail,
  type PaperNames,
  type PaperNumber,
  type PaperPerson,
} from '../../../shared/domain/papers/index.ts';
import { columns, CONTENT_WIDTH, labelRow } from '../kit/bilingual.ts';
import { drawQr } from '../kit/codes.ts';
import { fillBox, rule } from '../kit/paths.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell } from '../kit/row.ts';
import { COLORS, HAIRLINE } from '../kit/theme.ts';
import { ltr, say, sayBoth } from '../kit/words.ts';

export const namesOf = (names: PaperNames): Bilingual => ({
  fr: latinNameOnPaper(names),
  ar: arabicNameOnPaper(names),
});

/** What the microtext of a body's papers repeats. */
export const microtextOf = (body: ManagingBody): string =>
  `${say('fr', 'papers.amo').toUpperCase()} · ${say('fr', `papers.bodyShort.${body}`)} ·`;

/** Who the paper is about: names, birth, identity paper. */
export const personRows = (pen: Pen, person: PaperPerson): Block[] => [
  labelRow(pen, {
    label: sayBoth('papers.label.names'),
    value: { kind: 'both', text: namesOf(person) },
    strong: true,
  }),
  labelRow(pen, {
    label: sayBoth('papers.label.birth'),
    value: { kind: 'single', text: displayDay(person.birth) },
  }),
  labelRow(pen, {
    label: sayBoth(`papers.label.document.${person.document.kind}`),
    value: { kind: 'single', text: person.document.number, mono: true },
  }),
];

/** The registration number, with what remains to be confirmed said under it. */
export function numberRow(pen: Pen, number: PaperNumber, by: ManagingBody): Block {
  const body = sayBoth(`papers.bodyShort.${by}`);
  return labelRow(pen, {
    label: sayBoth('papers.label.number'),
    value: { kind: 'single', text: displayNumber(number.value), mono: true },
    remark:
      number.state === 'reserved'
        ? sayBoth('papers.number.reserved', { fr: { body: body.fr }, ar: { body: body.ar } })
        : undefined,
    strong: true,
  });
}

/** What the scheme knows of its own; a number stands once, between the two labels. */
export const detailRows = (pen: Pen, details: readonly PaperDetail[]): Block[] =>
  details.map(({ label, value, isNumber }) =>
    labelRow(pen, {
      label,
      value: isNumber ? { kind: 'single', text: value.fr, mono: true } : { kind: 'both', text: value },
    }),
  );

/** French half at the left, Arabic half at the right, the birth date between them. */
const FAMILY_COLUMNS = [
  { x: 0, width: 17 },
  { x: 18, width: 56 },
  { x: 75, width: 28 },
  { x: 104, width: 56 },
  { x: 161, width: 17 },
] as const;

export function familyRows(pen: Pen, family: readonly PaperDependant[]): Block[] {
  if (family.length === 0) return [columns(pen, sayBoth('papers.family.none'))];
  const label = { relation: sayBoth('papers.label.relation'), names: sayBoth('papers.label.names') };
  const birth = sayBoth('papers.label.dependantBirth');
  const head = { size: 7, color: COLORS.soft, leading: 1.3 } as const;
  const [relationFr, nameFr, day, nameAr, relationAr] = FAMILY_COLUMNS;
  const heading = row(
    [
      { ...relationFr, tag: 'TH', writings: [pen.write('fr', label.relation.fr, head)] },
      { ...nameFr, tag: 'TH', writings: [pen.write('fr', label.names.fr, head)] },
      { x: day.x, width: day.width / 2, tag: 'TH', writings: [pen.write('fr', birth.fr, head)] },
      {
        x: day.x + day.width / 2,
        width: day.width / 2,
        tag: 'TH',
        writings: [pen.write('ar', birth.ar, head)],
      },
      { ...nameAr, tag: 'TH', writings: [pen.write('ar', label.names.ar, head)] },
      { ...relationAr, tag: 'TH', writings: [pen.write('ar', label.relation.ar, head)] },
    ],
    { tag: 'TR', paddingMm: 0.35, background: underline },
  );
  return [heading, ...family.map((member) => dependantRow(pen, member))];
}

function dependantRow(pen: Pen, member: PaperDependant): Block {
  const relation = sayBoth(`papers.relation.${member.kind}.${member.sex}`);
  const names = namesOf(member);
  const [relationFr, nameFr, day, nameAr, relationAr] = FAMILY_COLUMNS;
  const limits = { size: 9, smallest: 7.5, maxLines: 6, leading: 1.3 } as const;
  const cells: Cell[] = [
    { ...relationFr, tag: 'TD', writings: [pen.write('fr', relation.fr, { size: 8.5, leading: 1.3 })] },
    { ...nameFr, tag: 'TD', writings: [pen.fit('fr', names.fr, { ...limits, widthMm: nameFr.width })] },
    {
      ...day,
      tag: 'TD',
      writings: [pen.write('fr', displayDay(member.birth), { size: 9, align: 'center', leading: 1.3 })],
    },
    { ...nameAr, tag: 'TD', writings: [pen.fit('ar', names.ar, { ...limits, widthMm: nameAr.width })] },
    { ...relationAr, tag: 'TD', writings: [pen.write('ar', relation.ar, { size: 8.5, leading: 1.3 })] },
  ];
  return row(cells, { tag: 'TR', paddingMm: 0.3, background: underline });
}

function underline(sheet: Parameters<Block['draw']>[0], x: number, y: number, heightMm: number): void {
  rule(sheet, { x, y: y + heightMm, widthMm: CONTENT_WIDTH, ...HAIRLINE });
}

const SEAL_BOX = 28.5;

/** The seal in the middle, how to check it at each side. */
export function sealBlock(
  pen: Pen,
  {
    seal,
    body,
    reference,
  }: { readonly seal: string; readonly body: ManagingBody; readonly reference: string },
  extra?: Bilingual,
): Block {
  const bodies = sayBoth(`papers.bodyShort.${body}`);
  const how = sayBoth('papers.seal.how', { fr: { body: bodies.fr }, ar: { body: bodies.ar } });
  const typed = sayBoth('papers.seal.typed', {
    fr: { reference: ltr(reference) },
    ar: { reference: ltr(reference) },
  });
  const title = sayBoth('papers.seal.title');
  const width = (CONTENT_WIDTH - SEAL_BOX) / 2 - 7;
  const side = (language: 'fr' | 'ar', x: number): Cell => ({
    x,
    width,
    tag: 'P',
    writings: [
      pen.write(language, title[language], {
        size: 9,
        weight: 'semibold',
        color: COLORS.accent,
        widthMm: width,
      }),
      ...[how, ...(extra ? [extra] : []), typed].map((text) =>
        pen.write(language, text[language], { size: 7.5, widthMm: width, leading: 1.36 }),
      ),
    ],
  });
  const texts = row([side('fr', 4), side('ar', CONTENT_WIDTH - width - 4)], { paddingMm: 0 });
  const heightMm = Math.max(SEAL_BOX, texts.heightMm) + 2;
  return {
    heightMm,
    draw: (sheet, x, y) => {
      const square = {
        x: x + (CONTENT_WIDTH - SEAL_BOX) / 2,
        y: y + (heightMm - SEAL_BOX) / 2,
        width: SEAL_BOX,
        height: SEAL_BOX,
      };
      sheet.artifact('Background', () => {
        fillBox(sheet, { x, y, width: CONTENT_WIDTH, height: heightMm }, COLORS.wash);
        fillBox(sheet, square, '#ffffff');
      });
      texts.draw(sheet, x, y + (heightMm - texts.heightMm) / 2);
      sheet.leaf('Figure', { lang: 'fr', alt: sayBoth('papers.figure.seal').fr }, () => {
        drawQr(sheet, seal, square);
      });
    },
  };
}
