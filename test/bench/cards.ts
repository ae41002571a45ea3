import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { APP_DIR } from '../support/counter.ts';
import type { DrawRun, Rate } from './cards/draw-child.ts';
import { measurePeers, type PeerRun, type PeersRun } from './cards/peers.ts';
import { ms, times, type Row } from './measure.ts';

const CARDS = 1000;
/** Peers draw fewer, so that the bench stays short: more would not make any of them faster a card. */
const PEERS_BATCH = 200;
const PEERS_SEPARATE = 30;
const PAUSE_AIM_MS = 50;

const rate = ({ cardsPerSecond, bytesPerCard }: Rate): string =>
  `${cardsPerSecond.toFixed(0)} cards/s, ${(bytesPerCard / 1000).toFixed(0)} kB a card`;
const many = (count: number): string => count.toLocaleString('en');

/** Our cards in a process that does nothing else, on one core and on both. */
async function measureOurs(): Promise<DrawRun> {
  const child = join(APP_DIR, 'test/bench/cards/draw-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [child, String(CARDS)], { cwd: APP_DIR });
  return JSON.parse(stdout) as DrawRun;
}

const nameOf = ({ peer, arabicRight }: PeerRun, { arabicLines }: PeersRun): string =>
  arabicRight === arabicLines
    ? `${peer}, Arabic right`
    : `${peer}, Arabic wrong in ${arabicLines - arabicRight} of ${arabicLines} lines`;

/** The figures as lines of the table of measures. */
export async function measurePapers(): Promise<readonly Row[]> {
  const ours = await measureOurs();
  const run = await measurePeers({ batch: PEERS_BATCH, separate: PEERS_SEPARATE });
  if (run.oursRight !== run.arabicLines)
    throw new Error(`Our own Arabic is right in ${run.oursRight} lines only`);
  const against = (way: 'batch' | 'separate', measure: string): Row[] =>
    run.peers
      .toSorted((a, b) => b[way].cardsPerSecond - a[way].cardsPerSecond)
      .map((peer) => ({
        measure,
        ours: rate(ours[way]),
        against: `${nameOf(peer, run)}: ${rate(peer[way])}`,
        ratio: times(ours[way].cardsPerSecond, peer[way].cardsPerSecond),
      }));
  const twice = (measure: string, both: Rate, one: Rate): Row => ({
    measure,
    ours: rate(both),
    against: `one core ${one.cardsPerSecond.toFixed(0)} cards/s`,
    ratio: times(both.cardsPerSecond, one.cardsPerSecond),
  });
  return [
    ...against('batch', `cards, one file of ${many(CARDS)} (peers ${PEERS_BATCH})`),
    twice(`cards, ${many(CARDS)} in two files on both cores`, ours.batchTwice, ours.batch),
    ...against('separate', `cards, one file each (${many(CARDS)}; peers ${PEERS_SEPARATE})`),
    twice('cards, one file each on both cores', ours.separateTwice, ours.separate),
    {
      measure: `longest pause of whoever asks while a thread draws ${many(CARDS)} cards`,
      ours: ms(ours.longestPauseMs),
      against: `what is aimed at, ${PAUSE_AIM_MS} ms`,
      ratio: times(ours.longestPauseMs, PAUSE_AIM_MS),
    },
  ];
}
