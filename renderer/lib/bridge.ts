import type { Client, Topic } from '../../shared/contract/define.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { fail, type Result } from '../../shared/kernel/result.ts';

/** What changed, told by the counter to every page. */
export interface AppEvent {
  readonly topics: readonly Topic[];
}
type Listener = (event: AppEvent) => void;

/** The two doors between a page and the counter; the same for Electron and for the browser shell. */
export interface Bridge {
  invoke(name: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: Listener): () => void;
}

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in the browser shell. */
    readonly guichet?: Bridge;
  }
}

const unreachable = (): Result<never> => fail({ code: 'unexpected', params: { ref: 'LIAISON' } });

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** The browser shell's doors: one POST for calls, one event stream, the session in a cookie. */
export const httpBridge: Bridge = {
  async invoke(name, input) {
    const response = await fetch('/api/invoke', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-guichet': '1' },
      body: JSON.stringify({ name, input }),
    });
    const answer: unknown = await response.json();
    return isResult(answer) ? answer : unreachable();
  },
  subscribe(listener) {
    const source = new EventSource('/api/events');
    source.onmessage = (message) => listener(JSON.parse(String(message.data)) as AppEvent);
    return () => source.close();
  },
};

let current: Bridge | undefined;
const bridge = (): Bridge => (current ??= window.guichet ?? httpBridge);

/** Puts another bridge in place: the gallery and tests of screens answer by themselves. */
export function replaceBridge(other: Bridge): void {
  current = other;
}

/** Calls an operation of the contract. Never throws: a broken link is a refusal like another. */
export const call: Client<AppContract> = async (name, input) => {
  try {
    // The counter has parsed this answer with the operation's output schema before sending it.
    return (await bridge().invoke(name, input)) as Awaited<ReturnType<Client<AppContract>>> as never;
  } catch {
    return unreachable();
  }
};

/** Listens to what changed; returns how to stop. */
export const subscribe = (listener: Listener): (() => void) => bridge().subscribe(listener);
