import {
  ArrowLeftRight,
  CalendarDays,
  CreditCard,
  FolderOpen,
  House,
  Inbox,
  Search,
  Settings,
  UserPlus,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import type { Feature } from '../../../renderer/lib/feature.ts';
import { FileScreen } from './FileScreen.tsx';
import { FormScreen } from './FormScreen.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { PartsScreen } from './PartsScreen.tsx';
import { TableScreen } from './TableScreen.tsx';

const SCREENS: Readonly<Record<string, ComponentType>> = {
  accueil: HomeScreen,
  fiche: FileScreen,
  formulaire: FormScreen,
  table: TableScreen,
  pieces: PartsScreen,
};

const ROLES = ['agent', 'supervisor'] as const;
const place = (path: string, icon: typeof House, label: MessageKey, count?: number) => ({
  path,
  icon,
  label,
  order: 0,
  roles: ROLES,
  useCount: () => count,
});

/** The rail as the product will have it, and the asked screen at the start. */
export const galleryFeatures = (screen: string): readonly Feature[] => [
  {
    id: 'galerie',
    routes: [
      { path: '/', screen: SCREENS[screen] ?? HomeScreen, roles: ROLES },
      { path: '/recherche', screen: TableScreen, roles: ROLES },
      { path: '/immatriculation', screen: FormScreen, roles: ROLES },
      { path: '/famille', screen: FileScreen, roles: ROLES },
      { path: '/echanges', screen: PartsScreen, roles: ROLES },
    ],
    rail: [
      place('/', House, 'common.rail.home'),
      place('/recherche', Search, 'common.rail.search'),
      place('/immatriculation', UserPlus, 'common.rail.registration'),
      place('/famille', Users, 'common.rail.family'),
      place('/papiers', CreditCard, 'common.rail.papers'),
      place('/soins', FolderOpen, 'common.rail.care'),
      place('/demandes', Inbox, 'common.rail.requests', 4),
      place('/echanges', ArrowLeftRight, 'common.rail.exchanges', 7),
      place('/journee', CalendarDays, 'common.rail.day'),
      place('/administration', Settings, 'common.rail.administration'),
    ],
    gates: { signIn: HomeScreen },
  },
];
