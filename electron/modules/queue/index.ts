import { VisitReasons } from '../../../shared/domain/queue/index.ts';
import { queueHandlers } from './queue.handlers.ts';
import { createQueue, type QueuePorts } from './queue.service.ts';
import { createQueueViews } from './views.ts';

export { linkToTurn } from './queue.repo.ts';

interface Ports extends Omit<QueuePorts, 'reasons'> {
  /** `resources/reference/visit-reasons.json`, as it was read. */
  readonly reasons: unknown;
}

/** The queue of the branch, where this workstation keeps one. */
export function openQueue(ports: Ports) {
  const reasons = VisitReasons.parse(ports.reasons);
  const views = createQueueViews({ ...ports, reasons, counter: ports.device.label });
  return { handlers: queueHandlers(createQueue({ ...ports, reasons }), views), figures: views.figures };
}
