import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Employer } from '../requests/employer.repo.ts';
import type { Device } from '../devices/device.repo.ts';
import type { Sees } from './needs.ts';

/**
 * Who may call. `open`: anybody · `new_device`: a workstation being enrolled, signing with the key that it presents ·
 * `device`: an enrolled workstation · `reader`: one of those, or a holder of a reading token · `rights_reader`: a holder of a token
 * for rights alone · `employer`: a holder of an employer's
 * token · `insured`: an insured person who signed in.
 */
export type Access = 'open' | 'new_device' | 'device' | 'reader' | 'rights_reader' | Requester;
export type Requester = 'employer' | 'insured';

/** Those who are no workstation and no program of the funds: what they are told is for people who write clients. */
export const isRequester = (access: Access): access is Requester =>
  access === 'employer' || access === 'insured';

/** Bytes taken or given as they are. */
export interface Bytes {
  readonly mediaType: string;
  readonly maxBytes: number;
}

/** One way an answer looks; `body` absent: it has none. */
export interface Answer {
  readonly description: string;
  readonly body?: z.ZodType | Bytes;
}

/** JSON text that is sent exactly as it is. */
export class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a route gives back: a status that it declares, a value or bytes. */
export interface Given {
  readonly status: number;
  readonly value?: unknown;
  readonly bytes?: { readonly mediaType: string; readonly content: Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type OutBody<S> = S extends Bytes ? Uint8Array : Out<S>;
type Caller<A extends Access> = A extends 'device' ? Device : A extends 'reader' ? Device | null : null;
type From<A extends Access> = A extends 'employer' ? Employer : A extends 'insured' ? PersonRecord : null;

export interface Input<A extends Access = Access, P = unknown, Q = unknown, B = unknown> {
  readonly device: Caller<A>;
  /** The employer, or the file of the insured person; null for everybody else. */
  readonly requester: From<A>;
  /** How much of people this caller sees through this route (`needs.ts`). */
  readonly sees: Sees;
  /** The workstation or the token, as the log of accesses names it; null for everybody else. */
  readonly who: string | null;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: FastifyRequest;
}

/** One route, said once: it is registered, checked and described from this. */
export interface Route {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT';
  /** With parameters as OpenAPI writes them: `/v1/people/{number}`. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | Bytes;
  /** What the document shows instead of `body`, where that one is looser on purpose. */
  readonly described?: z.ZodType;
  readonly bodyMaxBytes?: number;
  /** A revoked workstation may call too: for what it did before. */
  readonly admitsRevoked?: true;
  /** Called at the end of an exchange: what a workstation did before should have come by now. */
  readonly endsExchange?: true;
  /** Requests a minute from one caller, where that is less than elsewhere. */
  readonly perMinute?: number;
  readonly answers: Readonly<Record<number, Answer>>;
  /** What every answer of this route says, refusals too. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly handle: (input: Input) => Promise<Given>;
}

interface Declared<A extends Access, P, Q, B> extends Omit<
  Route,
  'access' | 'params' | 'query' | 'body' | 'handle'
> {
  readonly access: A;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly handle: (input: Input<A, Out<P>, Out<Q>, OutBody<B>>) => Promise<Given>;
}

/** Declares a route; what its handler receives is typed by its schemas and its access. */
export const route = <
  A extends Access,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | Bytes | undefined = undefined,
>(
  declared: Declared<A, P, Q, B>,
): Route => declared as unknown as Route;

export const isBytes = (body: z.ZodType | Bytes | undefined): body is Bytes =>
  body !== undefined && 'maxBytes' in body;

export const given = (value: unknown, status = 200, headers?: Readonly<Record<string, string>>): Given => ({
  status,
  value,
  ...(headers && { headers }),
});
