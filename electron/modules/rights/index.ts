export { rightsHandlers } from './rights.handlers.ts';
export { createRights } from './rights.service.ts';
