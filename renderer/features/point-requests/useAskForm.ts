import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { PointDesk } from '../../../shared/domain/requests/index.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { useAppForm, useAutosave } from '../../forms/index.ts';
import { AskPage, contentOf, valuesOf, wholeDocument, type AskValues, type Given } from './model.ts';
import { useSaveRequest, useSubmitRequest } from './queries.ts';

export interface Sent {
  readonly actId: string;
  readonly reference: string;
}
interface Options {
  readonly desk: PointDesk;
  readonly given: Given;
  readonly onDone: (sent: Sent) => void;
}

/** One request on the screen: what is typed and kept, and the way to send it. */
export function useAskForm({ desk, given, onDone }: Options) {
  const [defaults] = useState(() => valuesOf(desk, given));
  const form = useAppForm({ schema: AskPage, defaults });
  const [refusal, setRefusal] = useState<AppError>();
  const [savedAt, setSavedAt] = useState<string>();
  const submitting = useSubmitRequest();
  const saving = useSaveRequest();
  const keeping = useAutosave({
    form,
    isEnabled: !submitting.isRunning,
    save: async (values: AskValues) => {
      const answer = await saving.run({ content: contentOf(values) });
      if (answer.ok) setSavedAt(answer.value.savedAt);
      return answer.ok;
    },
  });
  const typed = useWatch({ control: form.control, name: 'identity.document.number' });
  const submit = async (values: AskValues): Promise<void> => {
    setRefusal(undefined);
    await keeping.flush();
    const answer = await submitting.run({ content: contentOf(values) });
    if (answer.ok) onDone(answer.value);
    else if (!form.refuse(answer.error)) setRefusal(answer.error);
  };
  return {
    form,
    refusal,
    submit,
    document: wholeDocument(typed),
    keeping: { state: keeping.state, savedAt },
    isRunning: submitting.isRunning,
  };
}
