import { useEffect } from 'react';
import { call } from '../lib/bridge.ts';

/** What browsers that know tell of the network; most desktops tell nothing. */
interface Told extends EventTarget {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** Null where nothing is told: a person says it then. */
export function meteredFrom(told: Told | undefined): boolean | null {
  if (told === undefined) return null;
  if (told.saveData === true || told.type === 'cellular') return true;
  return told.type === undefined || told.type === 'unknown' ? null : false;
}

/** Passes on what the machine tells of its network, and each change of it. */
export function useLinkHint(): void {
  useEffect(() => {
    const told = 'connection' in navigator ? (navigator.connection as Told | undefined) : undefined;
    const tell = () => void call('sync.hintLink', { isMetered: meteredFrom(told) });
    tell();
    told?.addEventListener('change', tell);
    return () => told?.removeEventListener('change', tell);
  }, []);
}
