import { useEffect, useRef } from 'react';

const QUIET_MS = 120;

/**
 * Runs something a moment after a bare key, unless another key follows: a scanner types digits too, and must not issue a
 * card on its way to the search.
 */
export function useQuietKeys(): (run: () => void) => () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const cancel = () => clearTimeout(timer.current);
    window.addEventListener('keydown', cancel, { capture: true });
    return () => {
      cancel();
      window.removeEventListener('keydown', cancel, { capture: true });
    };
  }, []);
  return (run) => () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, QUIET_MS);
  };
}
