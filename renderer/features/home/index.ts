import { House } from 'lucide-react';
import { EVERYBODY } from '../../lib/roles.ts';
import { HomeScreen } from './screens/HomeScreen.tsx';

/** Where every visit begins. */
export const home = {
  id: 'home',
  routes: [{ path: '/', screen: HomeScreen, roles: EVERYBODY }],
  rail: [
    {
      path: '/',
      icon: House,
      label: 'common.rail.home',
      roles: EVERYBODY,
      order: 10,
    },
  ],
} as const;
