import type { Paper } from '../../../shared/domain/documents/paper.ts';
import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { Actor } from '../../ipc/session.ts';
import type { createBatches } from './batches.service.ts';
import type { createCards } from './cards.service.ts';
import type { createPrinters } from './printers.service.ts';

interface Services {
  readonly cards: ReturnType<typeof createCards>;
  readonly batches: ReturnType<typeof createBatches>;
  readonly printers: ReturnType<typeof createPrinters>;
  readonly show: (actor: Actor, actId: string) => Promise<Paper>;
}

export const cardsHandlers = ({ cards, batches, printers, show }: Services) =>
  ({
    'cards.issue': ({ personId }, { agent }) => cards.issue(agent, personId),
    'cards.render': ({ actId }, { agent }) => show(agent, actId),
    'cards.list': ({ list, ...page }) => cards.list(list, page),
    'cards.count': () => cards.count(),
    'cards.ofPerson': ({ personId }, { agent }) => cards.ofPerson(agent, personId),
    'cards.find': ({ text }, { agent }) => cards.find(agent, text),
    'cards.replaceReview': ({ personId }, { agent }) => cards.replaceReview(agent, personId),
    'cards.replace': (asked, { agent }) => cards.replace(agent, asked),
    'cards.spoil': (asked, { agent }) => cards.spoil(agent, asked),
    'cards.hand': (asked, { agent }) => cards.hand(agent, asked),
    'cards.revoke': (asked, { agent }) => cards.revoke(agent, asked),
    'batches.list': () => batches.list(),
    'batches.get': ({ id }) => batches.get(id),
    'batches.cards': ({ id, after, limit }) => batches.cards(id, after, limit),
    'batches.start': (asked, { agent }) => batches.start(agent, asked),
    'batches.pause': ({ id }) => batches.pause(id),
    'batches.confirm': ({ id, lastGood }, { agent }) => batches.confirm(agent, id, lastGood),
    'batches.resume': ({ id }) => batches.resume(id),
    'batches.cancel': ({ id }, { agent }) => batches.cancel(agent, id),
    'batches.nextPages': async ({ id }, { agent }) => (await batches.nextPages(agent, id)) ?? null,
    'printers.get': () => printers.get(),
    'printers.choose': ({ use, name }) => printers.choose(use, name),
    'printers.test': ({ use }) => printers.test(use),
  }) satisfies Partial<AppHandlers>;
