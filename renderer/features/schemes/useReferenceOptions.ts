import type { ReferenceList } from '../../../shared/domain/reference/index.ts';
import { useQueryOf } from '../../lib/queries.ts';
import { useSpeech } from '../../lib/i18n/I18n.tsx';
import type { Option } from '../../ui/index.ts';

/** The entries of a list that a field is chosen from, in the language of the screen; none while there is no list. */
export function useReferenceOptions(list: ReferenceList | undefined): readonly Option[] {
  const { language } = useSpeech();
  const items = useQueryOf(
    'reference.list',
    { list: list ?? 'scheme', parent: null },
    { enabled: list !== undefined },
  );
  if (list === undefined) return [];
  return (items.data ?? []).map((item) => ({ id: item.code, label: item[language] }));
}
