export { requestsHandlers } from './requests.handlers.ts';
export { findRequestByReceipt, putRequest } from './requests.repo.ts';
export { createRequests } from './requests.service.ts';
