import { lazy } from 'react';
import { UserRoundPlus } from 'lucide-react';
import { POINT_ROLES } from '../../lib/roles.ts';

/** Registrations that a proximity point asks of a branch: asked with a receipt, and followed. */
export const pointRequests = {
  id: 'pointRequests',
  routes: [
    {
      path: '/demandes-du-point',
      screen: lazy(async () => ({ default: (await import('./screens/AskedScreen.tsx')).AskedScreen })),
      roles: POINT_ROLES,
    },
    {
      path: '/demandes-du-point/nouvelle',
      screen: lazy(async () => ({ default: (await import('./screens/AskScreen.tsx')).AskScreen })),
      roles: POINT_ROLES,
    },
  ],
  rail: [
    {
      path: '/demandes-du-point',
      icon: UserRoundPlus,
      label: 'pointRequests.rail',
      roles: POINT_ROLES,
      order: 70,
    },
  ],
} as const;
