import { SUPERVISOR_ROLES } from '../../lib/roles.ts';
import { LookAlikesScreen } from './screens/LookAlikesScreen.tsx';
import { MergeScreen } from './screens/MergeScreen.tsx';

/** One person under two numbers: found, compared, made one. */
export const duplicates = {
  id: 'duplicates',
  routes: [
    { path: '/reunir/$id', screen: LookAlikesScreen, roles: SUPERVISOR_ROLES },
    { path: '/reunir/$id/$other', screen: MergeScreen, roles: SUPERVISOR_ROLES },
  ],
} as const;
