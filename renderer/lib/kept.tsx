import { createContext, useContext, useState, type ReactNode } from 'react';

const OwnerContext = createContext('');

/** Whose habits are kept beneath: each agent has their own, on a workstation that several share. */
export function KeptFor({ owner, children }: { readonly owner: string; readonly children: ReactNode }) {
  return <OwnerContext value={owner}>{children}</OwnerContext>;
}

/** Texts only, so that what comes back is checked by the type alone. */
export function parseKept(text: string | null): readonly string[] | undefined {
  try {
    const read: unknown = JSON.parse(text ?? '');
    return Array.isArray(read) && read.every((each) => typeof each === 'string') ? read : undefined;
  } catch {
    return undefined;
  }
}

function load(key: string): readonly string[] | undefined {
  try {
    return parseKept(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

/** A habit of the screen (columns, order) that outlives it; without a name it lasts as long as the screen. */
export function useKept(
  name: string | undefined,
  initial: readonly string[],
): readonly [readonly string[], (value: readonly string[]) => void] {
  const key = `guichet.kept.${useContext(OwnerContext)}.${name ?? ''}`;
  const [value, setValue] = useState(() => (name === undefined ? undefined : load(key)) ?? initial);
  const keep = (next: readonly string[]) => {
    setValue(next);
    try {
      if (name !== undefined) localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // the screen has it; the next time will not
    }
  };
  return [value, keep];
}
