import { openPaperFonts, renderPaper, type PlacedText } from '../../../electron/pdf/index.ts';
import { displayNumber, type CardData } from '../../../shared/domain/papers/index.ts';
import { catalogues } from '../../../shared/i18n/index.ts';
import { CREATED_AT, FONTS } from './fixtures.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A line of text at its place, in millimetres; its size in points. */
export interface Item {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly font: 'regular' | 'semibold' | 'mono';
  readonly color: string;
  readonly rtl: boolean;
}
export interface Face {
  readonly items: readonly Item[];
  readonly fills: readonly { readonly box: Box; readonly color: string }[];
  readonly photo?: { readonly box: Box };
  readonly qr?: { readonly text: string; readonly box: Box };
  readonly bars?: { readonly text: string; readonly box: Box };
}

export const ID1 = { width: 85.6, height: 53.98 };
const BAND: Box = { x: 0, y: 0, width: ID1.width, height: 11 };
const PHOTO: Box = { x: 4, y: 18.5, width: 21.6, height: 28.8 };
const QR: Box = { x: 7, y: 7.5, width: 22, height: 22 };
const BARS: Box = { x: 12, y: 37.6, width: 61, height: 8 };
const GREEN = '#0f5c4d';
const POINT_MM = 25.4 / 72;
/** The ink box of a line is from 0.8 above the baseline to 0.3 under it. */
const [ABOVE, WHOLE] = [0.8, 1.1];
const ARABIC = /\p{Script=Arabic}/u;
const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const { fr, ar } = catalogues;
const STRONG = [fr, ar].flatMap((words) => [
  words['papers.card.title'],
  words['papers.body.cnss'],
  words['papers.body.cnops'],
  words['papers.card.rightsNotice'],
]);

function fontOf(text: string, { person, number, serial }: CardData): Item['font'] {
  if ([displayNumber(number.value), person.document.number, serial].includes(text)) return 'mono';
  const names = [person.familyLatin, person.givenLatin, person.familyArabic, person.givenArabic];
  const isName = names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  return isName || STRONG.some((strong) => strong.replace(CONTROLS, '').includes(text))
    ? 'semibold'
    : 'regular';
}

const fonts = openPaperFonts(FONTS);

/** What a card of ours says and where, already fitted and broken into lines: peers have only to draw it. */
export async function facesOf(card: CardData): Promise<readonly [Face, Face]> {
  const placed: PlacedText[] = [];
  const onText = (text: PlacedText): void => void placed.push(text);
  await renderPaper('card', card, { fonts, createdAt: CREATED_AT, onText });
  const itemsOn = (page: number): Item[] =>
    placed
      .filter((line) => line.page === page && line.text.trim() !== '')
      .map(({ text, ink }) => {
        const plain = text.replace(CONTROLS, '').trim();
        const sizeMm = ink.height / WHOLE;
        return {
          text: plain,
          x: ink.x,
          baseline: ink.y + ABOVE * sizeMm,
          width: ink.width,
          size: sizeMm / POINT_MM,
          font: fontOf(plain, card),
          color: page === 0 && ink.y < BAND.height ? '#ffffff' : '#1b1f23',
          rtl: ARABIC.test(plain),
        };
      });
  return [
    { items: itemsOn(0), fills: [{ box: BAND, color: GREEN }], photo: { box: PHOTO } },
    {
      items: itemsOn(1),
      fills: [],
      qr: { text: card.seal, box: QR },
      bars: { text: card.serial, box: BARS },
    },
  ];
}
