import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { QueueBoard } from '../../../shared/domain/queue/index.ts';
import { ring } from './chime.ts';

/** How long a call stands out. */
const FRESH_MS = 10_000;

/** Whether somebody was just called, and how to let the screen ring. What was called before the screen opened is not new. */
export function useCalls(board: QueueBoard | undefined) {
  const audio = useRef<AudioContext | undefined>(undefined);
  const [fresh, setFresh] = useState<string>();
  const seen = useRef<string | null | undefined>(undefined);
  const call = board?.called?.call ?? null;
  const announce = useEffectEvent((called: string) => {
    setFresh(called);
    if (!board?.hasSound) return;
    audio.current ??= new AudioContext();
    ring(audio.current);
  });
  const isKnown = board !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    const isFirst = seen.current === undefined;
    const isNew = call !== seen.current;
    seen.current = call;
    if (isFirst || !isNew || call === null) return;
    announce(call);
    const timer = setTimeout(() => setFresh(undefined), FRESH_MS);
    return () => clearTimeout(timer);
  }, [call, isKnown]);
  return {
    isFresh: call !== null && fresh === call,
    allowSound: () => {
      audio.current ??= new AudioContext();
      void audio.current.resume();
    },
  };
}
