import { useQueryOf } from '../../lib/queries.ts';
import { useSpeech } from '../../lib/i18n/I18n.tsx';
import type { ReferenceList } from '../../../shared/domain/reference/index.ts';
import type { Sha256 } from '../../../shared/kernel/ids.ts';

/** The screens' addresses hold ids as text; the counter refuses what is not one. */
export const usePersonFile = (id: string) => useQueryOf('people.get', { id: id });

/** The reduced file, for a role that informs and does not register. */
export const usePersonGlance = (id: string) => useQueryOf('people.glance', { id: id });

export const usePhoto = (sha256: Sha256 | null) =>
  useQueryOf('people.photo', { sha256: sha256 as Sha256 }, { enabled: sha256 !== null });

/** The name of a code in the screen's language; the code itself while, or where, it is not known. */
export function useReferenceName(
  list: ReferenceList,
  code: string | undefined,
  parent: string | null = null,
): string {
  const { language } = useSpeech();
  const items = useQueryOf('reference.list', { list, parent }, { enabled: code !== undefined });
  return items.data?.find((item) => item.code === code)?.[language] ?? code ?? '';
}
