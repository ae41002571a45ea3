import type { PrintersView, PrinterUse } from '../../../shared/domain/cards/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PaperWorker } from '../../pdf-worker/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Printers } from './printers.ts';

interface Ports {
  readonly clock: Clock;
  readonly draw: PaperWorker['draw'];
  readonly printers?: Printers;
}
const BY_PAGE: PrintersView = {
  by: 'page',
  printers: [],
  chosen: { paper: null, card: null, ticket: null },
  fault: null,
};

const LAYOUTS = { paper: 'a4', card: 'id1', ticket: 'ticket' } as const;

/** Which printer takes papers, which takes cards and which takes tickets, chosen once a workstation. */
export function createPrinters({ clock, draw, printers }: Ports) {
  const get = async (): Promise<PrintersView> =>
    printers ? { by: 'shell', ...(await printers.list()), chosen: printers.chosen() } : BY_PAGE;
  return {
    get,
    async choose(use: PrinterUse, name: string | null): Promise<PrintersView> {
      if (!printers) throw new Failure({ code: 'printers.by_page' });
      const { printers: known } = await printers.list();
      if (name !== null && !known.includes(name)) throw new Failure({ code: 'printers.unknown' });
      printers.choose(use, name);
      return get();
    },
    async test(use: PrinterUse) {
      const pdf = await draw({ kind: 'test', use, createdAtMs: clock.now() });
      if (!printers) return { by: 'page' as const, pdf: Buffer.from(pdf).toString('base64') };
      const fault = await printers.print({ pdf, use, layout: LAYOUTS[use] });
      if (fault) throw new Failure({ code: fault });
      return { by: 'shell' as const, pdf: null };
    },
  };
}
