import { FilePenLine } from 'lucide-react';
import { COUNTER_ROLES } from '../../lib/roles.ts';
import { DraftsScreen } from './screens/DraftsScreen.tsx';
import { useDrafts } from './queries.ts';

export { draftPath } from './model.ts';
export { useDrafts } from './queries.ts';

const useCount = (): number | undefined => useDrafts().data?.length;

/** Registrations and declarations begun and not submitted: resumed, put away, brought back. */
export const drafts = {
  id: 'drafts',
  routes: [{ path: '/brouillons', screen: DraftsScreen, roles: COUNTER_ROLES }],
  rail: [
    {
      path: '/brouillons',
      icon: FilePenLine,
      label: 'registration.drafts',
      roles: COUNTER_ROLES,
      order: 31,
      useCount,
    },
  ],
} as const;
