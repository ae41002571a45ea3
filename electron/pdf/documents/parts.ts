import {
  arabicNameOnPaper,
  displayDay,
  displayNumber,
  latinNameOnPaper,
  type Bilingual,
  type ManagingBody,
  type PaperAgent,
  type PaperDetail,
  type PaperInstant,
  type PaperNames,
  type PaperNumber,
  type PaperPerson,
} from '../../../shared/domain/papers/index.ts';
import { columns, CONTENT_WIDTH, labelRow } from '../kit/bilingual.ts';
import { drawQr } from '../kit/codes.ts';
import { fillBox } from '../kit/paths.ts';
import type { Pen } from '../kit/pen.ts';
import { row, type Block, type Cell } from '../kit/row.ts';
import { COLORS } from '../kit/theme.ts';
import { ltr, say, sayBoth, type PaperKey } from '../kit/words.ts';

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

/** A day and hour, on a line of its own. */
export const instantRow = (pen: Pen, label: PaperKey, { day, time }: PaperInstant): Block =>
  labelRow(pen, {
    label: sayBoth(label),
    value: { kind: 'single', text: `${displayDay(day)} – ${time}` },
  });

export const dayRow = (pen: Pen, label: PaperKey, day: string): Block =>
  labelRow(pen, { label: sayBoth(label), value: { kind: 'single', text: displayDay(day) } });

export const referenceRow = (pen: Pen, reference: string, strong = false): Block =>
  labelRow(pen, {
    label: sayBoth('papers.label.reference'),
    value: { kind: 'single', text: reference, mono: true },
    strong,
  });

export const agentRow = (pen: Pen, { number, nameFr, nameAr }: PaperAgent): Block =>
  labelRow(pen, {
    label: sayBoth('papers.receipt.agent'),
    value: { kind: 'both', text: { fr: `${number} · ${nameFr}`, ar: nameAr } },
  });

/** When and where a paper was given: an attestation at somebody's asking, what answers a filing of itself. */
export function issuedBlock(
  pen: Pen,
  { issuedOn, branch }: { readonly issuedOn: string; readonly branch: Bilingual },
  key: 'papers.attestation.issued' | 'papers.issued' = 'papers.attestation.issued',
): Block {
  const day = ltr(displayDay(issuedOn));
  return columns(pen, sayBoth(key, { fr: { day, branch: branch.fr }, ar: { day, branch: branch.ar } }));
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
