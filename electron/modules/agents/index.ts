export { agentsHandlers } from './agents.handlers.ts';
export { createAgents } from './agents.service.ts';
