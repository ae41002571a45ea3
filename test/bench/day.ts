import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCentral } from '../../central/embedded.ts';
import { loadPopulation } from '../../central/population/population.service.ts';
import { ms, quantile, times, type Row } from './measure.ts';

const HOURS = Number(process.env['GUICHET_BENCH_HOURS'] ?? 8);
const DEPOSITS = Number(process.env['GUICHET_BENCH_DEPOSITS'] ?? 500);
/** A winter Monday at nine, far from any change of the clocks. */
const OPENS = '2026-12-07T09:00';
const UNLIMITED = 1e9;
const SEED = 20_261_207;
const MB = 1024 ** 2;
/** What is called flat: twice the first hours would be a line that goes up. */
const GOAL = 1.3;

/** What one simulated hour was like at the counter. */
export interface Hour {
  readonly hour: number;
  readonly seconds: number;
  readonly heapBytes: number;
  readonly rssBytes: number;
  readonly externalBytes: number;
  /** What keeps the process alive: sockets, timers, threads. */
  readonly handles: number;
  /** Timers of the counter on the fake clock. */
  readonly timers: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
}
type Said = { readonly now: number } | { readonly hour: Hour } | { readonly ended: true };

/** The hours of a day at one workstation, its central in this process, on one fake clock. */
async function liveADay(): Promise<readonly Hour[]> {
  let now = Date.parse(`${OPENS}Z`);
  const config = { requestsPerMinute: UNLIMITED, openRequestsPerMinute: UNLIMITED };
  const central = await startCentral({ demonstration: true, config, clock: { now: () => now } });
  // Each person comes once: whoever comes again is found without asking the central, and the last hours would look better.
  await loadPopulation(central.ports, { people: HOURS * DEPOSITS, seed: SEED, force: false });
  const dataDir = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const hours: Hour[] = [];
  try {
    const args = [dataDir, central.url, OPENS, HOURS, DEPOSITS].map(String);
    const child = fork(join(import.meta.dirname, 'day/counter-child.ts'), args, {
      execArgv: ['--expose-gc', ...process.execArgv],
    });
    await new Promise<void>((ended, failed) => {
      child.on('message', (said: Said) => {
        if ('now' in said) now = said.now;
        if ('hour' in said) {
          hours.push(said.hour);
          process.stdout.write(`${hourLine(said.hour)}\n`);
        }
      });
      child.once('error', failed);
      child.once('exit', (code) =>
        code === 0 ? ended() : failed(new Error(`The counter ended with ${code}`)),
      );
    });
  } finally {
    await central.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return hours;
}

const mega = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;
const hourLine = ({ hour, seconds, heapBytes, rssBytes, handles, times: taken }: Hour): string =>
  `  heure ${hour} : ${seconds.toFixed(0)} s, tas ${mega(heapBytes)}, mémoire ${mega(rssBytes)}, ${handles} ressources, dépôt p99 ${ms(quantile(taken['care.deposit'] ?? [], 0.99))}`;

/** The same operation over several hours. */
const timesIn = (hours: readonly Hour[], operation: string): number[] =>
  hours.flatMap(({ times: taken }) => taken[operation] ?? []);

/** Eight hours of 500 deposits at one workstation: what grows from the first two hours to the last two. */
export async function measureDay(): Promise<readonly Row[]> {
  const from = performance.now();
  const hours = await liveADay();
  const minutes = (performance.now() - from) / 60_000;
  const few = Math.max(1, Math.floor(hours.length / 4));
  const [first, last] = [hours.slice(0, few), hours.slice(-few)];
  const named = `a day of ${HOURS} hours, ${DEPOSITS} deposits an hour`;
  const span = few === 1 ? 'hour' : `${few} hours`;
  const middle = (some: readonly Hour[], of: (hour: Hour) => number): number => quantile(some.map(of), 0.5);
  const memory = (what: string, of: (hour: Hour) => number, show: (value: number) => string): Row => ({
    measure: `${named}: ${what}`,
    ours: `last ${span} ${show(middle(last, of))}`,
    against: `first ${span} ${show(middle(first, of))}`,
    ratio: times(middle(last, of), middle(first, of)),
  });
  const operations = [...new Set(hours.flatMap(({ times: taken }) => Object.keys(taken)))];
  const inBoth = operations.filter((operation) =>
    [first, last].every((some) => timesIn(some, operation).length > 0),
  );
  const acts = inBoth.map((operation): Row => {
    const [early, late] = [timesIn(first, operation), timesIn(last, operation)];
    const both = (some: readonly number[]): string =>
      `p50 ${ms(quantile(some, 0.5))}, p99 ${ms(quantile(some, 0.99))}`;
    const ratio = (share: number): string => times(quantile(late, share), quantile(early, share));
    return {
      measure: `${named}: ${operation} (${late.length})`,
      ours: `last ${span} ${both(late)}`,
      against: `first ${span} ${both(early)} (goal ${GOAL} ×)`,
      ratio: `p50 ${ratio(0.5)}, p99 ${ratio(0.99)}`,
    };
  });
  return [
    memory('memory after collection (heap)', ({ heapBytes }) => heapBytes, mega),
    memory('memory of the process', ({ rssBytes }) => rssBytes, mega),
    memory('sockets, timers and threads that are open', ({ handles, timers }) => handles + timers, String),
    ...acts,
    {
      measure: `${named}: real time`,
      ours: `${minutes.toFixed(1)} min for ${hours.length * DEPOSITS} deposits`,
      against: '—',
      ratio: '—',
    },
  ];
}
