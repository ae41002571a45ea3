import { useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

export type ListFile = Output<AppContract, 'imports.get'>;
export type ListSummary = Output<AppContract, 'imports.list'>[number];
export type ListId = ListFile['id'];
type FaultyPage = Output<AppContract, 'imports.faulty'>;
type NotTakenPage = Output<AppContract, 'imports.notTaken'>;

const PAGE = 200;

export const useImports = () => useQueryOf('imports.list', {});
export const useImport = (id: string) => useQueryOf('imports.get', { id }, { keepPrevious: true });

/** The rows in fault, page after page; `state` makes them be asked again after another dry run. */
export const useFaulty = (id: string, state: string) =>
  useInfiniteQuery<FaultyPage, Refusal, FaultyPage['rows'], readonly unknown[], number>({
    queryKey: [...keyOf('imports.faulty', { id }), state],
    queryFn: async ({ pageParam }) => {
      const answer = await call('imports.faulty', { id, after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
  });

/** Those whom the central did not take, page after page. */
export const useNotTaken = (id: string) =>
  useInfiniteQuery<NotTakenPage, Refusal, NotTakenPage['people'], readonly unknown[], string>({
    queryKey: keyOf('imports.notTaken', { id }),
    queryFn: async ({ pageParam }) => {
      const answer = await call('imports.notTaken', { id, after: pageParam, limit: PAGE });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap(({ people }) => people),
  });

export const useRead = () => useCommand('imports.read');
export const useMap = () => useCommand('imports.map');
export const useCheck = () => useCommand('imports.check');
export const useWrite = () => useCommand('imports.write');
export const usePause = () => useCommand('imports.pause');
export const useResume = () => useCommand('imports.resume');
export const useDrop = () => useCommand('imports.drop');
export const useSend = () => useCommand('imports.send');
export const useUndo = () => useCommand('imports.undo');
export const useBegin = () => useCommand('imports.begin');

export const addPart = (id: ListId, index: number, base64: string) =>
  call('imports.addPart', { id, index, base64 });

/** The whole file of the rows in fault, as text. */
export async function readErrorFile(id: ListId, language: Language): Promise<Result<string>> {
  const texts: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const answer: Result<Output<AppContract, 'imports.errorFile'>> = await call('imports.errorFile', {
      id,
      language,
      after,
    });
    if (!answer.ok) return answer;
    texts.push(answer.value.text);
    after = answer.value.next;
  }
  return { ok: true, value: texts.join('') };
}
