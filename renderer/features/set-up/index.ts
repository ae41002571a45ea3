import { BrokenScreen } from './screens/BrokenScreen.tsx';
import { OpenStoreScreen } from './screens/OpenStoreScreen.tsx';
import { SetUpScreen } from './screens/SetUpScreen.tsx';

/** The workstation before anybody can sign in: set up for good, shown as a demonstration, waiting for its passphrase, or unable to open. */
export const setUp = {
  id: 'set-up',
  routes: [],
  gates: { setUp: SetUpScreen, openStore: OpenStoreScreen, broken: BrokenScreen },
} as const;
