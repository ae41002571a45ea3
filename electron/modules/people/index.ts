export { findStanding, putAlias } from './alias.repo.ts';
export { listCovers } from './covers.ts';
export { keepNameKeys } from './name-keys.ts';
export { peopleHandlers } from './people.handlers.ts';
export {
  findOwnRecord,
  findRecord,
  hasNamesake,
  listByBirth,
  listByDocument,
  listByMobile,
  listByRib,
  listNumbered,
  nameOf,
  putRecord,
  putStanding,
  removeRecord,
} from './people.repo.ts';
export { createPeople } from './people.service.ts';
