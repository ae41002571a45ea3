import { displayDay, displayNumber, type CardData } from '../../../shared/domain/papers/index.ts';
import { star } from '../kit/guilloche.ts';
import { microtext } from '../kit/microtext.ts';
import { fillBox, strokeBox } from '../kit/paths.ts';
import { COLORS } from '../kit/theme.ts';
import { ID1 } from '../kit/units.ts';
import { say, sayBoth } from '../kit/words.ts';
import { beyondEdge, CARD_EDGE, cardBackground, drawMarkWords, writeBoth, writeIn } from './card-parts.ts';
import { CARD_WORDING } from './card-wording.ts';
import type { Kit } from './kit.ts';
import { microtextOf, namesOf } from './parts.ts';

const BAND = 11;
const PHOTO = { x: CARD_EDGE, y: 18.5, width: 21.6, height: 28.8 };
const TEXT_X = PHOTO.x + PHOTO.width + 3;
const TEXT_WIDTH = ID1.width - CARD_EDGE - TEXT_X;

/** Heights of the lines beside the photo, in millimetres: closer together where a mutual has a line too. */
const PLAIN = {
  names: [18, 24.4],
  nameHeight: 6.6,
  smallestName: 7.2,
  numberLabel: 31,
  number: { y: 33.4, height: 5.6, size: 13.5 },
  labels: { y: 40.4, height: 2.7 },
  values: { y: 43, height: 4.2 },
  marks: { y: 47.6, height: 3 },
} as const;
const WITH_MUTUELLE = {
  names: [17.6, 23],
  nameHeight: 5.6,
  smallestName: 6,
  numberLabel: 28.6,
  number: { y: 30.8, height: 5, size: 12 },
  labels: { y: 36, height: 2.5 },
  values: { y: 38.3, height: 3.8 },
  marks: { y: 48.8, height: 2.3 },
} as const;
const MEMBERSHIP = { labels: { y: 42.4, height: 2.5 }, values: { y: 44.7, height: 3.8 } } as const;
type Lines = typeof PLAIN | typeof WITH_MUTUELLE;

/** The face with the photo: who the insured person is. */
export function cardFront(data: CardData, kit: Kit): void {
  const { sheet } = kit;
  cardBackground(kit);
  drawBand(data, kit);
  writeBoth(
    kit,
    { x: CARD_EDGE, y: 12.2, width: ID1.width - 2 * CARD_EDGE, height: 4.6 },
    { text: sayBoth('papers.card.title'), share: 0.43, size: 8, weight: 'semibold', color: COLORS.accent },
  );
  sheet.leaf('Figure', { lang: 'fr', alt: say('fr', 'papers.figure.photo') }, () =>
    sheet.photo(data.photo, PHOTO),
  );
  sheet.artifact('Layout', () => strokeBox(sheet, PHOTO, { color: COLORS.accent, widthPoints: 0.5 }));
  const lines = data.membership ? WITH_MUTUELLE : PLAIN;
  drawNames(data, kit, lines);
  drawIdentity(data, kit, lines);
  drawMembership(data, kit, lines);
  drawMarkWords(kit, { x: TEXT_X, width: TEXT_WIDTH, ...lines.marks });
  microtext(sheet, kit.pen, {
    name: data.body,
    text: microtextOf(data.body),
    x: CARD_EDGE,
    y: 51.2,
    widthMm: ID1.width - 2 * CARD_EDGE,
  });
}

function drawBand({ body }: CardData, kit: Kit): void {
  const { sheet } = kit;
  sheet.artifact('Background', () => {
    const { x, y, width } = beyondEdge({ x: 0, y: 0, ...ID1 }, kit.bleedMm);
    fillBox(sheet, { x, y, width, height: BAND - y }, COLORS.accent);
    star(sheet, { x: ID1.width / 2 - 3.2, y: 2.3, width: 6.4, height: 6.4 }, COLORS.onAccent);
  });
  const side = (ID1.width - 12) / 2 - CARD_EDGE;
  const lines = [
    { y: 1.5, text: sayBoth('papers.kingdom'), size: 6, height: 3.6 },
    { y: 4.9, text: sayBoth(`papers.body.${body}`), size: 6.6, weight: 'semibold' as const, height: 5.2 },
  ];
  for (const { y, text, height, ...ink } of lines) {
    for (const [language, x] of [
      ['fr', CARD_EDGE],
      ['ar', ID1.width - CARD_EDGE - side],
    ] as const) {
      writeIn(
        kit,
        { x, y, width: side, height },
        {
          language,
          text: text[language],
          ...ink,
          color: COLORS.onAccent,
          smallest: 5.3,
          maxLines: 2,
          leading: 1.2,
        },
      );
    }
  }
}

function drawNames(
  { person }: CardData,
  kit: Kit,
  { names: [fr, ar], nameHeight, smallestName }: Lines,
): void {
  const names = namesOf(person);
  const ink = { weight: 'semibold', size: 10, smallest: smallestName, maxLines: 3, leading: 1.25 } as const;
  writeIn(
    kit,
    { x: TEXT_X, y: fr, width: TEXT_WIDTH, height: nameHeight },
    { language: 'fr', text: names.fr, ...ink },
  );
  writeIn(
    kit,
    { x: TEXT_X, y: ar, width: TEXT_WIDTH, height: nameHeight },
    { language: 'ar', text: names.ar, ...ink },
  );
}

function drawIdentity({ person, number, body }: CardData, kit: Kit, lines: Lines): void {
  writeBoth(
    kit,
    { x: TEXT_X, y: lines.numberLabel, width: TEXT_WIDTH, height: 2.8 },
    { text: sayBoth(CARD_WORDING[body].number), ...LABEL },
  );
  writeIn(
    kit,
    { x: TEXT_X, y: lines.number.y, width: TEXT_WIDTH, height: lines.number.height },
    {
      language: 'fr',
      text: displayNumber(number.value),
      size: lines.number.size,
      weight: 'mono',
      color: COLORS.accent,
      align: 'center',
    },
  );
  drawDocument({ person, body }, kit, lines);
}

/** The identity document, and birth and sex where the body's card shows them. */
function drawDocument({ person, body }: Pick<CardData, 'person' | 'body'>, kit: Kit, lines: Lines): void {
  const { showsBirthAndSex } = CARD_WORDING[body];
  const [first, second, third] = columnsOf([19.5, 19.5, TEXT_WIDTH - 39]);
  const value = { size: 8.5, smallest: 6, align: 'center' } as const;
  const document = sayBoth(`papers.card.document.${person.document.kind}`);
  const place = showsBirthAndSex ? first : HALVES[0];
  writeBoth(kit, { ...place, ...lines.labels }, { text: document, share: 0.45, ...LABEL });
  writeIn(
    kit,
    { ...place, ...lines.values },
    { language: 'fr', text: person.document.number, weight: 'mono', ...value },
  );
  if (!showsBirthAndSex) return;
  writeBoth(kit, { ...second, ...lines.labels }, { text: sayBoth('papers.card.birth'), ...LABEL });
  writeIn(kit, { ...second, ...lines.values }, { language: 'fr', text: displayDay(person.birth), ...value });
  writeBoth(kit, { ...third, ...lines.labels }, { text: sayBoth('papers.card.sex'), ...LABEL });
  writeBoth(
    kit,
    { ...third, ...lines.values },
    { text: sayBoth(`papers.card.sex.${person.sex}`), share: 0.35, size: 8.5 },
  );
}

/** The mutual, and the number that it knows the person by: beside the document where birth and sex leave room. */
function drawMembership({ membership, body }: CardData, kit: Kit, lines: Lines): void {
  if (!membership) return;
  const { mutuelle, number } = membership;
  const isBeside = !CARD_WORDING[body].showsBirthAndSex;
  const name = { x: TEXT_X, width: isBeside ? TEXT_WIDTH : TEXT_WIDTH - NUMBER_WIDTH - COLUMN_GAP };
  const affiliation = isBeside
    ? { ...HALVES[1], labels: lines.labels, values: lines.values }
    : { x: TEXT_X + TEXT_WIDTH - NUMBER_WIDTH, width: NUMBER_WIDTH, ...MEMBERSHIP };
  const { labels, values, ...place } = affiliation;
  writeBoth(kit, { ...name, ...MEMBERSHIP.labels }, { text: sayBoth('papers.card.mutuelle'), ...LABEL });
  writeBoth(
    kit,
    { ...name, ...MEMBERSHIP.values },
    { text: mutuelle, size: 6.4, smallest: 4.4, maxLines: 2, leading: 1.15 },
  );
  writeBoth(kit, { ...place, ...labels }, { text: sayBoth('papers.card.affiliation'), ...LABEL });
  writeIn(
    kit,
    { ...place, ...values },
    { language: 'fr', text: number, weight: 'mono', size: 8, smallest: 4.6, align: 'center' },
  );
}

const LABEL = { size: 5.2, color: COLORS.soft, smallest: 4.4 } as const;
const NUMBER_WIDTH = 21;
const COLUMN_GAP = 1.5;
const HALF_WIDTH = (TEXT_WIDTH - 2 * COLUMN_GAP) / 2;
const HALVES = [
  { x: TEXT_X, width: HALF_WIDTH },
  { x: TEXT_X + TEXT_WIDTH - HALF_WIDTH, width: HALF_WIDTH },
] as const;

/** Columns side by side over the width of the text. */
function columnsOf(widths: readonly [number, number, number]) {
  let x = TEXT_X;
  return widths.map((width, index) => {
    const column = { x, width: index === widths.length - 1 ? width : width - COLUMN_GAP };
    x += width;
    return column;
  }) as unknown as readonly [Column, Column, Column];
}

interface Column {
  readonly x: number;
  readonly width: number;
}
