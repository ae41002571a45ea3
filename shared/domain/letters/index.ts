export { ATTESTED, type Attested } from './attested.ts';
export { AttestationSaid, MissingPapersSaid, NonRegistrationSaid, RefusalSaid } from './said.ts';
