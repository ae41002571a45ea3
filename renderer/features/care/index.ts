import { lazy } from 'react';
import { DESK_ROLES } from '../../lib/roles.ts';

export { PersonCare } from './components/PersonCare.tsx';

/** Care files: left at the counter, and followed. */
export const care = {
  id: 'care',
  routes: [
    {
      path: '/deposer/$personId',
      screen: lazy(async () => ({ default: (await import('./screens/DepositScreen.tsx')).DepositScreen })),
      roles: DESK_ROLES,
    },
  ],
} as const;
