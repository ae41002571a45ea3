import { z } from 'zod';
import { PrintersView, PrinterUse } from '../domain/cards/index.ts';
import { command, query, STAFF } from './define.ts';

const use = z.object({ use: PrinterUse });

/** Which printer of the machine takes papers, and which takes cards: chosen once a workstation. */
export const printers = {
  'printers.get': query({ roles: STAFF, input: z.object({}), output: PrintersView }),
  /** Null: the machine's default printer. */
  'printers.choose': command({
    roles: STAFF,
    input: use.extend({ name: z.string().min(1).max(200).nullable() }),
    output: PrintersView,
    topics: ['printers'],
  }),
  /** A page that shows edges, codes and both scripts; where the page prints, it is given back. */
  'printers.test': command({
    roles: STAFF,
    input: use,
    output: z.object({ by: z.enum(['shell', 'page']), pdf: z.base64().nullable() }),
  }),
};
