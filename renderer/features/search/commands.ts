import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import { useGo } from '../../lib/navigation.ts';

/** F2, from anywhere. */
export function SearchCommand() {
  const go = useGo();
  useCommands([{ id: 'search.open', keys: 'F2', label: 'search.open', run: () => go('/recherche') }], {
    everywhere: true,
  });
  return null;
}
