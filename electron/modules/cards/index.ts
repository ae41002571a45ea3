import type { Paper } from '../../../shared/domain/documents/paper.ts';
import type { Actor } from '../../ipc/session.ts';
import { createBatches } from './batches.service.ts';
import { createBatchWork, type WorkPorts } from './batch-work.ts';
import { cardsHandlers } from './cards.handlers.ts';
import { createCards, type CardPorts } from './cards.service.ts';
import { createPrinters } from './printers.service.ts';

export { findCard, markPrinted } from './cards.repo.ts';
export type { Printers, PrintFault } from './printers.ts';
export { moveCardAct, moveCards, withdrawCard } from './withdrawn.repo.ts';

type Ports = CardPorts & WorkPorts & { readonly show: (actor: Actor, actId: string) => Promise<Paper> };

/** The life of cards, their batches and the printers. `stop` waits for the cards under way. */
export function openCards(ports: Ports) {
  const work = createBatchWork(ports);
  return {
    handlers: cardsHandlers({
      cards: createCards(ports),
      batches: createBatches({ ...ports, work }),
      printers: createPrinters(ports),
      show: ports.show,
    }),
    stop: () => work.stop(),
  };
}
