export { requestsHandlers } from './requests.handlers.ts';
export { putRequest } from './requests.repo.ts';
export { createRequests } from './requests.service.ts';
