import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { BurstDetector } from './burst.ts';
import { rememberField, type FieldMemory } from './field-memory.ts';

/** Gets the whole scanned text (two or three lines for a document). True: it was for me. */
export type ScanHandler = (text: string) => boolean | void;

type HandlerRef = { readonly current: ScanHandler };

/** Who wants scans: the last to come is asked first; the first that does not answer false has it. */
class Listeners {
  #handlers: readonly HandlerRef[] = [];

  add(handler: HandlerRef): () => void {
    this.#handlers = [...this.#handlers, handler];
    return () => {
      this.#handlers = this.#handlers.filter((each) => each !== handler);
    };
  }

  deliver(text: string): void {
    for (const handler of this.#handlers.toReversed()) if (handler.current(text) !== false) return;
  }
}

const ScanContext = createContext<Listeners | undefined>(undefined);

/** Hears the scanner wherever the focus is, and keeps what it types out of the fields. */
export function ScannerProvider({ children }: { readonly children: ReactNode }) {
  const [listeners] = useState(() => new Listeners());
  useEffect(() => listen((text) => listeners.deliver(text)), [listeners]);
  return <ScanContext value={listeners}>{children}</ScanContext>;
}

interface Scheduling {
  readonly scheduling?: { isInputPending(): boolean };
}
const isInputPending = (): boolean => (navigator as Scheduling).scheduling?.isInputPending() ?? false;

function listen(onScan: (text: string) => void): () => void {
  const detector = new BurstDetector();
  let memory: FieldMemory | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: KeyboardEvent | undefined;
  const finish = () => {
    // a busy page is not a silent scanner: keys of this scan may be waiting to be heard
    if (isInputPending()) return wait();
    const burst = detector.end();
    if (burst?.isScan) onScan(burst.text);
    else if (burst) memory?.insert(burst.text);
  };
  const wait = () => {
    timer = setTimeout(finish, detector.silenceMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A list under a search field gets a copy of each key while the key itself is still on its way: that is no other key.
    if (last && last !== event && last.eventPhase !== Event.NONE) return;
    last = event;
    if (
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      (event.altKey && !event.getModifierState('AltGraph'))
    )
      return;
    if (detector.isFresh(event.timeStamp)) memory = rememberField(document.activeElement);
    const verdict = detector.feed({
      key: event.key,
      code: event.code,
      shift: event.shiftKey,
      atMs: event.timeStamp,
      isRepeat: event.repeat,
    });
    if (verdict === 'pass') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (verdict === 'seize') memory?.restore();
    clearTimeout(timer);
    wait();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

/** Receives scans while mounted and enabled. Answer `false` to leave one to the handler before. */
export function useScan(handler: ScanHandler, isEnabled = true): void {
  const listeners = useContext(ScanContext);
  if (!listeners) throw new Error('useScan outside <ScannerProvider>');
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useEffect(() => (isEnabled ? listeners.add(latest) : undefined), [listeners, isEnabled]);
}
