export { rightsHandlers } from './rights.handlers.ts';
export { findAnswer } from './rights.repo.ts';
export { createRights } from './rights.service.ts';
