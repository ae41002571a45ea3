import { ArrowLeftRight } from 'lucide-react';
import { COUNTER_ROLES } from '../../lib/roles.ts';
import { useParkedCount } from './queries.ts';
import { ExchangesScreen } from './screens/ExchangesScreen.tsx';
import { ParkedScreen } from './screens/ParkedScreen.tsx';

export { bareActKey } from './branch.ts';
export { useSentence } from './useSentence.ts';

/** What was sent, what waits, and what a person must decide. */
export const exchanges = {
  id: 'exchanges',
  routes: [
    { path: '/echanges', screen: ExchangesScreen, roles: COUNTER_ROLES },
    { path: '/echanges/$actId', screen: ParkedScreen, roles: COUNTER_ROLES },
  ],
  rail: [
    {
      path: '/echanges',
      icon: ArrowLeftRight,
      label: 'common.rail.exchanges',
      roles: COUNTER_ROLES,
      order: 80,
      useCount: useParkedCount,
    },
  ],
} as const;
