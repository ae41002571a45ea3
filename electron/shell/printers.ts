import type { Printers } from '../modules/cards/index.ts';
import type { PreferenceStore } from './preferences.ts';
import { listCupsPrinters, printWithCups } from './printing.ts';

/** ISO/IEC 7810 ID-1, as CUPS names a size of its own. */
const CARD_MEDIA = 'Custom.85.6x53.98mm';
/** The roll of a receipt printer. */
const TICKET_MEDIA = 'Custom.80x110mm';
const MEDIA = { id1: CARD_MEDIA, ticket: TICKET_MEDIA, a4: undefined } as const;
const KEYS = { paper: 'printer', card: 'cardPrinter', ticket: 'ticketPrinter' } as const;

interface Cups {
  readonly print: typeof printWithCups;
  readonly list: typeof listCupsPrinters;
}

/** The printers that CUPS knows, and which of them this workstation uses. */
export function cupsPrinters(
  preferences: PreferenceStore,
  { print, list }: Cups = { print: printWithCups, list: listCupsPrinters },
): Printers {
  return {
    async list() {
      const printers = await list();
      return { printers: [...(printers ?? [])], fault: printers ? null : 'printers.spooler_down' };
    },
    chosen: () => ({
      paper: preferences.get('printer') ?? null,
      card: preferences.get('cardPrinter') ?? null,
      ticket: preferences.get('ticketPrinter') ?? null,
    }),
    choose(use, name) {
      if (name === null) preferences.delete(KEYS[use]);
      else preferences.set(KEYS[use], name);
    },
    async print({ pdf, use, layout }) {
      const printer = preferences.get(KEYS[use]);
      const media = MEDIA[layout];
      const taken = await print({ pdf, ...(printer ? { printer } : {}), ...(media ? { media } : {}) });
      if (taken) return undefined;
      if (taken === undefined) return 'printers.silent';
      // Why it was not taken is asked only then.
      const known = await list();
      if (!known) return 'printers.spooler_down';
      return printer && !known.includes(printer) ? 'printers.unknown' : 'papers.printer_failed';
    },
  };
}
