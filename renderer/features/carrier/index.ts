import { COUNTER_ROLES } from '../../lib/roles.ts';
import { CarrierScreen } from './screens/CarrierScreen.tsx';

/** Exchanges by a key that somebody carries. */
export const carrier = {
  id: 'carrier',
  routes: [{ path: '/echanges/cle', screen: CarrierScreen, roles: COUNTER_ROLES }],
} as const;
