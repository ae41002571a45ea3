import type { z } from 'zod';
import type { PoolState } from '../platform/metrics.ts';

export type Value = string | number | boolean | null | Uint8Array | readonly string[] | readonly number[];
type Tag<R> = (strings: TemplateStringsArray, ...values: Value[]) => Promise<R>;

/** Reading: SQL in a template, values bound, every row checked by its schema. */
export interface Read {
  readonly all: <S extends z.ZodType>(row: S) => Tag<z.output<S>[]>;
  readonly maybe: <S extends z.ZodType>(row: S) => Tag<z.output<S> | undefined>;
}
declare const inTransaction: unique symbol;
/** Proof of an open transaction. Anything that changes data asks for one. */
export interface Tx extends Read {
  readonly [inTransaction]: true;
  /** Number of rows changed. */
  readonly run: Tag<number>;
  /** Several statements without values, for migrations. */
  readonly script: (text: string) => Promise<void>;
  /** `COPY … FROM STDIN`, for mass loads: rows in PostgreSQL's text format (`copyRow`). `into`: the table with its columns. */
  readonly copy: (into: string, rows: string) => Promise<void>;
}

/** PostgreSQL or PGlite behind one door: the same SQL on both, so only what PostgreSQL 15 has. */
export interface Store extends Read {
  readonly pool: () => PoolState;
  readonly engine: 'postgresql' | 'pglite';
  /** All of `work` or nothing. It may run again when the database asks for it, so it touches nothing but the database. */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** One statement that is a transaction by itself: number of rows changed. */
  readonly once: Tag<number>;
  readonly close: () => Promise<void>;
}

/** Thrown inside `write` when another transaction was faster: everything is rolled back and done again. */
export class LostRace extends Error {
  override name = 'LostRace';
}

export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
  /** The same for each place in the code, so that a server may prepare it once a connection. */
  readonly name: string;
}
export interface Answer {
  readonly rows: readonly unknown[];
  readonly changed: number;
}
type Query = (statement: Statement) => Promise<Answer>;

// The strings array of a template literal is one object for each place in the code: the ideal cache key.
const texts = new WeakMap<TemplateStringsArray, { readonly text: string; readonly name: string }>();
let named = 0;

function statementOf(strings: TemplateStringsArray, values: readonly Value[]): Statement {
  let known = texts.get(strings);
  if (!known) {
    named += 1;
    known = {
      text: strings.reduce((text, part, index) => `${text}$${index}${part}`),
      name: `central_${named}`,
    };
    texts.set(strings, known);
  }
  return { ...known, values };
}

export const runOver =
  (query: Query): Tag<number> =>
  async (strings, ...values) =>
    (await query(statementOf(strings, values))).changed;

export const readOver = (query: Query): Read => ({
  all:
    (row) =>
    async (strings, ...values) =>
      (await query(statementOf(strings, values))).rows.map((found) => row.parse(found)),
  maybe:
    (row) =>
    async (strings, ...values) => {
      const [found] = (await query(statementOf(strings, values))).rows;
      return found === undefined ? undefined : row.parse(found);
    },
});

export const storeOver = (query: Query): Read & Pick<Store, 'once'> => ({
  ...readOver(query),
  once: runOver(query),
});

export const txOver = (query: Query, { script, copy }: Pick<Tx, 'script' | 'copy'>): Tx =>
  ({ ...readOver(query), run: runOver(query), script, copy }) as unknown as Tx;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** A row as `COPY` reads it. */
export const copyRow = (values: readonly (string | number | null)[]): string =>
  `${values
    .map((value) =>
      value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found),
    )
    .join('\t')}\n`;

const RETRIED_CODES = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

const isWorthRetrying = (error: unknown): boolean =>
  error instanceof LostRace ||
  (error instanceof Error && 'code' in error && RETRIED_CODES.has(String(error.code)));

/** Runs a transaction again when the database could not order it among the others. */
export async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= ATTEMPTS || !isWorthRetrying(error)) throw error;
    }
  }
}
