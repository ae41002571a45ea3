import { BrokenScreen } from './screens/BrokenScreen.tsx';
import { ErasedScreen } from './screens/ErasedScreen.tsx';
import { OpenStoreScreen } from './screens/OpenStoreScreen.tsx';
import { PendingScreen } from './screens/PendingScreen.tsx';
import { SetUpScreen } from './screens/SetUpScreen.tsx';
import { ShutScreen } from './screens/ShutScreen.tsx';

/** The workstation before anybody can sign in: new, waiting for an approval or for its passphrase, unable to open, locked or erased from afar. */
export const setUp = {
  id: 'set-up',
  routes: [],
  gates: {
    setUp: SetUpScreen,
    pending: PendingScreen,
    openStore: OpenStoreScreen,
    broken: BrokenScreen,
    shut: ShutScreen,
    erased: ErasedScreen,
  },
} as const;
