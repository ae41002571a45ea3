import { useCommands } from '../../lib/hotkeys/useCommands.tsx';
import { useGo } from '../../lib/navigation.ts';

/** F4: the next person, who has no file yet. */
export function useHomeCommands(canRegister: boolean): void {
  const go = useGo();
  useCommands([
    {
      id: 'registration.new',
      keys: 'F4',
      label: 'search.register',
      run: () => go('/immatriculation'),
      when: canRegister,
    },
  ]);
}
