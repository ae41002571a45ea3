/** What the screen says about the draft. */
export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface Timers {
  readonly set: (run: () => void, ms: number) => unknown;
  readonly clear: (timer: unknown) => void;
}

interface Options<V> {
  /** False, or a throw, means that it was not kept: it is tried again. */
  readonly save: (value: V) => Promise<boolean>;
  readonly onState?: (state: SaveState) => void;
  readonly timers: Timers;
  /** Calm before saving. */
  readonly delayMs?: number;
  /** Saved at the latest after this, however fast one types. */
  readonly maxWaitMs?: number;
  readonly retryMs?: number;
}

/** Keeps what is typed: one save at a time, always the newest, within a second. */
export class Autosave<V> {
  readonly #options: Required<Omit<Options<V>, 'onState'>> & Pick<Options<V>, 'onState'>;
  #latest: { readonly value: V } | undefined;
  #timer: unknown;
  #deadline: unknown;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: Options<V>) {
    this.#options = { delayMs: 300, maxWaitMs: 700, retryMs: 2000, ...options };
  }

  /** Something changed. */
  push(value: V): void {
    const { timers, delayMs, maxWaitMs } = this.#options;
    this.#latest = { value };
    this.#say('waiting');
    timers.clear(this.#timer);
    this.#timer = timers.set(() => void this.flush(), delayMs);
    this.#deadline ??= timers.set(() => void this.flush(), maxWaitMs);
  }

  /** Saves at once what is not saved yet; resolves when it has been tried. */
  flush(): Promise<void> {
    this.#cancel();
    this.#queue = this.#queue.then(() => this.#saveLatest());
    return this.#queue;
  }

  #cancel(): void {
    const { timers } = this.#options;
    timers.clear(this.#timer);
    timers.clear(this.#deadline);
    this.#timer = undefined;
    this.#deadline = undefined;
  }

  async #saveLatest(): Promise<void> {
    const wanted = this.#latest;
    if (!wanted) return;
    this.#latest = undefined;
    this.#say('saving');
    const isKept = await this.#options.save(wanted.value).catch(() => false);
    if (isKept) return this.#say(this.#latest ? 'waiting' : 'saved');
    this.#latest ??= wanted;
    this.#say('failed');
    this.#timer ??= this.#options.timers.set(() => void this.flush(), this.#options.retryMs);
  }

  #say(state: SaveState): void {
    this.#options.onState?.(state);
  }
}
