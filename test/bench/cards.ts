import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { openPaperFonts, renderPaper, renderPapers, type PaperContent } from '../../electron/pdf/index.ts';
import type { CardData } from '../../shared/domain/papers/index.ts';
import { aCard, aPerson, sealOf } from '../golden/support/samples.ts';
import { times, type Row } from './measure.ts';

const FONTS = 'resources/fonts';
const CREATED_AT = new Date('2026-03-12T09:00:00Z');
const NAMES = [
  ['Salma', 'Bennani', 'سلمى', 'بناني'],
  ['Youssef', 'El Amrani', 'يوسف', 'العمراني'],
  ['Khadija', 'Tazi', 'خديجة', 'التازي'],
  ['Omar', 'Chraïbi', 'عمر', 'الشرايبي'],
  ['Ilyas', 'Berrada', 'إلياس', 'برادة'],
] as const;

/** A picture as heavy as a photo (about 30 kB): grain, which JPEG cannot squeeze. */
const heavyPhoto = (): Promise<Uint8Array> =>
  sharp({
    create: {
      width: 300,
      height: 400,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 27 },
    },
  })
    .blur(0.7)
    .jpeg({ quality: 85 })
    .toBuffer();

/** Cards of different people, sealed beforehand: what is measured is the drawing. */
export function manyCards(count: number, photo: Uint8Array): readonly [CardData, ...CardData[]] {
  const cards = Array.from({ length: count }, (_, index): CardData => {
    const [givenLatin, familyLatin, givenArabic, familyArabic] = NAMES[
      index % NAMES.length
    ] as (typeof NAMES)[0];
    const document = { kind: 'cnie', number: `BE${100_000 + index}` } as const;
    const person = { ...aPerson, givenLatin, familyLatin, givenArabic, familyArabic, document };
    const reference = `CA-K3B-26-${String(index).padStart(6, '0')}`;
    return {
      ...aCard,
      person,
      serial: reference,
      number: { value: String(100_000_000 + index), state: 'confirmed' },
      photo: new Uint8Array(photo),
      seal: sealOf({ kind: 'card', reference, person }),
    };
  });
  return cards as [CardData, ...CardData[]];
}

export interface CardFigures {
  readonly cards: number;
  readonly photoBytes: number;
  readonly batch: Rate;
  readonly separate: Rate;
  /** pdfkit as its guide shows it: fonts by file name, a QR code by default, no right-to-left text. */
  readonly plainPdfkit: Rate;
}
export interface Rate {
  readonly cardsPerSecond: number;
  readonly bytesPerCard: number;
}

const ROUNDS = 3;

/** Each way in turn, so that all meet the same machine; the median round counts. */
async function ratesOf<K extends string>(
  count: number,
  ways: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, Rate>> {
  const names = Object.keys(ways) as K[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as Rate[]])) as Record<K, Rate[]>;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const from = performance.now();
      const bytes = await ways[name]();
      const cardsPerSecond = (count * 1000) / (performance.now() - from);
      rates[name].push({ cardsPerSecond, bytesPerCard: bytes / count });
    }
  }
  const median = (all: readonly Rate[]): Rate =>
    all.toSorted((a, b) => a.cardsPerSecond - b.cardsPerSecond)[Math.floor(ROUNDS / 2)] as Rate;
  return Object.fromEntries(names.map((name) => [name, median(rates[name])])) as Record<K, Rate>;
}

/** Cards a second and bytes a card: one file of many, one file each, and pdfkit used plainly, one file each. */
export async function measureCards(count = 200): Promise<CardFigures> {
  const photo = await heavyPhoto();
  const cards = manyCards(count, photo);
  const options = { fonts: openPaperFonts(FONTS), createdAt: CREATED_AT };
  const papers = cards.map((data): PaperContent => ({ kind: 'card', data })) as [
    PaperContent,
    ...PaperContent[],
  ];
  await renderPaper('card', cards[0], options);
  await plainCard(cards[0]);
  const rates = await ratesOf(count, {
    batch: async () => (await renderPapers(papers, options)).length,
    separate: () => sum(cards, (data) => renderPaper('card', data, options)),
    plainPdfkit: () => sum(cards, plainCard),
  });
  return { cards: count, photoBytes: photo.length, ...rates };
}

async function sum(
  cards: readonly CardData[],
  draw: (card: CardData) => Promise<Uint8Array>,
): Promise<number> {
  let bytes = 0;
  for (const card of cards) bytes += (await draw(card)).length;
  return bytes;
}

/** The same words, photo and QR code, without kit: the Arabic comes out in the wrong order. */
async function plainCard({ person, number, photo, seal, serial }: CardData): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [242.6, 153],
    margin: 10,
    font: join(FONTS, 'IBMPlexSansArabic_400Regular.ttf'),
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((done) => document.on('end', () => done()));
  document.image(Buffer.from(photo), 10, 50, { width: 60 });
  document.fontSize(7);
  const lines = [
    person.givenLatin,
    person.familyLatin,
    person.givenArabic,
    person.familyArabic,
    number.value,
    person.birth,
  ];
  lines.forEach((line, index) => document.text(line, 90, 50 + index * 14));
  document.addPage();
  const { modules } = QRCode.create(seal, { errorCorrectionLevel: 'M' });
  modules.data.forEach((dark, index) => {
    if (dark)
      document.rect(10 + (index % modules.size), 10 + Math.floor(index / modules.size), 1, 1).fill('#000');
  });
  document.text(serial, 90, 50);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

const rate = ({ cardsPerSecond, bytesPerCard }: Rate): string =>
  `${cardsPerSecond.toFixed(0)} cards/s, ${(bytesPerCard / 1024).toFixed(0)} kB a card`;

/** The figures as lines of the table of measures. */
export async function measurePapers(): Promise<readonly Row[]> {
  const { cards, batch, separate, plainPdfkit } = await measureCards();
  const against = `plain pdfkit, one file each: ${rate(plainPdfkit)}`;
  const ratio = (ours: Rate) => times(ours.cardsPerSecond, plainPdfkit.cardsPerSecond);
  return [
    { measure: `cards, one file of ${cards}`, ours: rate(batch), against, ratio: ratio(batch) },
    { measure: 'cards, one file each', ours: rate(separate), against, ratio: ratio(separate) },
  ];
}
