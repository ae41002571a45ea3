import { lazy } from 'react';
import { FileSpreadsheet } from 'lucide-react';
import { SUPERVISOR_ROLES } from '../../lib/roles.ts';
import { useImports } from './queries.ts';

/** How many lists wait for an agreement to leave. */
const useCount = (): number | undefined => useImports().data?.filter(({ state }) => state === 'held').length;

/** Lists taken in whole: brought in, tried, written, sent or taken back. */
export const imports = {
  id: 'imports',
  routes: [
    {
      path: '/listes',
      screen: lazy(async () => ({ default: (await import('./screens/ListsScreen.tsx')).ListsScreen })),
      roles: SUPERVISOR_ROLES,
    },
    {
      path: '/listes/nouvelle',
      screen: lazy(async () => ({ default: (await import('./screens/NewListScreen.tsx')).NewListScreen })),
      roles: SUPERVISOR_ROLES,
    },
    {
      path: '/listes/$id',
      screen: lazy(async () => ({ default: (await import('./screens/ListScreen.tsx')).ListScreen })),
      roles: SUPERVISOR_ROLES,
    },
  ],
  rail: [
    {
      path: '/listes',
      icon: FileSpreadsheet,
      label: 'lists.title',
      roles: SUPERVISOR_ROLES,
      order: 85,
      useCount,
    },
  ],
} as const;
