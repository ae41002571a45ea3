import { useQueryOf } from '../../lib/queries.ts';
import type { Sha256 } from '../../../shared/kernel/ids.ts';

/** The screens' addresses hold ids as text; the counter refuses what is not one. */
export const usePersonFile = (id: string) => useQueryOf('people.get', { id: id });

/** The reduced file, for a role that informs and does not register. */
export const usePersonGlance = (id: string) => useQueryOf('people.glance', { id: id });

export const usePhoto = (sha256: Sha256 | null) =>
  useQueryOf('people.photo', { sha256: sha256 as Sha256 }, { enabled: sha256 !== null });
