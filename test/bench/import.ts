import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse';
import { openDatabase } from '../../electron/db/database.ts';
import { aCounter, APP_DIR, valueOf } from '../support/counter.ts';
import { asCsv, aTnsRow, TNS_HEADERS } from '../support/lists.ts';
import { times, type Row } from './measure.ts';

const ROWS = 100_000;
const BAD_IN = 100;
const BAD_OF = 3;
/** Rows that the bare store takes in one transaction, about as many as ours. */
const ROWS_A_COMMIT = 100;
const MEGA = 1e6;
const AIM_MS = 50;

/** The same sequence on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const BREAK: readonly ((cells: string[], index: number) => string[])[] = [
  (cells) => cells.with(6, '31/02/1980'),
  (cells) => cells.with(5, 'inconnu'),
  (cells, index) => cells.with(0, `ZW${100_000 + Math.max(0, index - 100)}`),
  (cells) => cells.with(3, ''),
  (cells) => cells.with(8, '1,23E+09'),
];
function aList(): Buffer {
  const next = seeded(20_261_122);
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const cells = aTnsRow(index);
    if (next() * BAD_IN >= BAD_OF) return cells;
    return BREAK[Math.floor(next() * BREAK.length)]?.(cells, index) ?? cells;
  });
  return Buffer.from(asCsv([TNS_HEADERS, ...rows]), 'utf8');
}

export interface StepRun {
  readonly seconds: number;
  /** How long whoever asks for something waits, at most, half the time, and 99 times in a hundred. */
  readonly waitMs: { readonly p50: number; readonly p99: number; readonly max: number };
}
/** What `import-child.ts` says. */
export interface ImportRun {
  readonly check: StepRun;
  readonly write: StepRun;
  readonly undo: StepRun;
  readonly faultyRows: number;
  readonly written: number;
  readonly errorBytes: number;
  readonly idleBytes: number;
  readonly peakBytes: number;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

async function bareParse(bytes: Buffer): Promise<number> {
  return secondsOf(async () => {
    const parser = parse({ delimiter: ';' });
    parser.end(bytes);
    let count = 0;
    for await (const _ of parser) count += 1;
    if (count !== ROWS + 1) throw new Error(`read ${count} rows`);
  });
}

async function bareInserts(bytes: Buffer): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const db = openDatabase(join(folder, 'bare.db'), { key: new Uint8Array(32).fill(7) });
  db.raw.exec('CREATE TABLE listed (row INTEGER PRIMARY KEY, cells TEXT NOT NULL) STRICT');
  const lines = bytes.toString('utf8').split('\r\n').slice(1);
  try {
    return await secondsOf(() => {
      for (let from = 0; from < lines.length; from += ROWS_A_COMMIT)
        db.write((tx) =>
          lines.slice(from, from + ROWS_A_COMMIT).forEach((line) => {
            tx.run`INSERT INTO listed (cells) VALUES (${JSON.stringify(line.split(';'))})`;
          }),
        );
      return Promise.resolve();
    });
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const perSecond = (seconds: number): string => `${Math.round(ROWS / seconds).toLocaleString('en')} rows/s`;
const mega = (bytes: number): string => `${(bytes / MEGA).toFixed(0)} MB`;

/** The whole way of a list in a process that does nothing else, on an enrolled store. */
async function takeIn(list: Buffer): Promise<ImportRun> {
  const house = await aCounter();
  const file = join(house.dataDir, 'list.csv');
  try {
    const page = await house.signIn('2001');
    valueOf(await page.call('sync.now', {}));
    await house.counter.close();
    writeFileSync(file, list);
    const child = join(APP_DIR, 'test/bench/import-child.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      child,
      house.dataDir,
      house.central.url,
      file,
    ]);
    return JSON.parse(stdout) as ImportRun;
  } finally {
    await house.close();
  }
}

/** A list of 100,000 rows with 3 % in fault: dry run, writing, memory, longest wait and error file. */
export async function measureImport(): Promise<readonly Row[]> {
  const bytes = aList();
  const parse = await bareParse(bytes);
  const insert = await bareInserts(bytes);
  const { check, write, undo, ...run } = await takeIn(bytes);
  const what = `list of ${ROWS.toLocaleString('en')} rows (${mega(bytes.length)}), ${run.faultyRows.toLocaleString('en')} in fault`;
  const wait = ({ waitMs: { p50, p99, max } }: StepRun): string =>
    `${p50.toFixed(0)}, ${p99.toFixed(0)}, ${max.toFixed(0)} ms`;
  return [
    {
      measure: `${what}: dry run`,
      ours: perSecond(check.seconds),
      against: `csv-parse alone ${perSecond(parse)}`,
      ratio: times(check.seconds, parse),
    },
    {
      measure: `${what}: writing ${run.written.toLocaleString('en')} people`,
      ours: perSecond(write.seconds),
      against: `bare inserts of the rows, as many a commit, ${perSecond(insert)}`,
      ratio: times(write.seconds, insert),
    },
    {
      measure: `${what}: taken back whole`,
      ours: `${undo.seconds.toFixed(1)} s`,
      against: `its writing ${write.seconds.toFixed(1)} s`,
      ratio: times(undo.seconds, write.seconds),
    },
    {
      measure: `${what}: memory at its peak`,
      ours: mega(run.peakBytes),
      against: `the same counter before it ${mega(run.idleBytes)}`,
      ratio: times(run.peakBytes, run.idleBytes),
    },
    {
      measure: `${what}: wait of whoever asks meanwhile, p50, p99, longest`,
      ours: `dry run ${wait(check)}; writing ${wait(write)}`,
      against: 'what is aimed at, 50 ms',
      ratio: times(write.waitMs.p99, AIM_MS),
    },
    {
      measure: `${what}: error file`,
      ours: `${(run.errorBytes / 1000).toFixed(0)} kB`,
      against: `the list ${(bytes.length / 1000).toFixed(0)} kB`,
      ratio: times(run.errorBytes, bytes.length),
    },
  ];
}
