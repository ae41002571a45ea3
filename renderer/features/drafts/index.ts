import { FilePenLine } from 'lucide-react';
import { COUNTER_ROLES, DESK_ROLES } from '../../lib/roles.ts';
import { DraftsScreen } from './screens/DraftsScreen.tsx';
import { useKeptForms } from './queries.ts';

export type { KeptForm } from './model.ts';
export { useKeptForms } from './queries.ts';

const useCount = (): number | undefined => useKeptForms().data?.length;

/** Registrations, declarations and deposits begun and not finished: resumed, put away, brought back. */
export const drafts = {
  id: 'drafts',
  routes: [{ path: '/brouillons', screen: DraftsScreen, roles: DESK_ROLES }],
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
