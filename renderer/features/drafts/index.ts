import { FilePenLine } from 'lucide-react';
import { DraftsScreen } from './screens/DraftsScreen.tsx';
import { useDrafts } from './queries.ts';

export { useDrafts } from './queries.ts';

const useCount = (): number | undefined => useDrafts().data?.length;

/** Registrations begun and not submitted: resumed, put away, brought back. */
export const drafts = {
  id: 'drafts',
  routes: [{ path: '/brouillons', screen: DraftsScreen }],
  rail: [
    {
      path: '/brouillons',
      icon: FilePenLine,
      label: 'registration.drafts',
      roles: ['agent', 'supervisor'],
      order: 31,
      useCount,
    },
  ],
} as const;
