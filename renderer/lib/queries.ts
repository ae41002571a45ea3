import {
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Output, Topic } from '../../shared/contract/define.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { LOOKS, LOOKS_AGAIN } from '../../shared/domain/journal/looks.ts';
import type { AppError } from '../../shared/kernel/errors.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { z } from 'zod';
import { call, subscribe } from './bridge.ts';

type Name = keyof AppContract & string;
type Sent<K extends Name> = z.input<AppContract[K]['input']>;

/** A refusal on its way through TanStack Query, which wants something thrown. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** The data is local: never stale by age, never paused by the network, reloaded when a topic says so. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (fault) => {
        if (fault instanceof Refusal) followSession(client, fault.error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

/** A session locked or ended behind the page: ask who is there, and the right screen shows. */
function followSession(client: QueryClient, { code }: AppError): void {
  if (code === 'session.locked' || code === 'session.required')
    void client.invalidateQueries({ queryKey: keyOf('agents.current') });
}

/** The key of a query: subject first, so that a topic reloads all of its subject. */
export const keyOf = (name: string, input?: unknown): readonly unknown[] =>
  input === undefined ? [name.split('.')[0], name] : [name.split('.')[0], name, input];

/** Reloads what the announced topics touch, for as long as the page lives. */
export const followTopics = (client: QueryClient): (() => void) =>
  subscribe(({ topics }) => reload(client, topics));

/**
 * A topic is the name of a subject of the contract: the part before the dot. A query that is still waiting for its first
 * answer is asked once more after it: that answer may be from before the change.
 */
export function reload(client: QueryClient, topics: readonly Topic[]): void {
  for (const subject of topics) {
    const queryKey = [subject];
    const waiting = client
      .getQueryCache()
      .findAll({ queryKey, fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined });
    void client.invalidateQueries({ queryKey }).then(() => {
      for (const { queryKey: early } of waiting)
        void client.invalidateQueries({ queryKey: early, exact: true });
    });
  }
}

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);

/**
 * Asks once, keeps the answer, and asks again when a topic of its subject is announced. A look at somebody's file is kept only while it is
 * shown: each opening is asked, and so written in the journal; what an open screen asks again is the same look.
 */
export function useQueryOf<K extends Name>(
  name: K,
  input: Sent<K>,
  options: {
    readonly enabled?: boolean;
    readonly keepPrevious?: boolean;
    /** Asked again each time a page opens: what it answers changes without a topic. */
    readonly isForgotten?: boolean;
    /** What was given with another answer, if anything: it takes the place of the first asking. */
    readonly given?: () => Output<AppContract, K> | undefined;
  } = {},
): UseQueryResult<Output<AppContract, K>, Refusal> {
  const client = useQueryClient();
  const queryKey = keyOf(name, input);
  return useQuery<Output<AppContract, K>, Refusal>({
    queryKey,
    queryFn: async () => {
      const isShown = client.getQueryData(queryKey) !== undefined;
      const given = isShown ? undefined : options.given?.();
      if (given !== undefined) return given;
      const isAgain = isShown && isOneOf(LOOKS_AGAIN, name);
      const answer = await call(name, isAgain ? { ...input, again: true } : input);
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    enabled: options.enabled ?? true,
    ...(options.isForgotten || isOneOf(LOOKS, name) ? { gcTime: 0 } : {}),
    ...(options.keepPrevious ? { placeholderData: (previous) => previous } : {}),
  });
}

export interface CommandState<K extends Name> {
  /** Sends the command; the outcome is a value, never a throw. */
  readonly run: (input: Sent<K>) => Promise<Result<Output<AppContract, K>>>;
  readonly isRunning: boolean;
  /** What the last run was refused for. */
  readonly error: AppError | undefined;
  /** Forgets the last outcome. */
  readonly reset: () => void;
}

/** A command of the contract, with its state for buttons and notices. */
export function useCommand<K extends Name>(
  name: K,
  /** True where what comes back is nobody's to keep: nothing remembers it once `reset` was called or the page is left. */
  options: { readonly isSecret?: boolean } = {},
): CommandState<K> {
  const client = useQueryClient();
  const mutation = useMutation({
    ...(options.isSecret ? { gcTime: 0 } : {}),
    mutationFn: async (input: Sent<K>) => {
      const answer = await call(name, input);
      if (!answer.ok) followSession(client, answer.error);
      return answer;
    },
  });
  const last = mutation.data;
  return {
    run: mutation.mutateAsync,
    isRunning: mutation.isPending,
    error: last && !last.ok ? last.error : undefined,
    reset: mutation.reset,
  };
}
