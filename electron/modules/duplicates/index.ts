export { mergeHandlers } from './merge.handlers.ts';
export { createMerging } from './merge.service.ts';
