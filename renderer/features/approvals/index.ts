import { lazy } from 'react';
import { CheckCheck } from 'lucide-react';
import { SUPERVISOR_ROLES } from '../../lib/roles.ts';
import { useIsShown, useToApproveCount } from './queries.ts';

const CHOOSERS = ['administrator'] as const;

/** The second pair of eyes: what an administrator chose waits here until a supervisor has seen it. */
export const approvals = {
  id: 'approvals',
  routes: [
    {
      path: '/approbations',
      screen: lazy(async () => ({
        default: (await import('./screens/ApprovalsScreen.tsx')).ApprovalsScreen,
      })),
      roles: SUPERVISOR_ROLES,
    },
    {
      path: '/approbations/reglages',
      screen: lazy(async () => ({ default: (await import('./screens/RulesScreen.tsx')).RulesScreen })),
      roles: CHOOSERS,
    },
  ],
  rail: [
    {
      path: '/approbations',
      icon: CheckCheck,
      label: 'approvals.title',
      roles: SUPERVISOR_ROLES,
      order: 93,
      useCount: useToApproveCount,
      useIsShown,
    },
    {
      path: '/approbations/reglages',
      icon: CheckCheck,
      label: 'approvals.title',
      roles: CHOOSERS,
      order: 93,
    },
  ],
} as const;
