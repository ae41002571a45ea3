import { useCommand, useQueryOf } from '../../lib/queries.ts';

export const useFile = (id: string) => useQueryOf('people.get', { id });
export const useLookAlikes = (id: string) => useQueryOf('people.lookAlikes', { id });
/** Whoever is found by a number, a document or a name: the look-alikes are only those that look alike. */
export const useFound = (text: string) => useQueryOf('people.search', { text }, { enabled: text !== '' });
export const useMerge = () => useCommand('people.merge');
