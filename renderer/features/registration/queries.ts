import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DraftId } from '../../../shared/kernel/ids.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import type { DraftContent, Review } from '../../../shared/domain/registration/views.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { valuesFrom, valuesOfMember } from './model/listed.ts';
import { contentOf, titleOf } from './model/values.ts';
import { call } from '../../lib/bridge.ts';
import { keyOf, Refusal, useCommand, useQueryOf } from '../../lib/queries.ts';

interface Started {
  readonly id: DraftId | undefined;
  readonly error: AppError | undefined;
}

interface Source {
  /** The file that it begins with. */
  readonly from: string | undefined;
  /** Somebody of that file's family, who is registered in their own name. */
  readonly member: string | undefined;
}

/** A new draft; with `from`, it begins with what the file of that person says, of them or of one of the family. */
async function startDraft({ from, member }: Source): Promise<Result<{ readonly id: DraftId }>> {
  const started = await call('registration.startDraft', {});
  if (!started.ok || from === undefined) return started;
  const known = await call('people.get', { id: from });
  if (!known.ok) return known;
  const { record } = known.value;
  const values = (member === undefined ? undefined : valuesOfMember(record, member)) ?? valuesFrom(record);
  const kept = await call('registration.saveDraft', {
    id: started.value.id,
    title: titleOf(values),
    content: contentOf(values),
  });
  return kept.ok ? started : kept;
}

/** Opens a new draft, once for the life of the screen. */
export function useNewDraft(source: Source): Started {
  const [started, setStarted] = useState<Started>({ id: undefined, error: undefined });
  const [ask] = useState(() => {
    let asked: ReturnType<typeof startDraft> | undefined;
    return () => (asked ??= startDraft(source));
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

export const useSubmit = () => useCommand('registration.submit');
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

export const usePieceRules = () => useQueryOf('reference.pieces', {});
export const useNumbersLeft = (): number | undefined => useQueryOf('sync.status', {}).data?.numbersLeft;
