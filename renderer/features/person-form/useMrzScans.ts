import { useEffect, useEffectEvent, useRef } from 'react';
import { recognise } from '../../../shared/domain/people/recognise.ts';
import { useScan } from '../../lib/scanner/useScan.tsx';
import { memberWithFocus } from './focus-step.ts';
import { isZonePart, joined } from './model/mrz-parts.ts';
import type { MrzTarget } from './model/mrz-filling.ts';
import type { Mrz } from './useMrz.ts';

/**
 * Reads the zone given with the address once, and those that are scanned anywhere on the page, also when a reader sends
 * them line by line, or a busy machine hears them in pieces.
 */
export function useMrzScans(
  mrz: Mrz,
  given: string | undefined,
  unfold: (target: MrzTarget) => void,
  ordinary: MrzTarget = 'identity',
): void {
  const read = (text: string, target: MrzTarget) => {
    unfold(target);
    void mrz.read(text, target);
  };
  const begin = useEffectEvent((text: string) => read(text, 'identity'));
  const hasBegun = useRef(false);
  useEffect(() => {
    if (given === undefined || hasBegun.current) return;
    hasBegun.current = true;
    begin(given);
  }, [given]);
  useScan((text) => {
    const isWaiting = mrz.target !== undefined && mrz.result === undefined && mrz.text !== '';
    if (recognise(text).kind === 'mrz') read(text, memberWithFocus() ?? mrz.target ?? ordinary);
    else if (isWaiting && mrz.target !== undefined) read(joined(mrz.text, text), mrz.target);
    else if (isZonePart(text)) read(text, memberWithFocus() ?? ordinary);
    else return false;
    return true;
  });
}
