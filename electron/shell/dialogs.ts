import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { KeyDoor } from '../sync/carrier/index.ts';

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

interface KeyParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly getWindow: () => BrowserWindow;
  /** The titles, in the language of the moment. */
  readonly say: (key: 'shell.chooseKey' | 'shell.chooseBundles') => string;
}

/** Asks where the key is, and which of its files to take. */
export function keyDoor({ dialog, getWindow, say }: KeyParts): KeyDoor {
  return {
    chooseFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(getWindow(), {
        title: say('shell.chooseKey'),
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? undefined : filePaths[0];
    },
    chooseFiles: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(getWindow(), {
        title: say('shell.chooseBundles'),
        filters: [{ name: 'Guichet AMO', extensions: ['amo'] }],
        properties: ['openFile', 'multiSelections'],
      });
      return canceled ? undefined : filePaths;
    },
  };
}
