import { parentPort, workerData } from 'node:worker_threads';
import { openPaperFonts, type PaperFonts } from '../pdf/index.ts';
import { draw, type Drawing } from './draw.ts';

/** What this thread answers: it is there, then one answer a drawing. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn'; readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

const port = parentPort;
const { fontsDir } = workerData as { readonly fontsDir: string };
let fonts: PaperFonts | undefined;

const answer = (message: Answer, moved: ArrayBuffer[] = []): void => port?.postMessage(message, moved);

port?.on('message', ({ id, drawing }: { readonly id: number; readonly drawing: Drawing }) => {
  void (async () => {
    try {
      fonts ??= openPaperFonts(fontsDir);
      const drawn = await draw(drawing, { fonts });
      // Moved, not copied; bytes that share their memory with others are copied first.
      const pdf = new Uint8Array(drawn);
      answer({ kind: 'drawn', id, pdf }, [pdf.buffer]);
    } catch (error) {
      answer({
        kind: 'failed',
        id,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  })();
});
answer({ kind: 'ready' });
