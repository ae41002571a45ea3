import { z } from 'zod';
import { Session } from '../domain/agents/index.ts';
import { command, query, SIGNED_IN } from './define.ts';

const secret = z.string().min(1, { error: 'field.required' }).max(200);

export const agents = {
  'agents.signIn': command({
    roles: ['anyone'],
    input: z.object({
      number: z.string().trim().min(1, { error: 'field.required' }).max(20),
      passphrase: secret,
    }),
    output: Session,
    topics: ['agents', 'sync'],
  }),
  'agents.current': query({
    roles: ['anyone', ...SIGNED_IN],
    input: z.object({}),
    output: Session.nullable(),
    whileLocked: true,
  }),
  'agents.lock': command({ roles: SIGNED_IN, input: z.object({}), output: Session, whileLocked: true }),
  'agents.unlock': command({
    roles: SIGNED_IN,
    input: z.object({ passphrase: secret }),
    output: Session,
    whileLocked: true,
  }),
  'agents.signOut': command({ roles: SIGNED_IN, input: z.object({}), output: z.null(), whileLocked: true }),
};
