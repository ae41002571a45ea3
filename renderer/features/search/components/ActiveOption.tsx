import { useContext, useEffect, useRef } from 'react';
import { AutocompleteStateContext } from 'react-aria-components';

/**
 * Keeps the field from naming an option that is gone. The list names its first option half a second after a letter was typed, and
 * keeps that name when the next answer takes the option, or the whole list, away: a screen reader would then point at nothing.
 * The list thinks that it has named it still; so when the same option comes back as the chosen one, it is named here.
 */
export function ActiveOption({ answer }: { readonly answer: unknown }) {
  const state = useContext(AutocompleteStateContext);
  const named = state?.focusedNodeId ?? null;
  const gone = useRef<string>(undefined);
  useEffect(() => {
    if (state === null) return;
    // After the list has been drawn anew.
    const frame = requestAnimationFrame(() => {
      if (named !== null && !document.getElementById(named)) {
        gone.current = named;
        state.setFocusedNodeId(null);
      } else if (named === null && gone.current !== undefined) {
        const back = document.getElementById(gone.current);
        if (back?.hasAttribute('data-focused')) state.setFocusedNodeId(back.id);
      } else gone.current = undefined;
    });
    return () => cancelAnimationFrame(frame);
  }, [state, named, answer]);
  return null;
}
