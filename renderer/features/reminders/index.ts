import { lazy } from 'react';
import { BellRing } from 'lucide-react';
import { DESK_ROLES, OVERSEER_ROLES } from '../../lib/roles.ts';
import { useSleepingCount } from './queries.ts';

/** Care files that have not moved for too long, and after how many days that is said. */
export const reminders = {
  id: 'reminders',
  routes: [
    {
      path: '/relances',
      screen: lazy(async () => ({
        default: (await import('./screens/RemindersScreen.tsx')).RemindersScreen,
      })),
      roles: DESK_ROLES,
    },
    {
      path: '/relances/delais',
      screen: lazy(async () => ({ default: (await import('./screens/DelaysScreen.tsx')).DelaysScreen })),
      roles: OVERSEER_ROLES,
    },
  ],
  rail: [
    {
      path: '/relances',
      icon: BellRing,
      label: 'reminders.title',
      roles: DESK_ROLES,
      order: 90,
      useCount: useSleepingCount,
    },
    {
      path: '/relances/delais',
      icon: BellRing,
      label: 'reminders.delays',
      roles: ['administrator'],
      order: 90,
    },
  ],
} as const;
