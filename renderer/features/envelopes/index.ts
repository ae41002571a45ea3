import { lazy } from 'react';
import { Mails } from 'lucide-react';
import { COUNTER_ROLES, DESK_ROLES } from '../../lib/roles.ts';
import { useMissingCount } from './queries.ts';

/** Envelopes of care files: grouped, closed with a slip, taken away by a courier, counted where they arrive. */
export const envelopes = {
  id: 'envelopes',
  routes: [
    {
      path: '/enveloppes',
      screen: lazy(async () => ({
        default: (await import('./screens/EnvelopesScreen.tsx')).EnvelopesScreen,
      })),
      roles: DESK_ROLES,
    },
    {
      path: '/enveloppes/dossiers',
      screen: lazy(async () => ({ default: (await import('./screens/WaitingScreen.tsx')).WaitingScreen })),
      roles: DESK_ROLES,
    },
    {
      path: '/enveloppes/$envelopeId',
      screen: lazy(async () => ({ default: (await import('./screens/EnvelopeScreen.tsx')).EnvelopeScreen })),
      roles: DESK_ROLES,
    },
    {
      path: '/enveloppes/$envelopeId/reception',
      screen: lazy(async () => ({
        default: (await import('./screens/ReceptionScreen.tsx')).ReceptionScreen,
      })),
      roles: COUNTER_ROLES,
    },
  ],
  rail: [
    {
      path: '/enveloppes',
      icon: Mails,
      label: 'envelopes.title',
      roles: DESK_ROLES,
      order: 90,
      useCount: useMissingCount,
    },
  ],
} as const;
