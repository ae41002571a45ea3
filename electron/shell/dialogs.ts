import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';

interface PaperFile {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}
interface SaveParts {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly window: BrowserWindow;
  readonly title: string;
}

/** Writes a paper where the agent chooses, and nowhere when they give up. */
export async function savePaper(
  { dialog, window, title }: SaveParts,
  { fileName, pdf }: PaperFile,
): Promise<'saved' | 'cancelled'> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    // A file name from outside never chooses a folder.
    defaultPath: basename(fileName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return 'cancelled';
  await writeFile(filePath, pdf, { mode: 0o600 });
  return 'saved';
}
