export { listLawDates, putLawDate } from './law-date.repo.ts';
export { createLegal, type ReadLegal } from './legal.service.ts';
