export { createAddedPhotos } from './added-photo.service.ts';
export { findEventDraft, insertEventDraft, markSubmitted } from './drafts.repo.ts';
export { createDrafts, getOwnDraft, getOwnStored } from './drafts.service.ts';
export { registrationHandlers } from './registration.handlers.ts';
export { createRegistration } from './registration.service.ts';
