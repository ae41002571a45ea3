import { z } from 'zod';
import type { Result } from '../kernel/result.ts';

type Schema = z.ZodType;

/** Who acts. `anyone` stands for a page on which nobody has signed in yet. */
export const ROLES = ['anyone', 'agent', 'supervisor', 'proximity', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What screens may have to reload when something changed. */
export const TOPICS = [
  'devices',
  'agents',
  'people',
  'rights',
  'registration',
  'requests',
  'pointRequests',
  'papers',
  'sync',
  'reference',
  'day',
  'imports',
  'bundles',
  'cards',
  'care',
  'batches',
  'printers',
  'queue',
  'envelopes',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface Operation<I extends Schema = Schema, O extends Schema = Schema> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
  readonly roles: readonly Role[];
  /** Topics announced to every page after the command succeeded. */
  readonly topics?: readonly Topic[];
  /** True for the few operations that a locked session may still call. */
  readonly whileLocked?: boolean;
}
export type Contract = Readonly<Record<string, Operation>>;

type Declared<I extends Schema, O extends Schema> = Omit<Operation<I, O>, 'kind'>;
export const query = <I extends Schema, O extends Schema>(o: Declared<I, O>): Operation<I, O> => ({
  kind: 'query',
  ...o,
});
export const command = <I extends Schema, O extends Schema>(o: Declared<I, O>): Operation<I, O> => ({
  kind: 'command',
  ...o,
});

/** Said by a screen that asks once more for what it already shows: the same look at a file, not another one. */
export const again = { again: z.boolean().optional() };

/** Everybody who works at a branch. */
export const STAFF = ['agent', 'supervisor', 'administrator'] as const satisfies readonly Role[];
/** Those who register people and issue papers. */
export const COUNTER = ['agent', 'supervisor'] as const satisfies readonly Role[];
/** Those who meet insured people, at a branch or at a proximity point. */
export const DESK = ['agent', 'supervisor', 'proximity'] as const satisfies readonly Role[];
/** Those who answer for the work of a branch. */
export const OVERSEERS = ['supervisor', 'administrator'] as const satisfies readonly Role[];
/** Everybody who is signed in. */
export const SIGNED_IN = [
  'agent',
  'supervisor',
  'proximity',
  'administrator',
] as const satisfies readonly Role[];

export type Input<C extends Contract, K extends keyof C> = z.output<C[K]['input']>;
export type Output<C extends Contract, K extends keyof C> = z.output<C[K]['output']>;
/** One handler for each operation: a missing one is a compile error. What it returns is parsed by the output schema. */
export type Handlers<C extends Contract, Ctx> = {
  readonly [K in keyof C]: (
    input: Input<C, K>,
    ctx: Ctx,
  ) => z.input<C[K]['output']> | Promise<z.input<C[K]['output']>>;
};
export type Client<C extends Contract> = <K extends keyof C & string>(
  name: K,
  input: z.input<C[K]['input']>,
) => Promise<Result<Output<C, K>>>;
