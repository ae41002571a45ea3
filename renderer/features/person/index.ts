import { EVERYBODY } from '../../lib/roles.ts';
import { PersonScreen } from './screens/PersonScreen.tsx';

export { DraftPhoto } from './components/PersonPhoto.tsx';

/** A person's file: who they are, their family, what was done, and what can be done now. */
export const person = {
  id: 'person',
  routes: [{ path: '/personnes/$id', screen: PersonScreen, roles: EVERYBODY }],
} as const;
