export { eventsHandlers } from './events.handlers.ts';
export { createEvents } from './events.service.ts';
