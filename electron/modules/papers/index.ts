export { papersHandlers } from './papers.handlers.ts';
export { createPapers, type PaperOutlets } from './papers.service.ts';
