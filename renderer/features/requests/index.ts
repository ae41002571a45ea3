import { Inbox } from 'lucide-react';
import { COUNTER_ROLES } from '../../lib/roles.ts';
import { useWaitingCount } from './queries.ts';
import { RequestScreen } from './screens/RequestScreen.tsx';
import { RequestsScreen } from './screens/RequestsScreen.tsx';

/** What employers and insured people ask from elsewhere: the inbox, and one request with what there is to decide. */
export const requests = {
  id: 'requests',
  routes: [
    { path: '/demandes', screen: RequestsScreen, roles: COUNTER_ROLES },
    { path: '/demandes/$requestId', screen: RequestScreen, roles: COUNTER_ROLES },
  ],
  rail: [
    {
      path: '/demandes',
      icon: Inbox,
      label: 'common.rail.requests',
      roles: COUNTER_ROLES,
      order: 70,
      useCount: useWaitingCount,
    },
  ],
} as const;
