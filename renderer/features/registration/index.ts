import { UserRoundPlus } from 'lucide-react';
import { lazy } from 'react';
import { NewRegistrationCommand } from './commands.ts';
import { StartScreen } from './screens/StartScreen.tsx';

const RegistrationScreen = lazy(async () => ({
  default: (await import('./screens/RegistrationScreen.tsx')).RegistrationScreen,
}));

/** Registering a self-employed person with the family: `/immatriculation` begins one (`?mrz=` gives a scanned zone). */
export const registration = {
  id: 'registration',
  routes: [
    { path: '/immatriculation', screen: StartScreen },
    { path: '/immatriculation/$draftId', screen: RegistrationScreen },
  ],
  rail: [
    {
      path: '/immatriculation',
      icon: UserRoundPlus,
      label: 'registration.rail',
      roles: ['agent', 'supervisor'],
      order: 30,
    },
  ],
  Everywhere: NewRegistrationCommand,
} as const;
