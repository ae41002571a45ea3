import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createCare } from './care.service.ts';
import type { Pages } from './pages.service.ts';

const PAGE = 20;

export const careHandlers = (care: ReturnType<typeof createCare>, pages: Pages) =>
  ({
    'care.open': ({ personId }, { agent }) => care.open(agent, personId),
    'care.look': ({ personId, ...facts }, { agent }) => care.look(agent, personId, facts),
    'care.saveDraft': ({ personId, content }, { agent }) => care.saveDraft(agent, personId, content),
    'care.deposit': ({ personId, form }, { agent }) => care.deposit(agent, personId, form),
    'care.ofPerson': ({ personId, after, first }, { agent }) =>
      care.ofPerson(agent, personId, { after, first, limit: PAGE }),
    'care.move': (move, { agent }) => care.move(agent, move),
    'care.addPage': (brought, { agent }) => pages.add(agent, brought),
    'care.page': ({ personId, sha256 }, { agent }) => pages.show(agent, personId, sha256),
    'care.bring': (brought, { agent }) => care.bring(agent, brought),
  }) satisfies Partial<AppHandlers>;
