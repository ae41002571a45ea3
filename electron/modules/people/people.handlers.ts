import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createPeople } from './people.service.ts';

export const peopleHandlers = (people: ReturnType<typeof createPeople>) =>
  ({
    'people.search': ({ text }, { role }) => people.search(text, role),
    'people.get': (opened, { agent }) => people.get(agent, opened),
    'people.glance': (opened, { agent }) => people.glance(agent, opened),
    'people.photo': ({ personId, sha256 }, { agent }) => people.photo(agent, personId, sha256),
  }) satisfies Partial<AppHandlers>;
