export { pointRequestsHandlers } from './point-requests.handlers.ts';
export { putPointSeen, withdrawPointRequest } from './point-requests.repo.ts';
export { createPointRequests } from './point-requests.service.ts';
