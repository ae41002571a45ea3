import { useEffect, useEffectEvent, useRef } from 'react';
import { recognise } from '../../../shared/domain/people/recognise.ts';
import { useScan } from '../../lib/scanner/useScan.tsx';
import { memberWithFocus } from './focus-step.ts';
import type { MrzTarget } from './model/mrz-filling.ts';

/** Reads the zone given with the address once, and those that are scanned anywhere on the page. */
export function useMrzScans(
  given: string | undefined,
  read: (text: string, target: MrzTarget) => void,
): void {
  const begin = useEffectEvent((text: string) => read(text, 'identity'));
  const hasBegun = useRef(false);
  useEffect(() => {
    if (given === undefined || hasBegun.current) return;
    hasBegun.current = true;
    begin(given);
  }, [given]);
  useScan((text) => {
    if (recognise(text).kind !== 'mrz') return false;
    read(text, memberWithFocus() ?? 'identity');
    return true;
  });
}
