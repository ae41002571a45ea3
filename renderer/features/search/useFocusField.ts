import { useRef, type RefObject } from 'react';
import { useCommands } from '../../lib/hotkeys/useCommands.tsx';

/** On a screen that has the field already, F2 brings the cursor back to it with its text chosen. */
export function useFocusField(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const focus = () => {
    field.current?.focus();
    field.current?.select();
  };
  useCommands([{ id: 'search.focus', keys: 'F2', label: 'search.open', run: focus, hideFromPalette: true }]);
  return field;
}
