import { useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormProvider, type FieldValues } from 'react-hook-form';
import type { MessageKey } from '../../shared/i18n/index.ts';
import { useCommands } from '../lib/hotkeys/useCommands.tsx';
import { onEnter } from './enter.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { flattenErrors } from './errors.ts';
import { focusField, namesInOrder } from './focus.ts';
import { FormElementContext } from './form-element.ts';
import type { AppForm as Form } from './useAppForm.ts';
import css from './forms.module.css';

interface Props<In extends FieldValues, Out> {
  readonly form: Form<In, Out>;
  /** Gets checked values. When it refuses, call `form.refuse(error)` before it ends: the focus follows. */
  readonly onSubmit: (values: Out) => Promise<void> | void;
  /** What Ctrl+Enter does, as the key bar says it. */
  readonly submitLabel: MessageKey;
  readonly children: ReactNode;
  /** False puts `<ErrorSummary/>` where you want it rather than first. */
  readonly hasSummary?: boolean;
  /** False while it may not be sent. */
  readonly canSubmit?: boolean;
}

/** The form itself: Enter goes on, Ctrl+Enter submits, refusals are listed and the first one gets the focus. */
export function AppForm<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { form, onSubmit, submitLabel, children, hasSummary = true, canSubmit = true } = props;
  const element = useRef<HTMLFormElement>(null);
  const [listed, setListed] = useState<readonly string[]>([]);

  const showErrors = useCallback(() => {
    const wrong = flattenErrors(form.control._formState.errors);
    const shown = element.current ? namesInOrder(element.current) : [];
    const ordered = [
      ...shown.filter((name) => wrong.has(name)),
      ...[...wrong.keys()].filter((name) => !shown.includes(name)),
    ];
    setListed(ordered);
    const first = ordered[0];
    if (first !== undefined && element.current) focusField(element.current, first);
  }, [form]);

  const submit = useCallback(() => {
    if (!canSubmit) return;
    const send = form.handleSubmit(
      async (values) => {
        await onSubmit(values);
        showErrors();
      },
      () => showErrors(),
    );
    void send();
  }, [form, onSubmit, showErrors, canSubmit]);

  useCommands([{ id: 'form.submit', keys: 'Ctrl+Enter', label: submitLabel, run: submit, when: canSubmit }]);

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (!element.current || !onEnter(element.current, event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <FormProvider {...form}>
      <FormElementContext value={element}>
        <form
          ref={element}
          noValidate
          className={css.form}
          onKeyDownCapture={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {hasSummary && <ErrorSummary names={listed} />}
          {children}
        </form>
      </FormElementContext>
    </FormProvider>
  );
}
