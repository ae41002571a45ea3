import { useDeferredValue, useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { CareDesk, Deposited, PiecePage } from '../../../shared/domain/care/index.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { useAppForm, useAutosave } from '../../forms/index.ts';
import { carePageOf, checklistOf, draftOf, factsOf, pageOf, type CarePage } from './model.ts';
import { useCareLook, useDeposit, useSaveCareDraft } from './queries.ts';

/** One deposit on the screen: what is typed and kept, what the rules say of it, and the way to take it in. */
export function useDepositForm(personId: PersonId, desk: CareDesk, onDone: (done: Deposited) => void) {
  const [defaults] = useState(() => pageOf(desk));
  const [schema] = useState(() => carePageOf(desk));
  const form = useAppForm({ schema, defaults });
  const [refusal, setRefusal] = useState<AppError>();
  const [savedAt, setSavedAt] = useState<string>();
  const deposit = useDeposit();
  const saveDraft = useSaveCareDraft();
  const keeping = useAutosave({
    form,
    isEnabled: !deposit.isRunning,
    save: async (values: CarePage) => {
      const answer = await saveDraft.run({ personId, content: draftOf(values) });
      if (answer.ok) setSavedAt(answer.value.savedAt);
      return answer.ok;
    },
  });
  const page = useDeferredValue(useWatch({ control: form.control }) as CarePage);
  const look = useCareLook(personId, factsOf(page)).data;
  const checklist = checklistOf(desk, page);
  // The reason is asked once the amount was passed, never before it was reached.
  // As it is typed now: what is deferred may still lack the amount when its field is left.
  const isAmountUnknown = look?.isAmountUnknown === true && form.getValues('amount').trim() === '';
  const amount = form.getFieldState('amount', form.formState);
  const asksReason =
    look?.isOverLimit === true ||
    (isAmountUnknown && (amount.isTouched || amount.invalid || page.exception !== ''));
  // What is written as the reason answers what was said beside the amount.
  const { trigger } = form;
  useEffect(() => {
    if (page.exception !== '') void trigger('amount');
  }, [page.exception, trigger]);

  const submit = async (values: CarePage): Promise<void> => {
    setRefusal(undefined);
    await keeping.flush();
    const answer = await deposit.run({ personId, form: draftOf(values) });
    if (answer.ok) onDone(answer.value);
    else if (!form.refuse(answer.error)) setRefusal(answer.error);
  };
  const markAll = () =>
    form.setValue(
      'pieces',
      checklist.items.map(({ code }) => ({ key: code, received: true })),
      { shouldDirty: true },
    );
  /** Pages of a piece: once it has any, it is there. */
  const changePages = (code: string, update: (pages: readonly PiecePage[]) => readonly PiecePage[]) => {
    const pages = [...update(form.getValues('pages'))];
    form.setValue('pages', pages, { shouldDirty: true });
    if (!pages.some(({ piece }) => piece === code)) return;
    const others = form.getValues('pieces').filter(({ key }) => key !== code);
    form.setValue('pieces', [...others, { key: code, received: true }], { shouldDirty: true });
  };
  return {
    form,
    changePages,
    page,
    look,
    isAmountUnknown,
    asksReason,
    checklist,
    refusal,
    submit,
    markAll,
    keeping: { state: keeping.state, savedAt },
    isRunning: deposit.isRunning,
  };
}
export type DepositWork = ReturnType<typeof useDepositForm>;
