import { access } from './access.ts';
import { agents } from './agents.ts';
import { approvals } from './approvals.ts';
import { bundles } from './bundles.ts';
import { care } from './care.ts';
import { batches, cards } from './cards.ts';
import { day } from './day.ts';
import { devices } from './devices.ts';
import { envelopes } from './envelopes.ts';
import { imports } from './imports.ts';
import { events } from './events.ts';
import { journal } from './journal.ts';
import { attestations, letters, papers, receipts } from './papers.ts';
import { people } from './people.ts';
import { pointRequests } from './point-requests.ts';
import { printers } from './printers.ts';
import { queue } from './queue.ts';
import { reference } from './reference.ts';
import { registration } from './registration.ts';
import { requests } from './requests.ts';
import { rights } from './rights.ts';
import { sync } from './sync.ts';

/** Everything a page may ask of the counter. */
export const contract = {
  ...access,
  ...agents,
  ...approvals,
  ...attestations,
  ...batches,
  ...bundles,
  ...cards,
  ...care,
  ...day,
  ...devices,
  ...envelopes,
  ...imports,
  ...events,
  ...journal,
  ...letters,
  ...papers,
  ...people,
  ...pointRequests,
  ...printers,
  ...queue,
  ...receipts,
  ...reference,
  ...registration,
  ...requests,
  ...rights,
  ...sync,
};
export type AppContract = typeof contract;
export type OperationName = keyof AppContract & string;

export * from './define.ts';
