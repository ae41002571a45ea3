export { carrierHandlers } from './carrier.handlers.ts';
export { putCentralRecipient } from './carrier.repo.ts';
export { createCarrier, type CarrierService, type KeyDoor } from './carrier.service.ts';
export { unwatched } from './job.ts';
export { checkBody, lookAt } from './key-files.ts';
