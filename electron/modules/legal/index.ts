export { listLawDates, putLawDate } from './law-date.repo.ts';
export { createLegal, type ReadLegal } from './legal.service.ts';
export { paperNames } from './paper-names.ts';
export { bareSentence, reasonSentence } from './sentences.ts';
