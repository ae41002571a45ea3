import type { AppError } from './errors.ts';

/** The outcome of a call that crosses a boundary (IPC, HTTP, parsing). */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (error: AppError): Result<never> => ({ ok: false, error });
