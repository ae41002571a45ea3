import type { ReferenceList } from '../../../shared/domain/reference/index.ts';
import { useSpeech } from '../../lib/i18n/I18n.tsx';
import { useQueryOf } from '../../lib/queries.ts';

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
