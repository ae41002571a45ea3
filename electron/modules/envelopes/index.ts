export { envelopesHandlers } from './envelopes.handlers.ts';
export { namesOf } from './files.ts';
export { branchOf } from './looks.ts';
export { findByReference as findEnvelopeByReference, putTold } from './envelopes.repo.ts';
export { createEnvelopes } from './envelopes.service.ts';
export { withdrawEnvelope } from './withdraw.ts';
