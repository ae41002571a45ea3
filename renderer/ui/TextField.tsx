import type { HTMLAttributes, ReactNode, Ref } from 'react';
import { Group, Input, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import { ariaFieldProps, FieldFoot, FieldLabel, type FieldProps } from './Field.tsx';
import css from './field.module.css';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'url';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** Set for a text that has its own direction whatever the screen's. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly lang?: string;
  /** For identifiers. */
  readonly isMono?: boolean;
  readonly autoFocus?: boolean;
  /** Short text or button inside, at the end. */
  readonly end?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, name, type, inputMode, maxLength, autoFocus } = props;
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      value={value}
      onChange={onChange}
      autoComplete={props.autoComplete ?? 'off'}
      onBlur={onBlur}
      name={name}
      type={type}
      inputMode={inputMode}
      maxLength={maxLength}
      autoFocus={autoFocus}
    >
      <FieldLabel {...props} />
      <Group className={css.control}>
        <Input
          className={cx(css.input, props.isMono && css.mono)}
          spellCheck={false}
          ref={props.ref}
          placeholder={props.placeholder}
          dir={props.dir === 'auto' && value === '' ? undefined : props.dir}
          lang={props.lang}
        />
        {props.end !== undefined && <span className={css.affix}>{props.end}</span>}
      </Group>
      <FieldFoot {...props} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; Enter makes a line there. */
export function TextArea(props: TextAreaProps) {
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      value={props.value}
      onChange={props.onChange}
      onBlur={props.onBlur}
      name={props.name}
      maxLength={props.maxLength}
      autoFocus={props.autoFocus}
    >
      <FieldLabel {...props} />
      <Group className={css.control}>
        <AriaTextArea
          className={cx(css.input, css.area)}
          rows={props.rows ?? 3}
          // What is typed in the other language ends where its own sentence ends.
          dir={props.value === '' ? undefined : 'auto'}
          ref={props.ref}
        />
      </Group>
      <FieldFoot {...props} />
    </AriaTextField>
  );
}
