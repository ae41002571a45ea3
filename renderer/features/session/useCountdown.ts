import { useCallback, useEffect, useState } from 'react';
import { secondsUntil } from './model.ts';

const TICK_MS = 250;

/** Seconds left of a wait, and how to begin one. */
export function useCountdown(): readonly [secondsLeft: number, start: (seconds: number) => void] {
  const [untilMs, setUntilMs] = useState(0);
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    if (untilMs === 0) return;
    const timer = setInterval(() => {
      const left = secondsUntil(untilMs, Date.now());
      setSecondsLeft(left);
      if (left === 0) setUntilMs(0);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [untilMs]);
  const start = useCallback((seconds: number) => {
    setUntilMs(Date.now() + seconds * 1000);
    setSecondsLeft(seconds);
  }, []);
  return [secondsLeft, start];
}
