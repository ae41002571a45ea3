export { listDuplicates } from './duplicates.service.ts';
export { createAddedPhotos } from './added-photo.service.ts';
export {
  findCorrectionDraft,
  findEventDraft,
  findTyped,
  insertCorrection,
  insertDraft,
  insertEventDraft,
  markSubmitted,
  moveDraft,
  updateContent,
} from './drafts.repo.ts';
export { createDrafts, getOwnDraft, getOwnStored } from './drafts.service.ts';
export { registrationHandlers } from './registration.handlers.ts';
export { createRegistration, type FiledDraft } from './registration.service.ts';
