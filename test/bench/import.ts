import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse } from 'csv-parse';
import { openDatabase } from '../../electron/db/database.ts';
import { aCounter, valueOf, type Page } from '../support/counter.ts';
import { asCsv, atRest, aTnsRow, bring, TNS_HEADERS } from '../support/lists.ts';
import { times, type Row } from './measure.ts';

const ROWS = 100_000;
const BAD_IN = 100;
const BAD_OF = 3;
/** Rows that the bare store takes in one transaction, about as many as ours. */
const ROWS_A_COMMIT = 100;
const MEGA = 1e6;

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

interface Run {
  readonly seconds: number;
  readonly peakBytes: number;
  readonly longestMs: number;
}
/** Runs some work, and watches what it takes of the memory and of the window. */
async function watched(work: () => Promise<unknown>): Promise<Run> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let peakBytes = process.memoryUsage().rss;
  const watch = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage().rss)), 50);
  delay.enable();
  const from = performance.now();
  await work();
  const seconds = (performance.now() - from) / 1000;
  delay.disable();
  clearInterval(watch);
  return { seconds, peakBytes, longestMs: delay.max / 1e6 };
}

async function bareParse(bytes: Buffer): Promise<Run> {
  return watched(async () => {
    const parser = parse({ delimiter: ';' });
    parser.end(bytes);
    let count = 0;
    for await (const _ of parser) count += 1;
    if (count !== ROWS + 1) throw new Error(`read ${count} rows`);
  });
}

async function bareInserts(bytes: Buffer): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'));
  const db = openDatabase(join(folder, 'bare.db'), { key: new Uint8Array(32).fill(7) });
  db.raw.exec('CREATE TABLE listed (row INTEGER PRIMARY KEY, cells TEXT NOT NULL) STRICT');
  const lines = bytes.toString('utf8').split('\r\n').slice(1);
  try {
    return await watched(() => {
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

const perSecond = ({ seconds }: Run): string => `${Math.round(ROWS / seconds).toLocaleString('en')} rows/s`;
const mega = (bytes: number): string => `${(bytes / MEGA).toFixed(0)} MB`;

async function sizeOfErrors(page: Page, id: Parameters<typeof atRest>[1]): Promise<number> {
  let [size, after]: [number, number | null] = [0, 0];
  while (after !== null) {
    const part: { text: string; next: number | null } = valueOf(
      await page.call('imports.errorFile', { id, language: 'fr', after }),
    );
    [size, after] = [size + Buffer.byteLength(part.text), part.next];
  }
  return size;
}

/** A list of 100,000 rows with 3 % in fault: dry run, writing, memory, longest slice and error file. */
export async function measureImport(): Promise<readonly Row[]> {
  const bytes = aList();
  const parsed = await bareParse(bytes);
  const inserted = await bareInserts(bytes);
  const house = await aCounter();
  try {
    const page = await house.signIn('2001');
    valueOf(await page.call('sync.now', {}));
    house.network.isUp = false;
    const before = process.memoryUsage().rss;
    const { id } = await bring(page, bytes);
    const dry = await watched(async () => {
      valueOf(await page.call('imports.check', { id }));
      await atRest(page, id);
    });
    const checked = valueOf(await page.call('imports.get', { id }));
    const errors = await sizeOfErrors(page, id);
    const write = await watched(async () => {
      valueOf(await page.call('imports.write', { id }));
      await atRest(page, id);
    });
    const held = valueOf(await page.call('imports.get', { id }));
    const undo = await watched(async () => {
      valueOf(await page.call('imports.undo', { id }));
      await atRest(page, id);
    });
    const what = `list of ${ROWS.toLocaleString('en')} rows (${mega(bytes.length)}), ${checked.faultyRows.toLocaleString('en')} in fault`;
    return [
      {
        measure: `${what}: dry run`,
        ours: perSecond(dry),
        against: `csv-parse alone ${perSecond(parsed)}`,
        ratio: times(dry.seconds, parsed.seconds),
      },
      {
        measure: `${what}: writing ${held.written.toLocaleString('en')} people`,
        ours: perSecond(write),
        against: `bare inserts, as many a commit, ${perSecond(inserted)}`,
        ratio: times(write.seconds, inserted.seconds),
      },
      {
        measure: `${what}: taken back whole`,
        ours: `${undo.seconds.toFixed(1)} s`,
        against: `its writing ${write.seconds.toFixed(1)} s`,
        ratio: times(undo.seconds, write.seconds),
      },
      {
        measure: `${what}: memory at its peak, with the counter and a central in one process`,
        ours: mega(Math.max(dry.peakBytes, write.peakBytes)),
        against: `before it ${mega(before)}`,
        ratio: times(Math.max(dry.peakBytes, write.peakBytes), before),
      },
      {
        measure: `${what}: longest wait of the window, dry run and writing`,
        ours: `${dry.longestMs.toFixed(0)} ms and ${write.longestMs.toFixed(0)} ms`,
        against: 'the promise, 50 ms',
        ratio: times(Math.max(dry.longestMs, write.longestMs), 50),
      },
      {
        measure: `${what}: error file`,
        ours: `${(errors / 1000).toFixed(0)} kB`,
        against: `the list ${(bytes.length / 1000).toFixed(0)} kB`,
        ratio: times(errors, bytes.length),
      },
    ];
  } finally {
    await house.close();
  }
}
