export {
  findCareFile,
  findCareFileByReference,
  putCareFile,
  putEvent,
  refileCareFiles,
  withdrawEvents,
} from './care.repo.ts';
export { careHandlers } from './care.handlers.ts';
export { careDraftsHandlers } from './drafts.service.ts';
export { createCare } from './care.service.ts';
export { createPages } from './pages.service.ts';
