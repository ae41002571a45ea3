import type { ReactNode } from 'react';
import type { Refusal } from '../lib/queries.ts';
import { ErrorState, Loading } from './states.tsx';

/** The part of a query's state that a screen shows. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Refusal | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly of: Asked<T>;
  readonly children: (value: T) => ReactNode;
  /** Drawn while waiting, in place of the usual lines. */
  readonly loading?: ReactNode;
  /** Drawn when `isEmpty` says so. */
  readonly empty?: ReactNode;
  readonly isEmpty?: (value: T) => boolean;
}

/** Shows the answer of a query in each of its states: waiting, refused, empty, full. */
export function Answer<T>({ of, children, loading, empty, isEmpty }: Props<T>) {
  if (of.data !== undefined) return isEmpty?.(of.data) ? empty : children(of.data);
  if (of.error) return <ErrorState error={of.error.error} onRetry={() => void of.refetch()} />;
  return loading ?? <Loading />;
}
