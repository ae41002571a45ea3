export { findNamed, type Named } from './named.ts';
export type { PaperContext } from './paper-context.ts';
export { paperNumber } from './paper-data.ts';
export { papersHandlers } from './papers.handlers.ts';
export type { Lacking, LetterPorts, Refused, RefusedThing } from './letters.service.ts';
export { createPapers, type Drawing, type PaperOutlets } from './papers.service.ts';
export { createSeals } from './seals.service.ts';
export { confirmList, findTrust, keepList, lacksCertificates, pinRoot } from './trust.repo.ts';
