import { lazy } from 'react';
import { Gauge, Ticket } from 'lucide-react';
import { COUNTER_ROLES } from '../../lib/roles.ts';
import { PresentChip } from './components/PresentChip.tsx';
import { BOARD_PATH } from './model.ts';
import { useIsShown, useWaitingCount } from './queries.ts';

export { shortDuration } from './model.ts';

const WATCHERS = ['supervisor', 'administrator'] as const;

/** The queue of the branch, where the workstation keeps one: tickets, calls, the second screen, and how long things take. */
export const queue = {
  id: 'queue',
  routes: [
    {
      path: '/file',
      screen: lazy(async () => ({ default: (await import('./screens/QueueScreen.tsx')).QueueScreen })),
      roles: COUNTER_ROLES,
    },
    {
      path: '/file/mesures',
      screen: lazy(async () => ({ default: (await import('./screens/MeasuresScreen.tsx')).MeasuresScreen })),
      roles: WATCHERS,
    },
    {
      path: '/file/reglages',
      screen: lazy(async () => ({ default: (await import('./screens/SettingsScreen.tsx')).SettingsScreen })),
      roles: WATCHERS,
    },
  ],
  windows: [
    {
      path: BOARD_PATH,
      screen: lazy(async () => ({ default: (await import('./screens/BoardScreen.tsx')).BoardScreen })),
    },
  ],
  topBar: PresentChip,
  rail: [
    {
      path: '/file',
      icon: Ticket,
      label: 'queue.title',
      roles: COUNTER_ROLES,
      order: 88,
      useCount: useWaitingCount,
      useIsShown,
    },
    { path: '/file/mesures', icon: Gauge, label: 'queue.title', roles: ['administrator'], order: 88 },
  ],
} as const;
