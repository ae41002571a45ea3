import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Session } from '../../shared/domain/agents/index.ts';
import type { DeviceStatus } from '../../shared/domain/devices/index.ts';
import { call } from './bridge.ts';
import { keepBeforeLeaving } from './leaving.ts';
import { keyOf, useQueryOf } from './queries.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** Who is signed in; undefined at the gates. */
export const useFindSession = (): Session | undefined => useQueryOf('agents.current', {}).data ?? undefined;

/** Who is signed in, on a screen of the frame. */
export function useSession(): Session {
  const session = useFindSession();
  if (!session) throw new Error('no session on a screen of the frame');
  return session;
}

/** The workstation: branch, label, demonstration or not. */
export const useDevice = (): DeviceStatus | undefined => useQueryOf('devices.status', {}).data;

const CURRENT = keyOf('agents.current', {});
/** What may stay in the page when nobody is signed in: nothing about people. */
const PUBLIC_SUBJECTS: readonly unknown[] = ['agents', 'devices'];

function forget(client: QueryClient): void {
  client.setQueryData(CURRENT, null);
  client.removeQueries({ predicate: ({ queryKey }) => !PUBLIC_SUBJECTS.includes(queryKey[0]) });
}

export interface SessionActions {
  readonly lock: () => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<Result<Session>>;
  readonly signOut: () => Promise<void>;
}

/** Locks, unlocks and ends the session; the page follows at once, without waiting for an announcement. */
export function useSessionActions(): SessionActions {
  const client = useQueryClient();
  return useMemo(
    () => ({
      async lock() {
        await keepBeforeLeaving();
        const answer = await call('agents.lock', {});
        if (answer.ok) client.setQueryData(CURRENT, answer.value);
        else await client.invalidateQueries({ queryKey: CURRENT });
      },
      async unlock(passphrase) {
        const answer = await call('agents.unlock', { passphrase });
        if (!answer.ok) return answer;
        client.setQueryData(CURRENT, answer.value);
        void client.invalidateQueries(); // what changed meanwhile was refused to a locked page
        return answer;
      },
      async signOut() {
        await keepBeforeLeaving();
        const answer = await call('agents.signOut', {});
        if (answer.ok) forget(client);
        else await client.invalidateQueries({ queryKey: CURRENT });
      },
    }),
    [client],
  );
}
