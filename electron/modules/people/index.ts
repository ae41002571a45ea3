export { listCovers } from './covers.ts';
export { keepNameKeys } from './name-keys.ts';
export { peopleHandlers } from './people.handlers.ts';
export {
  findRecord,
  hasNamesake,
  listByBirth,
  listByDocument,
  listByMobile,
  listByRib,
  nameOf,
  putRecord,
  removeRecord,
} from './people.repo.ts';
export { createPeople } from './people.service.ts';
