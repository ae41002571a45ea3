import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import type { DraftContent, OpenedDraft, Review } from '../../../shared/domain/registration/views.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { valuesFrom } from './model/listed.ts';
import { contentOf, titleOf } from './model/values.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

/**
 * The draft as it was kept, read once at each opening: a cached one could hide what was typed since, and one read again
 * beneath an open page (after an unlock) would take that page's place with older values.
 */
export const useDraft = (id: DraftId) =>
  useQuery<OpenedDraft, Refusal>({
    queryKey: ['draft at opening', id],
    queryFn: async () => {
      const answer = await call('registration.getDraft', { id });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    staleTime: 'static',
    gcTime: 0,
  });

interface Started {
  readonly id: DraftId | undefined;
  readonly error: AppError | undefined;
}

/** A new draft; with `from`, it begins with what the file of that person says. */
async function startDraft(from: string | undefined): Promise<Result<{ readonly id: DraftId }>> {
  const started = await call('registration.startDraft', {});
  if (!started.ok || from === undefined) return started;
  const known = await call('people.get', { id: from });
  if (!known.ok) return known;
  const values = valuesFrom(known.value.record);
  const kept = await call('registration.saveDraft', {
    id: started.value.id,
    title: titleOf(values),
    content: contentOf(values),
  });
  return kept.ok ? started : kept;
}

/** Opens a new draft, once for the life of the screen. */
export function useNewDraft(from: string | undefined): Started {
  const [started, setStarted] = useState<Started>({ id: undefined, error: undefined });
  const [ask] = useState(() => {
    let asked: ReturnType<typeof startDraft> | undefined;
    return () => (asked ??= startDraft(from));
  });
  useEffect(() => {
    void ask().then((answer) =>
      setStarted(
        answer.ok ? { id: answer.value.id, error: undefined } : { id: undefined, error: answer.error },
      ),
    );
  }, [ask]);
  return started;
}

export const useSaveDraft = () => useCommand('registration.saveDraft');
export const useSubmit = () => useCommand('registration.submit');
export const readMrz = (text: string) => call('registration.readMrz', { text });
export const sendPhoto = (id: DraftId, image: string) => call('registration.setPhoto', { id, image });
export const removePhoto = (id: DraftId) => call('registration.removePhoto', { id });

interface Asked {
  readonly id: DraftId;
  readonly content: DraftContent;
  /** What the answer depends on: asked again when it changes. */
  readonly lookedAt: string;
  readonly isEnabled: boolean;
}

export const useAddPhoto = () => useCommand('registration.addPhoto');
export const useRegistered = (id: string) => useQueryOf('people.get', { id });

/** What the counter sees in the draft: faults, possible duplicates, numbers left. The last answer stays meanwhile. */
export const useReview = ({ id, content, lookedAt, isEnabled }: Asked) =>
  useQuery<Review, Refusal>({
    queryKey: keyOf('registration.review', { id, lookedAt }),
    queryFn: async () => {
      const answer = await call('registration.review', { id, content });
      if (!answer.ok) throw new Refusal(answer.error);
      return answer.value;
    },
    enabled: isEnabled,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** Tells the lists of drafts that one of them has changed. */
export function useDraftsChanged(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keyOf('registration.listDrafts') });
}

export const usePieceRules = () => useQueryOf('reference.pieces', {});
export const useRegions = () => useQueryOf('reference.list', { list: 'region', parent: null });
export const useProvinces = () => useQueryOf('reference.list', { list: 'province', parent: null });
export const useCommunes = (provinceCode: string) =>
  useQueryOf('reference.list', { list: 'commune', parent: provinceCode }, { enabled: provinceCode !== '' });
export const useSchemesInForce = () => useQueryOf('reference.schemes', {});
export const useNumbersLeft = (): number | undefined => useQueryOf('sync.status', {}).data?.numbersLeft;
