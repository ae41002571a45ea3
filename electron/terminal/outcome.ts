/** How a command ended: done, refused (the reason is said), or not understood. */
export const EXIT = { done: 0, refused: 1, wrongUse: 2 } as const;

/** What a command gives back: an object for `--json`, and the lines that a person reads. */
export interface Outcome {
  readonly exit: (typeof EXIT)[keyof typeof EXIT];
  readonly json: unknown;
  readonly lines: readonly string[];
}

export const done = (json: unknown, lines: readonly string[]): Outcome => ({ exit: EXIT.done, json, lines });
export const refused = (code: string, sentence: string, more: object = {}): Outcome => ({
  exit: EXIT.refused,
  json: { refused: code, sentence, ...more },
  lines: [sentence],
});
export const wrongUse = (sentence: string): Outcome => ({
  exit: EXIT.wrongUse,
  json: { wrongUse: sentence },
  lines: [sentence],
});

export interface CommandInput {
  readonly dataDir: string;
  readonly appDir: string;
  readonly version: string;
  /** Options beyond the common ones, by name. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  /** What came on standard input; empty at a keyboard. */
  readonly readInput: () => Promise<string>;
  /** What the workstation's keeper types to open the store, where it takes a passphrase. */
  readonly passphrase: string | undefined;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  /**
   * What it finds is read by programs: JSON unless `--words` asks for sentences. A refusal stays in words, unless it is an answer
   * too (`always`).
   */
  readonly answersInJson?: boolean | 'always';
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  run(input: CommandInput): Promise<Outcome>;
}
