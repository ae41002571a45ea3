import { useState } from 'react';

/** The same object for as long as it says the same: what is made anew at each keystroke redraws nothing by itself. */
export function useStable<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
