import { lazy } from 'react';
import { ScrollText } from 'lucide-react';
import { SUPERVISOR_ROLES } from '../../lib/roles.ts';

export { Extract } from './components/Extract.tsx';

/** Who did or looked at what, whether it still stands as it was written, and what of it is given to the person. */
export const journal = {
  id: 'journal',
  routes: [
    {
      path: '/journal',
      screen: lazy(async () => ({ default: (await import('./screens/JournalScreen.tsx')).JournalScreen })),
      roles: SUPERVISOR_ROLES,
    },
  ],
  rail: [{ path: '/journal', icon: ScrollText, label: 'journal.title', roles: SUPERVISOR_ROLES, order: 95 }],
} as const;
