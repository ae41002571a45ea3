import { ArrowLeftRight } from 'lucide-react';
import { useParkedCount } from './queries.ts';
import { ExchangesScreen } from './screens/ExchangesScreen.tsx';
import { ParkedScreen } from './screens/ParkedScreen.tsx';

export { useSentence } from './useSentence.ts';

/** What was sent, what waits, and what a person must decide. */
export const exchanges = {
  id: 'exchanges',
  routes: [
    { path: '/echanges', screen: ExchangesScreen },
    { path: '/echanges/$actId', screen: ParkedScreen },
  ],
  rail: [
    {
      path: '/echanges',
      icon: ArrowLeftRight,
      label: 'common.rail.exchanges',
      roles: ['agent', 'supervisor'],
      order: 80,
      useCount: useParkedCount,
    },
  ],
} as const;
