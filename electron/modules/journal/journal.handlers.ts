import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createExtracts } from './extract.service.ts';
import type { createJournal } from './journal.service.ts';

interface Services {
  readonly journal: ReturnType<typeof createJournal>;
  readonly extracts: ReturnType<typeof createExtracts>;
}

export const journalHandlers = ({ journal, extracts }: Services) =>
  ({
    'journal.search': (wish, { agent }) => journal.search(agent, wish),
    'journal.verify': (asked, { agent }) => journal.verify(agent, asked),
    'journal.extract': ({ personId }, { agent }) => extracts.give(agent, personId),
    'journal.printExtract': ({ id }, { agent }) => extracts.print(agent, id),
  }) satisfies Partial<AppHandlers>;
