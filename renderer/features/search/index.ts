import { Search } from 'lucide-react';
import { EVERYBODY } from '../../lib/roles.ts';
import { SearchScreen } from './screens/SearchScreen.tsx';

export { NumberBadge } from './components/NumberBadge.tsx';
export type { CareFileIn } from './model.ts';
export { SearchPanel } from './components/SearchPanel.tsx';
export { useFocusField } from './useFocusField.ts';
export { useSearchText } from './useSearchText.ts';

/** Finding somebody from anything one holds: a card, a paper, a number, a name in either script. */
export const search = {
  id: 'search',
  routes: [{ path: '/recherche', screen: SearchScreen, roles: EVERYBODY }],
  rail: [
    {
      path: '/recherche',
      icon: Search,
      label: 'common.rail.search',
      roles: EVERYBODY,
      order: 20,
      key: { keys: 'F2', label: 'search.open' },
    },
  ],
} as const;
