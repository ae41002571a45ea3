import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import {
  arabicNameOnPaper,
  CardData,
  latinNameOnPaper,
  type PaperPerson,
} from '../../shared/domain/papers/index.ts';
import { readSeal, sealPaper } from '../../shared/domain/seal/index.ts';
import { inflateSeal } from '../platform/seal-crypto.ts';
import { SAMPLE_KID, sampleSigner } from './samples/seal.ts';
import { isWholeJpeg } from './whole-jpeg.ts';

/** A card as a file gives it: the photo by its path or in base64, the seal given or made with the sample key. */
const GivenCard = CardData.omit({ photo: true, seal: true }).extend({
  photo: z.union([
    z.object({ path: z.string().min(1) }),
    z.object({ base64: z.base64().min(1) }),
    z.string().min(1),
  ]),
  seal: z.string().optional(),
});
type GivenCard = z.output<typeof GivenCard>;

/** What is wrong in a row, counted from 1. */
export interface RowFault {
  readonly row: number;
  readonly path: string;
  readonly problem: string;
}
export interface CardFile {
  readonly cards: readonly CardData[];
  readonly faults: readonly RowFault[];
  /** Cards without a seal of their own, or with one of the sample key: they make the file a specimen. */
  readonly specimens: number;
}

/** The rows of a file: a JSON array, or a JSON value a line. Undefined when it is neither. */
function readRows(text: string): readonly (unknown | SyntaxError)[] | undefined {
  const trimmed = text.replace(/^\uFEFF/u, '').trim();
  if (trimmed.startsWith('[')) {
    try {
      return JSON.parse(trimmed) as readonly unknown[];
    } catch {
      return undefined;
    }
  }
  const lines = trimmed.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    try {
      return JSON.parse(line) as unknown;
    } catch (error) {
      return error instanceof SyntaxError ? error : new SyntaxError(String(error));
    }
  });
}

function readPhoto(photo: GivenCard['photo'], folder: string): Uint8Array | string {
  const path = typeof photo === 'string' ? photo : 'path' in photo ? photo.path : undefined;
  try {
    const bytes =
      path === undefined && typeof photo === 'object' && 'base64' in photo
        ? Buffer.from(photo.base64, 'base64')
        : readFileSync(resolve(folder, path ?? ''));
    return isWholeJpeg(bytes) ? new Uint8Array(bytes) : 'not_a_jpeg';
  } catch {
    return 'photo_not_found';
  }
}

/** A seal with the key that everybody knows: it verifies nowhere but among samples. */
const sampleSeal = (card: GivenCard, person: PaperPerson): string =>
  sealPaper(
    {
      issuer: card.body,
      issuedAt: Math.floor(Date.parse(`${card.issuedOn}T00:00:00Z`) / 1000),
      person: {
        id: person.document.number,
        fullName: latinNameOnPaper(person),
        fullNameArabic: arabicNameOnPaper(person),
        birth: person.birth,
        nationality: 'MAR',
      },
      paper: {
        kind: 'card',
        number: card.number.value,
        reference: card.serial,
        scheme: 'tns',
        issuedOn: card.issuedOn,
        state: card.number.state,
      },
    },
    sampleSigner,
  );

/** Who sealed cannot be told here, without keys; that the seal is one, and this card's own, can. */
function readGivenSeal(
  seal: string,
  { serial, number }: GivenCard,
): 'own' | 'sample' | 'not_a_seal' | 'seal_of_another_card' {
  const reading = readSeal(seal, {
    inflate: inflateSeal,
    verify: () => false,
    findKeys: () => [],
    now: 0,
  });
  if (reading.verdict !== 'unknown_key') return 'not_a_seal';
  const { paper } = reading.unverified;
  if (paper?.kind !== 'card') return 'not_a_seal';
  if (paper.reference !== serial || paper.number !== number.value) return 'seal_of_another_card';
  return reading.kid === SAMPLE_KID ? 'sample' : 'own';
}

/** Reads a whole file of cards; undefined when it is no JSON at all. Every row is looked at, so that all faults are told at once. */
export function readCardFile(path: string): CardFile | undefined {
  const rows = readRows(readFileSync(path, 'utf8'));
  if (!rows) return undefined;
  const folder = dirname(resolve(path));
  const cards: CardData[] = [];
  const faults: RowFault[] = [];
  const serials = new Map<string, number>();
  let specimens = 0;
  for (const [index, content] of rows.entries()) {
    const row = index + 1;
    const fault = (at: string, problem: string) => faults.push({ row, path: at, problem });
    if (content instanceof SyntaxError) {
      fault('', 'not_json');
      continue;
    }
    const read = GivenCard.safeParse(content);
    if (!read.success) {
      for (const issue of read.error.issues) fault(issue.path.join('.'), issue.code);
      continue;
    }
    const { photo, seal, ...rest } = read.data;
    const before = serials.get(rest.serial);
    if (before !== undefined) fault('serial', `same_as_row_${before}`);
    serials.set(rest.serial, before ?? row);
    const bytes = readPhoto(photo, folder);
    if (typeof bytes === 'string') {
      fault('photo', bytes);
      continue;
    }
    const given = seal === undefined ? 'sample' : readGivenSeal(seal, read.data);
    if (given === 'not_a_seal' || given === 'seal_of_another_card') {
      fault('seal', given);
      continue;
    }
    if (given === 'sample') specimens += 1;
    const whole = CardData.safeParse({
      ...rest,
      photo: bytes,
      seal: seal ?? sampleSeal(read.data, rest.person),
    });
    if (whole.success) cards.push(whole.data);
    else for (const issue of whole.error.issues) fault(issue.path.join('.'), issue.code);
  }
  return { cards, faults, specimens };
}
