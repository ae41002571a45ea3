import { useEffect } from 'react';
import { useSession, useSessionActions } from '../lib/session.ts';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks when nobody has touched the counter for the time that the session says. */
export function useAutoLock(): void {
  const { autoLockMs, locked } = useSession();
  const { lock } = useSessionActions();
  useEffect(() => {
    if (locked || autoLockMs <= 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void lock(), autoLockMs);
    };
    restart();
    for (const sign of SIGNS_OF_LIFE)
      window.addEventListener(sign, restart, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart, { capture: true });
    };
  }, [autoLockMs, locked, lock]);
}
