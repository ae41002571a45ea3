import { parseArgs } from 'node:util';
import { CommandRefused } from './refusal.ts';
import { SAYS } from './sentences.ts';

const OPTIONS = {
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  drain: { type: 'string' },
  seed: { type: 'string' },
  force: { type: 'boolean' },
  demonstration: { type: 'boolean' },
  'with-parent': { type: 'boolean' },
  branch: { type: 'string' },
  uses: { type: 'string' },
  days: { type: 'string' },
  label: { type: 'string' },
  number: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  scheme: { type: 'string' },
  'name-fr': { type: 'string' },
  'name-ar': { type: 'string' },
  first: { type: 'string' },
  last: { type: 'string' },
  source: { type: 'string' },
  why: { type: 'string' },
  fingerprint: { type: 'string' },
  from: { type: 'string' },
  amount: { type: 'string' },
  contact: { type: 'string' },
  pending: { type: 'boolean' },
  lock: { type: 'boolean' },
  erase: { type: 'boolean' },
  suspect: { type: 'boolean' },
  kind: { type: 'string' },
  scope: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Text = {
  [K in keyof typeof OPTIONS]: (typeof OPTIONS)[K]['type'] extends 'string' ? K : never;
}[keyof typeof OPTIONS];

type Flag = 'demonstration' | 'withParent' | 'help' | 'pending' | 'lock' | 'erase' | 'suspect' | 'force';

/** The command line, read. */
export interface CommandLine {
  readonly command: string;
  readonly operand: string | undefined;
  readonly operands: readonly string[];
  readonly flags: Readonly<Record<Flag, boolean>>;
  find(option: Text): string | undefined;
  get(option: Text): string;
  /** A whole number in a range, or `otherwise` when the option is absent. */
  count(option: Text, range: { readonly from: number; readonly to: number }, otherwise?: number): number;
}

export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  const find = (option: Text): string | undefined => values[option];
  const get = (option: Text): string => {
    const value = find(option);
    if (value === undefined || value.trim() === '') throw new CommandRefused(SAYS.missing(`--${option}`), 2);
    return value;
  };
  return {
    command: positionals[0] ?? 'serve',
    operand: positionals[1],
    operands: positionals.slice(1),
    flags: {
      demonstration: values.demonstration ?? false,
      withParent: values['with-parent'] ?? false,
      help: values.help ?? false,
      pending: values.pending ?? false,
      lock: values.lock ?? false,
      erase: values.erase ?? false,
      suspect: values.suspect ?? false,
      force: values.force ?? false,
    },
    find,
    get,
    count: (option, { from, to }, otherwise) => {
      if (otherwise !== undefined && find(option) === undefined) return otherwise;
      const text = get(option);
      const value = Number(text);
      if (!/^\d{1,10}$/.test(text) || value < from || value > to)
        throw new CommandRefused(SAYS.badValue(`--${option}`), 2);
      return value;
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch {
    throw new CommandRefused(SAYS.wrongOption(), 2);
  }
}
