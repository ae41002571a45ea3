import { useCommand } from '../../lib/queries.ts';

export const useSignIn = () => useCommand('agents.signIn');
