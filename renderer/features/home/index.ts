import { House } from 'lucide-react';
import { HomeScreen } from './screens/HomeScreen.tsx';

/** Where every visit begins. */
export const home = {
  id: 'home',
  routes: [{ path: '/', screen: HomeScreen }],
  rail: [
    {
      path: '/',
      icon: House,
      label: 'common.rail.home',
      roles: ['agent', 'supervisor', 'proximity', 'administrator'],
      order: 10,
    },
  ],
} as const;
