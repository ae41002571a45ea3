import type { MessageKey } from '../../../shared/i18n/index.ts';
import { matchesKeys, type Pressed } from './keys.ts';

/** Something that can be done here and now; read by the shortcuts, the palette, the help sheet and the key bar. */
export interface Command {
  readonly id: string;
  /** `F2`, `Ctrl+Enter`; several when the same thing has two keys (the first one is shown). */
  readonly keys?: string | readonly string[];
  readonly label: MessageKey;
  /** Said instead of the label when it holds a value (a name, a number). */
  readonly text?: string;
  readonly run: () => void;
  /** False: greyed in the help sheet, absent from the bar, and its keys do nothing. */
  readonly when?: boolean | (() => boolean);
  /** Keep out of the bottom bar (still in the palette and the help sheet). */
  readonly hideFromBar?: boolean;
  /** Keep out of the palette: keys that make sense only where the focus is. */
  readonly hideFromPalette?: boolean;
}

export type LayerId = number;
/** Commands of the frame: lowest in rank, there on every screen. */
export const GLOBAL: LayerId = -1;
/** Commands of the screen. */
export const SCREEN: LayerId = 0;

interface Entry {
  readonly owner: symbol;
  readonly layer: LayerId;
  commands: readonly Command[];
}

export const keysOf = (command: Command): readonly string[] =>
  command.keys === undefined ? [] : typeof command.keys === 'string' ? [command.keys] : command.keys;

export const isAvailable = ({ when }: Command): boolean =>
  typeof when === 'function' ? when() : (when ?? true);

const shapeOf = (commands: readonly Command[]): string =>
  commands.map((c) => [c.id, keysOf(c).join(), c.label, c.text, isAvailable(c)].join('|')).join('\n');

/** Who offers what, in layers: a dialog opened above a screen suspends the screen's commands. */
export class CommandRegistry {
  #entries: Entry[] = [];
  #modals: LayerId[] = [];
  #nextLayer = 1;
  #suspended = 0;
  #active: readonly Command[] = [];
  readonly #listeners = new Set<() => void>();

  newLayer(): LayerId {
    return this.#nextLayer++;
  }

  /** Opens a layer that hides the ones beneath; returns how to close it. */
  openModal(layer: LayerId): () => void {
    this.#modals = [...this.#modals, layer];
    this.#refresh();
    return () => {
      this.#modals = this.#modals.filter((other) => other !== layer);
      this.#refresh();
    };
  }

  /** Silences everything, while the screen is locked. */
  suspend(): () => void {
    this.#suspended += 1;
    this.#refresh();
    return () => {
      this.#suspended -= 1;
      this.#refresh();
    };
  }

  put(owner: symbol, layer: LayerId, commands: readonly Command[]): void {
    const known = this.#entries.find((entry) => entry.owner === owner);
    if (!known) {
      this.#entries = [...this.#entries, { owner, layer, commands }];
      return this.#refresh();
    }
    const changed = shapeOf(known.commands) !== shapeOf(commands);
    known.commands = commands; // the closures of the last render, even when nothing visible changed
    if (changed) this.#refresh();
    else this.#active = this.#collect();
  }

  remove(owner: symbol): void {
    this.#entries = this.#entries.filter((entry) => entry.owner !== owner);
    this.#refresh();
  }

  /** Commands in force: the highest layer first, the last to come first within a layer. */
  list = (): readonly Command[] => this.#active;

  /** True while a dialog holds the keyboard. */
  get isModal(): boolean {
    return this.#modals.length > 0;
  }

  /** Runs what the keys mean here; true when they meant something. */
  press(event: Pressed): boolean {
    const command = this.#find(event);
    command?.run();
    return command !== undefined;
  }

  /** True when the keys mean something here; nothing runs. */
  answers(event: Pressed): boolean {
    return this.#find(event) !== undefined;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #find(event: Pressed): Command | undefined {
    return this.#active.find(
      (each) => keysOf(each).some((keys) => matchesKeys(keys, event)) && isAvailable(each),
    );
  }

  #collect(): readonly Command[] {
    if (this.#suspended > 0) return [];
    const floor = this.#modals.at(-1);
    const entries = this.#entries.filter((entry) => floor === undefined || entry.layer >= floor);
    return entries
      .map((entry, order) => ({ entry, order }))
      .sort((a, b) => b.entry.layer - a.entry.layer || b.order - a.order)
      .flatMap(({ entry }) => entry.commands);
  }

  #refresh(): void {
    this.#active = this.#collect();
    for (const listener of this.#listeners) listener();
  }
}
