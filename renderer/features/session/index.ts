import { SignInScreen } from './screens/SignInScreen.tsx';

export { PassphraseField } from './components/PassphraseField.tsx';

/** Who is at the desk. Locking belongs to the frame, which keeps the screen's work beneath. */
export const session = { id: 'session', routes: [], gates: { signIn: SignInScreen } } as const;
