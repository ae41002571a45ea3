import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemHttp } from '../../electron/platform/http.ts';
import { NATION } from '../simulate/arrivals.ts';
import { startSimulatedCentral, type SimulatedCentral } from '../simulate/central.ts';
import { createCounter } from '../simulate/counter.ts';
import { HELP, readOptions, WrongOptions, type Options } from '../simulate/options.ts';
import { countWaiting, enrolAll, MONDAY_FILES, replayDay, replayMonday } from '../simulate/parts.ts';
import { progressLine } from '../simulate/progress.ts';
import { describePart, type Part } from '../simulate/report.ts';
import { counted, newTally } from '../simulate/tally.ts';

const NATIONAL_BRANCHES = 170;
const PEOPLE_A_BRANCH = 100;
const NS_IN_MS = 1e6;
/** How often this process looks whether it is late. */
const LOOK_MS = 5;
const INTERRUPTED = 130;
/** How much of a backlog is told, in %. */
const SHARES = [50, 95, 100];

const seconds = (ms: number | undefined): string =>
  ms === undefined ? 'non atteint' : `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Ends on the first Ctrl+C, which comes twice: from the terminal, and from whoever started us. */
function cancellation(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!stop.signal.aborted)
        process.stderr.write('\nArrêt demandé : les guichets s’arrêtent, puis le central…\n');
      stop.abort();
    });
  }
  return stop.signal;
}

async function simulate(options: Options, central: SimulatedCentral, signal: AbortSignal): Promise<void> {
  const all = Math.max(options.counters, options.monday);
  const branches = branchesOf(all);
  let tally = newTally();
  const http = counted(systemHttp, () => tally);
  const counters = Array.from({ length: all }, (_, index) =>
    createCounter({
      url: central.url,
      enrolmentCode: central.enrolmentCode,
      http,
      index,
      branchCode: branches[index % branches.length] ?? '',
      seed: options.seed,
      tally: () => tally,
    }),
  );
  const line = progressLine();
  const watch = (title: string) => ({
    signal,
    progress: (moment: string) => line.show(`${title} : ${moment}`),
  });
  const measured = async (title: string, work: () => Promise<Part['more']>): Promise<void> => {
    tally = newTally();
    const lateness = monitorEventLoopDelay({ resolution: LOOK_MS });
    const before = await central.use();
    const from = performance.now();
    lateness.enable();
    const more = await work();
    lateness.disable();
    const tookMs = performance.now() - from;
    line.end();
    const lateMs = Math.max(0, lateness.percentile(99) / NS_IN_MS - LOOK_MS);
    say(describePart({ title, tally, tookMs, before, after: await central.use(), lateMs, more }));
  };

  if (!(await enrolAll(counters, watch('Préparation'))))
    throw new Error('le central n’a pas enrôlé un guichet.');
  line.end();
  if (signal.aborted) return;
  const ofDay = counters.slice(0, options.counters);
  await measured('La journée', async () => {
    const came = await replayDay(ofDay, options, watch('La journée'));
    return [
      ['visites', came.toLocaleString('fr-FR')],
      ['restés sans réponse à la fin', String(countWaiting(ofDay))],
    ];
  });
  if (signal.aborted || options.monday === 0) return;
  await measured('Lundi, 8 h 30', async () => {
    const monday = await replayMonday(counters.slice(0, options.monday), options, watch('Lundi, 8 h 30'));
    return [
      ['guichets revenus à la fois', `${options.monday}, ${MONDAY_FILES} visites de samedi chacun`],
      ['arriéré', `${monday.backlog.toLocaleString('fr-FR')} actes`],
      [
        `absorbé à ${SHARES.join(', ')} %`,
        SHARES.map((_, place) => seconds(monday.reachedMs[place])).join(', '),
      ],
      ['restés sans réponse à la fin', String(monday.left)],
    ];
  });
}

const branchesOf = (counters: number): readonly string[] =>
  Array.from(
    { length: Math.ceil((counters * NATIONAL_BRANCHES) / NATION.counters) },
    (_, rank) => `SIMU-${String(rank + 1).padStart(3, '0')}`,
  );

async function main(options: Options, signal: AbortSignal): Promise<void> {
  const all = Math.max(options.counters, options.monday);
  const branches = branchesOf(all);
  const { counters, hours, factor, seed, monday } = options;
  say(
    `${counters} guichets, ${hours} h en ${Math.round((hours * 3600) / factor)} s (${factor} fois plus vite), lundi ${monday}, graine ${seed}.`,
  );
  const central = await startSimulatedCentral({ branches, people: branches.length * PEOPLE_A_BRANCH, seed });
  try {
    const load = loadavg()[0]?.toFixed(1).replace('.', ',') ?? '';
    say(
      `Central sur ${central.engine}, ${branches.length} agences ; ${cpus().length} cœurs partagés avec les guichets simulés, charge ${load} au départ.\n`,
    );
    if (!signal.aborted) await simulate(options, central, signal);
  } finally {
    await central.close();
  }
}

/** What is being started does not survive Ctrl+C: its failure is then no news. */
async function untilCancelled(options: Options): Promise<void> {
  const signal = cancellation();
  try {
    await main(options, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  if (signal.aborted) process.exitCode = INTERRUPTED;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(HELP);
  else await untilCancelled(options);
} catch (error) {
  const isWrong = error instanceof WrongOptions;
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(isWrong ? `${why}\n\n${HELP}` : `\nLa simulation n’a pas pu continuer : ${why}\n`);
  process.exitCode = isWrong ? 2 : 1;
}
