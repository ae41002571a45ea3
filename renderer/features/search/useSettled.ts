import { useEffect, useState } from 'react';

/** A value once it has stopped changing for a moment; at once when it becomes empty or long (a scan, a paste). */
export function useSettled(text: string, delayMs: number): string {
  const [settled, setSettled] = useState(text);
  const isWhole = text === '' || text.length - settled.length > 5;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), isWhole ? 0 : delayMs);
    return () => clearTimeout(timer);
  }, [text, isWhole, delayMs]);
  return settled;
}
