import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { createAgents } from './agents.service.ts';

export const agentsHandlers = (agents: ReturnType<typeof createAgents>) =>
  ({
    'agents.signIn': ({ number, passphrase }, session) => agents.signIn(session, number, passphrase),
    'agents.current': (_, session) => agents.current(session),
    'agents.lock': (_, session) => agents.lock(session),
    'agents.unlock': ({ passphrase }, session) => agents.unlock(session, passphrase),
    'agents.signOut': (_, session) => agents.signOut(session),
  }) satisfies Partial<AppHandlers>;
