import { OpenStoreScreen } from './screens/OpenStoreScreen.tsx';
import { SetUpScreen } from './screens/SetUpScreen.tsx';

/** The workstation before anybody can sign in: set up for good, shown as a demonstration, or waiting for its passphrase. */
export const setUp = {
  id: 'set-up',
  routes: [],
  gates: { setUp: SetUpScreen, openStore: OpenStoreScreen },
} as const;
