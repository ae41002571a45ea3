import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readTables, writeTrueType } from '../../../electron/pdf/kit/sfnt.ts';
import { APP_DIR } from '../../support/counter.ts';
import { facesOf, ID1, type Face, type Item } from './as-items.ts';
import type { Rate } from './draw-child.ts';
import { FONTS, heavyPhoto, manyCards } from './fixtures.ts';
import { differenceOf, inkOf, pagesAsInk } from './same-ink.ts';

export const PEERS_DIR = join(APP_DIR, 'test/bench/peers');
export const PEERS = {
  'pdf-lib': 'pdf-lib',
  '@react-pdf/renderer': 'react-pdf',
  pdfmake: 'pdfmake',
  jsPDF: 'jspdf',
  'Chromium’s print': 'chromium',
} as const;
export type Peer = keyof typeof PEERS;
export interface PeerRun {
  readonly peer: Peer;
  readonly batch: Rate;
  readonly separate: Rate;
  /** How many of the card's Arabic lines look as HarfBuzz draws them. */
  readonly arabicRight: number;
}
export interface PeersRun {
  readonly peers: readonly PeerRun[];
  readonly oursRight: number;
  readonly arabicLines: number;
  readonly batch: number;
  readonly separate: number;
}

const run = promisify(execFile);

/** The other engines stand apart, and are installed the first time that somebody measures. */
export async function installPeers(): Promise<void> {
  const names = ['pdf-lib', 'express-pouchdb'];
  if (names.every((name) => existsSync(join(PEERS_DIR, 'node_modules', name)))) return;
  const cli = process.env['npm_execpath'];
  const [program, ...args] = cli ? [process.execPath, cli] : ['npm'];
  await run(program, [...args, 'ci'], { cwd: PEERS_DIR });
}

const LINE = { width: 180, height: 12, x: 4, baseline: 7, size: 12 } as const;
/** Ink that is nowhere near the other's ink: 2 % is the rounding of edges, a letter in another place is 10 or more. */
const DIFFERENT = 0.03;

/** Each Arabic line of a card once, alone on its page. */
function arabicLines(faces: readonly Face[]): readonly Face[] {
  const seen = new Map(
    faces.flatMap(({ items }) =>
      items.filter(({ rtl }) => rtl).map((item): [string, Item] => [item.text, item]),
    ),
  );
  return [...seen.values()].map((item) => {
    const line = { ...item, x: LINE.x, baseline: LINE.baseline, color: '#000000' };
    const scale = LINE.size / item.size;
    return { fills: [], items: [{ ...line, size: LINE.size, width: item.width * scale }] };
  });
}

export async function measurePeers({
  batch,
  separate,
}: {
  batch: number;
  separate: number;
}): Promise<PeersRun> {
  await installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  try {
    const fontFiles = {
      regular: join(APP_DIR, FONTS, 'IBMPlexSansArabic_400Regular.ttf'),
      semibold: join(APP_DIR, FONTS, 'IBMPlexSansArabic_600SemiBold.ttf'),
      mono: put(
        'mono.ttf',
        writeTrueType(readTables(readFileSync(join(FONTS, 'ibm-plex-mono-latin-500-normal.woff')))),
      ),
    };
    const photo = await heavyPhoto();
    const cards = await Promise.all(
      manyCards(batch, photo).map(async (card) => ({ pages: await facesOf(card) })),
    );
    const lines = arabicLines(cards.slice(0, 5).flatMap(({ pages }) => pages));
    const common = { fontFiles, photoFile: put('photo.jpg', photo), batch, separate };
    const work = put('work.json', JSON.stringify({ ...common, page: ID1, cards, lines: [] }));
    const lineWork = put('lines.json', JSON.stringify({ ...common, page: LINE, cards: [], lines }));
    const ask = async (peer: Peer, file: string, ...task: string[]): Promise<string> =>
      (
        await run(process.execPath, [join(PEERS_DIR, 'run.mjs'), PEERS[peer], file, ...task], {
          cwd: APP_DIR,
        })
      ).stdout;
    const inkOfPeer = async (peer: Peer) => {
      const to = join(folder, `${PEERS[peer]}.pdf`);
      await ask(peer, lineWork, 'lines', to);
      return pagesAsInk(readFileSync(to));
    };

    // HarfBuzz, which Chromium draws with, says what is right.
    const right = await inkOfPeer('Chromium’s print');
    const countRight = (pages: Awaited<ReturnType<typeof inkOfPeer>>): number =>
      right.filter((ink, index) => differenceOf(ink, pages[index]) < DIFFERENT).length;
    const peers: PeerRun[] = [];
    for (const peer of Object.keys(PEERS) as Peer[]) {
      const arabicRight = countRight(await inkOfPeer(peer));
      const rates = JSON.parse(await ask(peer, work, 'rates')) as Pick<PeerRun, 'batch' | 'separate'>;
      peers.push({ peer, arabicRight, ...rates });
    }
    const ours = await inkOf(lines, LINE);
    return { peers, oursRight: countRight(ours), arabicLines: lines.length, batch, separate };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
