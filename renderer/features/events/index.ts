import { lazy } from 'react';
import { COUNTER_ROLES } from '../../lib/roles.ts';

/** Family events and changes of data, declared on a person's file. */
export const events = {
  id: 'events',
  routes: [
    {
      path: '/evenements/$personId',
      screen: lazy(async () => ({ default: (await import('./screens/MenuScreen.tsx')).MenuScreen })),
      roles: COUNTER_ROLES,
    },
    {
      // an event being declared, by its draft
      path: '/evenement/$draftId',
      screen: lazy(async () => ({ default: (await import('./screens/EventScreen.tsx')).EventScreen })),
      roles: COUNTER_ROLES,
    },
    {
      path: '/evenements/$personId/fait/$actId',
      screen: lazy(async () => ({ default: (await import('./screens/DoneScreen.tsx')).DoneScreen })),
      roles: COUNTER_ROLES,
    },
  ],
} as const;
