import { lazy } from 'react';
import { IdCard } from 'lucide-react';
import { COUNTER_ROLES } from '../../lib/roles.ts';
import { useWaitingCount } from './queries.ts';

export { PersonCards } from './components/PersonCards.tsx';

/** Cards: what waits to be printed and handed over, batches, a card made again, the printers of the workstation. */
export const cards = {
  id: 'cards',
  routes: [
    {
      path: '/cartes',
      screen: lazy(async () => ({ default: (await import('./screens/CardsScreen.tsx')).CardsScreen })),
      roles: COUNTER_ROLES,
    },
    {
      path: '/cartes/lots/$batchId',
      screen: lazy(async () => ({ default: (await import('./screens/BatchScreen.tsx')).BatchScreen })),
      roles: COUNTER_ROLES,
    },
    {
      path: '/cartes/remise',
      screen: lazy(async () => ({ default: (await import('./screens/HandScreen.tsx')).HandScreen })),
      roles: COUNTER_ROLES,
    },
    {
      path: '/cartes/refaire/$personId',
      screen: lazy(async () => ({ default: (await import('./screens/ReplaceScreen.tsx')).ReplaceScreen })),
      roles: COUNTER_ROLES,
    },
    {
      path: '/cartes/imprimantes',
      screen: lazy(async () => ({ default: (await import('./screens/PrintersScreen.tsx')).PrintersScreen })),
      roles: [...COUNTER_ROLES, 'administrator'],
    },
  ],
  rail: [
    {
      path: '/cartes',
      icon: IdCard,
      label: 'cards.title',
      roles: COUNTER_ROLES,
      order: 50,
      useCount: useWaitingCount,
    },
  ],
} as const;
