export { createAddedPhotos } from './added-photo.service.ts';
export { createDrafts } from './drafts.service.ts';
export { registrationHandlers } from './registration.handlers.ts';
export { createRegistration } from './registration.service.ts';
