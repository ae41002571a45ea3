import { useQueryOf } from '../../lib/queries.ts';

/** What the counter finds under a text; nothing is asked for an empty one. */
export const useSearch = (text: string) =>
  useQueryOf('people.search', { text }, { enabled: text.trim() !== '', keepPrevious: true });
