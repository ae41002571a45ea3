export { accessHandlers } from './access.handlers.ts';
export { createAccess } from './access.service.ts';
