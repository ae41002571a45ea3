import type { ReactNode } from 'react';
import {
  Badge,
  Checkbox,
  ComboBox,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  type Option,
  type RadioGroupProps,
} from '../../ui/index.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import css from '../forms.module.css';
import { Slot, useField, useTextField } from '../useField.tsx';
import type { FieldKind } from './kind.ts';

interface ChoiceProps {
  readonly options: readonly Option[];
  readonly placeholder?: string;
}
const labelOf = (options: readonly Option[] | undefined, id: string): string =>
  options?.find((option) => option.id === id)?.label ?? id;

/** One of a short list, opened on demand. */
export const Choice: FieldKind<string, ChoiceProps> = {
  Input: ({ name, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <Select {...rest} {...useTextField(name)} />
    </Slot>
  ),
  Output: ({ value, options }) => <bdi>{labelOf(options, value)}</bdi>,
  toText: (value, _, props) => labelOf(props?.options, value),
};

/** One of a few, all in sight. */
export const RadioChoice: FieldKind<string, ChoiceProps & Pick<RadioGroupProps, 'look'>> = {
  Input: ({ name, placeholder: _, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <RadioGroup {...rest} {...useTextField(name)} />
    </Slot>
  ),
  Output: ({ value, options }) => <bdi>{labelOf(options, value)}</bdi>,
  toText: (value, _, props) => labelOf(props?.options, value),
};

/** One of a long list, searched by typing. */
export const SearchChoice: FieldKind<string, ChoiceProps> = {
  Input: ({ name, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <ComboBox {...rest} {...useTextField(name)} />
    </Slot>
  ),
  Output: ({ value, options }) => <bdi>{labelOf(options, value)}</bdi>,
  toText: (value, _, props) => labelOf(props?.options, value),
};

/** Yes or no. */
export const Flag: FieldKind<boolean, { readonly note?: ReactNode }> = {
  Input: ({ name, label, note, isDisabled }) => {
    const { value, error, ...bound } = useField<boolean>(name);
    return (
      <Slot name={name} label={label}>
        <Checkbox
          {...bound}
          isSelected={value === true}
          isInvalid={error !== undefined}
          isDisabled={isDisabled ?? false}
          note={error ?? note}
        >
          {label}
        </Checkbox>
      </Slot>
    );
  },
  Output: ({ value }) => {
    const t = useT();
    return t(value ? 'ui.yes' : 'ui.no');
  },
  toText: (value, { t }) => t(value ? 'ui.yes' : 'ui.no'),
};

/** Any line of text, in either script. */
export const PlainText: FieldKind<
  string,
  { readonly maxLength?: number; readonly dir?: 'ltr' | 'rtl' | 'auto' }
> = {
  Input: ({ name, maxLength = 200, dir = 'auto', ...rest }) => (
    <Slot name={name} label={rest.label}>
      <TextField {...rest} {...useTextField(name)} maxLength={maxLength} dir={dir} />
    </Slot>
  ),
  Output: ({ value }) => <bdi>{value}</bdi>,
  toText: (value) => value,
};

/** A secret: never shown, never printed. */
export const Secret: FieldKind<string, { readonly autoComplete?: string }> = {
  Input: ({ name, autoComplete = 'off', ...rest }) => (
    <Slot name={name} label={rest.label}>
      <TextField {...rest} {...useTextField(name)} type="password" dir="ltr" autoComplete={autoComplete} />
    </Slot>
  ),
  Output: () => <>••••••</>,
  toText: () => '',
};

/** Several lines; Enter makes one. */
export const Notes: FieldKind<string, { readonly rows?: number; readonly maxLength?: number }> = {
  Input: ({ name, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <TextArea {...rest} {...useTextField(name)} />
    </Slot>
  ),
  Output: ({ value }) => <bdi>{value}</bdi>,
  toText: (value) => value,
};

export interface PieceItem {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  /** Beside it: what else can be done with this paper. */
  readonly end?: ReactNode;
}
interface Mark {
  readonly key: string;
  readonly received: boolean;
}
const isReceived = (marks: readonly Mark[], key: string): boolean =>
  marks.some((mark) => mark.key === key && mark.received);

/** Papers to hand in, ticked as they come: `[{ key, received }]`, one for each asked. */
export const Pieces: FieldKind<readonly Mark[], { readonly items: readonly PieceItem[] }> = {
  Input: ({ name, label, items }) => {
    const t = useT();
    const { value, onChange, onBlur } = useField<readonly Mark[] | undefined>(name);
    const marks = value ?? [];
    const mark = (key: string, received: boolean) =>
      onChange(
        items.map((item) => ({
          key: item.key,
          received: item.key === key ? received : isReceived(marks, item.key),
        })),
      );
    return (
      <Slot name={name} label={label}>
        <div role="group" aria-label={label} className={css.pieces}>
          {items.map((item) => (
            <div key={item.key} className={css.piece}>
              <Checkbox
                isSelected={isReceived(marks, item.key)}
                onChange={(received) => mark(item.key, received)}
                onBlur={onBlur}
                note={item.note}
              >
                {item.label}{' '}
                {!isReceived(marks, item.key) && <span className={css.missing}>{t('ui.missing')}</span>}
              </Checkbox>
              {item.end}
            </div>
          ))}
        </div>
      </Slot>
    );
  },
  Output: ({ value, items = [] }) => {
    const t = useT();
    return (
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            {item.label}{' '}
            <Badge tone={isReceived(value, item.key) ? 'success' : 'attention'}>
              {t(isReceived(value, item.key) ? 'ui.received' : 'ui.missing')}
            </Badge>
          </li>
        ))}
      </ul>
    );
  },
  toText: (value, { t }, props) =>
    (props?.items ?? [])
      .map((item) => `${item.label} : ${t(isReceived(value, item.key) ? 'ui.received' : 'ui.missing')}`)
      .join('\n'),
};
