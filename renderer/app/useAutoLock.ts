import { useEffect } from 'react';
import { useCommand } from '../lib/queries.ts';
import { useSession } from '../lib/session.ts';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks when nobody has touched the counter for the time that the session says. */
export function useAutoLock(): void {
  const { autoLockMs, locked } = useSession();
  const { run } = useCommand('agents.lock');
  useEffect(() => {
    if (locked || autoLockMs <= 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void run({}), autoLockMs);
    };
    restart();
    for (const sign of SIGNS_OF_LIFE)
      window.addEventListener(sign, restart, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart, { capture: true });
    };
  }, [autoLockMs, locked, run]);
}
