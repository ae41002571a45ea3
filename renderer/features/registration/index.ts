import { UserRoundPlus } from 'lucide-react';
import { lazy } from 'react';
import { COUNTER_ROLES } from '../../lib/roles.ts';
import { AddPhotoScreen } from './photo/AddPhotoScreen.tsx';
import { StartScreen } from './screens/StartScreen.tsx';

const RegistrationScreen = lazy(async () => ({
  default: (await import('./screens/RegistrationScreen.tsx')).RegistrationScreen,
}));

/** Registering a self-employed person with the family: `/immatriculation` begins one (`?mrz=` gives a scanned zone). */
export const registration = {
  id: 'registration',
  routes: [
    { path: '/immatriculation', screen: StartScreen, roles: COUNTER_ROLES },
    { path: '/immatriculation/$draftId', screen: RegistrationScreen, roles: COUNTER_ROLES },
    // somebody registered without a photo; goes back to where it was opened from
    { path: '/photo/$personId', screen: AddPhotoScreen, roles: COUNTER_ROLES },
  ],
  rail: [
    {
      path: '/immatriculation',
      icon: UserRoundPlus,
      label: 'registration.rail',
      roles: COUNTER_ROLES,
      order: 30,
      key: { keys: 'F4', label: 'registration.newKey' },
    },
  ],
} as const;
