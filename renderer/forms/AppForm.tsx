import {
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { FormProvider, useFormState, type FieldValues } from 'react-hook-form';
import type { MessageKey } from '../../shared/i18n/index.ts';
import { useCommands } from '../lib/hotkeys/useCommands.tsx';
import { isSubmitting, onEnter } from './enter.ts';
import { ScreenTopContext } from '../ui/index.ts';
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
  /** False while it may not be sent. */
  readonly canSubmit?: boolean;
}

/** The form itself: Enter goes on, Ctrl+Enter submits, refusals are listed and the first one gets the focus. */
export function AppForm<In extends FieldValues, Out>(props: Props<In, Out>) {
  const { form, onSubmit, submitLabel, children, canSubmit = true } = props;
  const element = useRef<HTMLFormElement>(null);
  const [listed, setListed] = useState<readonly string[]>([]);

  // Counted, so that the list is made after the render in which the refusals of this attempt are known.
  const [attempts, setAttempts] = useState(0);
  const { errors } = useFormState({ control: form.control });

  const showErrors = useEffectEvent(() => {
    const wrong = flattenErrors(errors);
    const shown = element.current ? namesInOrder(element.current) : [];
    const ordered = [
      ...shown.filter((name) => wrong.has(name)),
      ...[...wrong.keys()].filter((name) => !shown.includes(name)),
    ];
    setListed(ordered);
    const first = ordered[0];
    if (first !== undefined && element.current) focusField(element.current, first);
  });
  useEffect(() => {
    if (attempts > 0) showErrors();
  }, [attempts]);

  const submit = () => {
    if (!canSubmit) return;
    const count = () => setAttempts((before) => before + 1);
    void form
      .handleSubmit(onSubmit, () => undefined)()
      .finally(count);
  };

  useCommands([{ id: 'form.submit', keys: 'Ctrl+Enter', label: submitLabel, run: submit, when: canSubmit }]);

  // A screen inside the form shows the list in its own content; elsewhere it comes first.
  const [isClaimed, setClaimed] = useState(false);
  const claim = useCallback(() => {
    setClaimed(true);
    return () => setClaimed(false);
  }, []);
  const summary = <ErrorSummary names={listed} />;
  const top = { content: summary, claim };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (!element.current) return;
    const isSubmit = isSubmitting(element.current, event.nativeEvent);
    if (isSubmit) submit();
    if (!isSubmit && !onEnter(element.current, event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <FormProvider {...form}>
      <FormElementContext value={element}>
        <form
          ref={element}
          noValidate
          data-submits-itself
          className={css.form}
          onKeyDownCapture={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {!isClaimed && summary}
          <ScreenTopContext value={top}>{children}</ScreenTopContext>
        </form>
      </FormElementContext>
    </FormProvider>
  );
}
