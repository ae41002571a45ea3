/**
 * Cards drawn in a process, or a thread, that does nothing else. Started as a process with how many cards to draw, it says
 * what each way took; as a thread with cards, it draws them and gives how many bytes came out.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openPaperFonts, renderPaper, renderPapers, type PaperContent } from '../../../electron/pdf/index.ts';
import type { CardData } from '../../../shared/domain/papers/index.ts';
import { CREATED_AT, FONTS, heavyPhoto, manyCards } from './fixtures.ts';

export interface Rate {
  readonly cardsPerSecond: number;
  readonly bytesPerCard: number;
}
/** What the process says. */
export interface DrawRun {
  readonly batch: Rate;
  readonly separate: Rate;
  /** The same in two threads, half of the cards each: two files, or one each. */
  readonly batchTwice: Rate;
  readonly separateTwice: Rate;
  readonly photoBytes: number;
}
type Way = 'batch' | 'separate';
interface Order {
  readonly way: Way;
  readonly cards: readonly CardData[];
}

const WARM_UP = 5;
const ROUNDS = 3;
const options = { fonts: openPaperFonts(FONTS), createdAt: CREATED_AT };

async function draw({ way, cards }: Order): Promise<number> {
  const papers = cards.map((data): PaperContent => ({ kind: 'card', data }));
  const [first, ...others] = papers;
  if (!first) return 0;
  if (way === 'batch') return (await renderPapers([first, ...others], options)).length;
  let bytes = 0;
  for (const data of cards) bytes += (await renderPaper('card', data, options)).length;
  return bytes;
}

/** A thread that has drawn a few cards already, as one that lives as long as the counter. */
async function openThread() {
  const thread = new Worker(new URL(import.meta.url), { workerData: { draws: true } });
  const ask = (order: Order): Promise<number> => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.postMessage(order);
    return promise;
  };
  return { ask, close: () => thread.terminate() };
}

async function rateOf(count: number, work: () => Promise<number>): Promise<Rate> {
  const from = performance.now();
  const bytes = await work();
  return { cardsPerSecond: (count * 1000) / (performance.now() - from), bytesPerCard: bytes / count };
}
const median = (rates: readonly Rate[]): Rate =>
  rates.toSorted((a, b) => a.cardsPerSecond - b.cardsPerSecond)[Math.floor(rates.length / 2)] as Rate;

async function measure(count: number): Promise<DrawRun> {
  const photo = await heavyPhoto();
  const cards = manyCards(count, photo);
  const half = Math.ceil(count / 2);
  const warm = cards.slice(0, WARM_UP);
  const threads = await Promise.all([openThread(), openThread()]);
  const inTwo = async (way: Way): Promise<number> => {
    const parts = [cards.slice(0, half), cards.slice(half)];
    const bytes = await Promise.all(
      threads.map((thread, index) => thread.ask({ way, cards: parts[index] ?? [] })),
    );
    return bytes.reduce((sum, part) => sum + part, 0);
  };
  for (const way of ['batch', 'separate'] as const) {
    await draw({ way, cards: warm });
    for (const thread of threads) await thread.ask({ way, cards: warm });
  }
  const ways = {
    batch: () => draw({ way: 'batch', cards }),
    separate: () => draw({ way: 'separate', cards }),
    batchTwice: () => inTwo('batch'),
    separateTwice: () => inTwo('separate'),
  };
  const rates: Record<keyof typeof ways, Rate[]> = {
    batch: [],
    separate: [],
    batchTwice: [],
    separateTwice: [],
  };
  // Turn about, so that all meet the same machine.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of Object.keys(ways) as (keyof typeof ways)[])
      rates[name].push(await rateOf(count, ways[name]));

  await Promise.all(threads.map((thread) => thread.close()));
  return {
    batch: median(rates.batch),
    separate: median(rates.separate),
    batchTwice: median(rates.batchTwice),
    separateTwice: median(rates.separateTwice),
    photoBytes: photo.length,
  };
}

if (isMainThread) {
  process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2] ?? 100)))}\n`);
  process.exit(0);
} else if ((workerData as { readonly draws?: boolean }).draws) {
  parentPort?.on('message', (order: Order) => {
    void draw(order).then((bytes) => parentPort?.postMessage(bytes));
  });
}
