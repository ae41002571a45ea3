import { Worker } from 'node:worker_threads';
import { openPaperFonts, type PaperFonts } from '../pdf/index.ts';
import { draw as drawHere, type Drawing } from './draw.ts';
import type { Answer } from './worker.ts';

export type { CardsDrawing, Drawing, TestDrawing } from './draw.ts';

interface Options {
  readonly fontsDir: string;
  /** Told when the thread cannot run, and drawings are made in this one. */
  readonly onTrouble?: (reason: string) => void;
}
interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Draws papers in a thread of its own, so that who asks goes on with other things. */
export interface PaperWorker {
  readonly draw: (drawing: Drawing) => Promise<Uint8Array>;
  /** Ends the thread, whatever it draws. */
  readonly close: () => void;
}

/** Beside this file in the sources; beside the bundle once built (`electron.vite.config.ts` names it). */
const scriptName = (here: string): string => (here.endsWith('.ts') ? './worker.ts' : './pdf-worker.js');

/**
 * The thread starts with the first drawing and is kept. When it dies, what it was drawing fails and the next drawing starts
 * another; when it cannot even start, drawings are made in this thread, so that a counter always prints.
 */
export function openPaperWorker({ fontsDir, onTrouble }: Options): PaperWorker {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: Worker | undefined;
  let cannotStart = false;
  let fonts: PaperFonts | undefined;

  const inThisThread = (drawing: Drawing): Promise<Uint8Array> => {
    fonts ??= openPaperFonts(fontsDir);
    return drawHere(drawing, { fonts });
  };

  const start = (): Promise<Worker | undefined> =>
    new Promise((resolve) => {
      const started = new Worker(new URL(scriptName(import.meta.url), import.meta.url), {
        workerData: { fontsDir },
      });
      started.once('message', () => {
        worker = started;
        started.on('message', (message: Answer) => {
          if (message.kind === 'ready') return;
          const one = waiting.get(message.id);
          waiting.delete(message.id);
          if (waiting.size === 0) started.unref();
          if (message.kind === 'drawn') one?.resolve(message.pdf);
          else one?.reject(new Error(message.reason));
        });
        resolve(started);
      });
      started.once('error', (error) => {
        onTrouble?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
        if (worker !== started) cannotStart = true;
        resolve(undefined);
      });
      started.once('exit', () => {
        if (worker === started) worker = undefined;
        for (const { reject } of waiting.values()) reject(new Error('the thread that draws has ended'));
        waiting.clear();
        resolve(undefined);
      });
    });

  let starting: Promise<Worker | undefined> | undefined;
  const getWorker = async (): Promise<Worker | undefined> => {
    if (worker) return worker;
    if (cannotStart) return undefined;
    starting ??= start().finally(() => (starting = undefined));
    return starting;
  };

  return {
    async draw(drawing) {
      const thread = await getWorker();
      if (!thread) return inThisThread(drawing);
      const id = (last += 1);
      return new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.ref();
        thread.postMessage({ id, drawing });
      });
    },
    close() {
      // It holds nothing that has to be put away: nobody waits for its end.
      void worker?.terminate();
    },
  };
}
