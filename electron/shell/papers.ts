import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { catalogues } from '../../shared/i18n/index.ts';
import type { PaperOutlets } from '../modules/papers/index.ts';
import { savePaper } from './dialogs.ts';
import type { PreferenceStore } from './preferences.ts';
import { cupsPrinters } from './printers.ts';

interface OutletParts {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly getWindow: () => BrowserWindow;
  readonly preferences: PreferenceStore;
}

/** True where papers go to the printer without the page's help: a machine with CUPS. */
export const hasSpooler = (platform: NodeJS.Platform, path: string | undefined): boolean =>
  platform !== 'win32' && (path ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'lp')));

const placeOf = (kind: Parameters<PaperOutlets['print']>[0]['kind']) => {
  if (kind === 'card') return { use: 'card', layout: 'id1' } as const;
  return kind === 'ticket'
    ? ({ use: 'ticket', layout: 'ticket' } as const)
    : ({ use: 'paper', layout: 'a4' } as const);
};

/** Papers printed and saved by the shell. Where it cannot print, the page does both with the system's dialogs. */
export function paperOutlets({ dialog, getWindow, preferences }: OutletParts): PaperOutlets {
  const printers = cupsPrinters(preferences);
  return {
    print: async ({ pdf, kind }) => {
      const fault = await printers.print({ pdf: Buffer.from(pdf, 'base64'), ...placeOf(kind) });
      return fault === undefined;
    },
    save: ({ fileName, pdf }) => {
      const title = catalogues[preferences.get('language')]['shell.savePaper'];
      return savePaper({ dialog, window: getWindow(), title }, { fileName, pdf: Buffer.from(pdf, 'base64') });
    },
  };
}
