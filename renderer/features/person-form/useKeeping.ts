import { useEffect, useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { DraftContent, OpenedDraft } from '../../../shared/domain/registration/views.ts';
import { useAutosave, type AppFormState } from '../../forms/index.ts';
import { useDraftsChanged, useSaveDraft } from './queries.ts';

interface Kept<In extends FieldValues, Out> {
  readonly form: AppFormState<In, Out>;
  readonly draft: OpenedDraft;
  readonly titleOf: (values: In) => string;
  readonly contentOf: (values: In) => DraftContent;
  readonly isEnabled: boolean;
}

/** Keeps the draft, and says when it was kept; `refusal` when keeping it will never succeed. */
export function useKeeping<In extends FieldValues, Out>(kept: Kept<In, Out>) {
  const { form, draft, titleOf, contentOf, isEnabled } = kept;
  const saveDraft = useSaveDraft();
  const draftsChanged = useDraftsChanged();
  const [savedAt, setSavedAt] = useState<string | undefined>(
    Object.keys(draft.content).length > 0 ? draft.savedAt : undefined,
  );
  const save = async (values: In): Promise<boolean> => {
    const answer = await saveDraft.run({ id: draft.id, title: titleOf(values), content: contentOf(values) });
    if (answer.ok) setSavedAt(answer.value.savedAt);
    return answer.ok;
  };
  const { state, flush } = useAutosave({ form, save, isEnabled });
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => void flush().then(draftsChanged);
  });
  // The last keystrokes are sent when the screen closes: lists of drafts are told once they have arrived.
  useEffect(() => () => leave.current(), []);
  return { state, flush, savedAt, refusal: saveDraft.error };
}
