import { useQueryOf } from '../../lib/queries.ts';
import type { Sha256 } from '../../../shared/kernel/ids.ts';

/** The screens' addresses hold ids as text; the counter refuses what is not one. */
export const usePersonFile = (id: string) => useQueryOf('people.get', { id: id });

/** The reduced file, for a role that informs and does not register. */
export const usePersonGlance = (id: string) => useQueryOf('people.glance', { id: id });

export const usePhoto = (personId: string, sha256: Sha256 | null) =>
  useQueryOf('people.photo', { personId, sha256: sha256 as Sha256 }, { enabled: sha256 !== null });
export const useDraftPhoto = (id: string, sha256: Sha256 | null) =>
  useQueryOf('registration.photo', { id, sha256: sha256 as Sha256 }, { enabled: sha256 !== null });
