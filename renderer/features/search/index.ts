import { Search } from 'lucide-react';
import { SearchCommand } from './commands.ts';
import { SearchScreen } from './screens/SearchScreen.tsx';

export { NumberBadge } from './components/NumberBadge.tsx';
export { SearchPanel } from './components/SearchPanel.tsx';
export { useFocusField } from './useFocusField.ts';
export { useSearchText } from './useSearchText.ts';

/** Finding somebody from anything one holds: a card, a paper, a number, a name in either script. */
export const search = {
  id: 'search',
  routes: [{ path: '/recherche', screen: SearchScreen }],
  rail: [
    {
      path: '/recherche',
      icon: Search,
      label: 'common.rail.search',
      roles: ['agent', 'supervisor', 'proximity', 'administrator'],
      order: 20,
    },
  ],
  Everywhere: SearchCommand,
} as const;
