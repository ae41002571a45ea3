import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { APP_DIR } from '../support/counter.ts';
import type { BatchRun } from './cards/batch-child.ts';
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

/** What a process that does nothing else says of so many cards. */
async function run<T>(child: string): Promise<T> {
  const script = join(APP_DIR, 'test/bench/cards', child);
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(CARDS)], { cwd: APP_DIR });
  return JSON.parse(stdout) as T;
}

const nameOf = ({ peer, arabicRight }: PeerRun, { arabicLines }: PeersRun): string =>
  arabicRight === arabicLines
    ? `${peer}, Arabic right`
    : `${peer}, Arabic wrong in ${arabicLines - arabicRight} of ${arabicLines} lines`;

/** The figures as lines of the table of measures. */
export async function measurePapers(): Promise<readonly Row[]> {
  const ours = await run<DrawRun>('draw-child.ts');
  const batch = await run<BatchRun>('batch-child.ts');
  const peers = await measurePeers({ batch: PEERS_BATCH, separate: PEERS_SEPARATE });
  if (peers.oursRight !== peers.arabicLines)
    throw new Error(`Our own Arabic is right in ${peers.oursRight} lines only`);
  const against = (way: 'batch' | 'separate', measure: string): Row[] =>
    peers.peers
      .toSorted((a, b) => b[way].cardsPerSecond - a[way].cardsPerSecond)
      .map((peer) => ({
        measure,
        ours: rate(ours[way]),
        against: `${nameOf(peer, peers)}: ${rate(peer[way])}`,
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
      measure: `a counter that prints a batch of ${many(CARDS)} cards: longest pause of its loop`,
      ours: `${ms(batch.longestPauseMs)} (p99 ${ms(batch.p99PauseMs)}), in ${batch.seconds.toFixed(1)} s`,
      against: `what is aimed at, ${PAUSE_AIM_MS} ms`,
      ratio: times(batch.longestPauseMs, PAUSE_AIM_MS),
    },
  ];
}
