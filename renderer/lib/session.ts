import type { Session } from '../../shared/domain/agents/index.ts';
import type { DeviceStatus } from '../../shared/domain/devices/index.ts';
import { useQueryOf } from './queries.ts';

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
