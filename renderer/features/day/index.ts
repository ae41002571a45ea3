import { lazy } from 'react';
import { CalendarCheck, ChartNoAxesColumn } from 'lucide-react';
import { DESK_ROLES, EVERYBODY, OVERSEER_ROLES } from '../../lib/roles.ts';
import { DayScreen } from './screens/DayScreen.tsx';
import { PastDaysScreen } from './screens/PastDaysScreen.tsx';

/** The day of a workstation, its reports, and what those who look after it want to see. */
export const day = {
  id: 'day',
  routes: [
    { path: '/journee', screen: DayScreen, roles: DESK_ROLES },
    { path: '/journee/passees', screen: PastDaysScreen, roles: OVERSEER_ROLES },
    {
      path: '/journee/rapport/$actId',
      screen: lazy(async () => ({ default: (await import('./screens/ReportScreen.tsx')).ReportScreen })),
      roles: EVERYBODY,
    },
    {
      path: '/tableau',
      screen: lazy(async () => ({ default: (await import('./screens/FiguresScreen.tsx')).FiguresScreen })),
      roles: OVERSEER_ROLES,
    },
  ],
  rail: [
    { path: '/journee', icon: CalendarCheck, label: 'common.rail.day', roles: DESK_ROLES, order: 91 },
    {
      path: '/tableau',
      icon: ChartNoAxesColumn,
      label: 'common.rail.dashboard',
      roles: OVERSEER_ROLES,
      order: 92,
    },
  ],
} as const;
