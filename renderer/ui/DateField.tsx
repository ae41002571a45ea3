import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components';
import { useT } from '../lib/i18n/I18n.tsx';
import { Button } from './Button.tsx';
import { ariaFieldProps, FieldFoot, FieldLabel, type FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';
import field from './field.module.css';
import css from './DateField.module.css';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`; `YYYY` when only the year is known; empty text when nothing is typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  /** Offers to give the year alone. */
  readonly allowsYearOnly?: boolean;
  readonly autoFocus?: boolean;
}

const toDate = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null);

/** A day typed as bare digits (`24031987`), in the order day, month, year; no calendar to open. */
export function DateField(props: DateFieldProps) {
  const [isYearAsked, setYearAsked] = useState(false);
  const isYear = props.allowsYearOnly === true && (isYearAsked || /^\d{4}$/.test(props.value));
  const t = useT();
  const toggle = props.allowsYearOnly && !props.isReadOnly && (
    <Button
      size="s"
      variant="quiet"
      onPress={() => {
        setYearAsked(!isYear);
        props.onChange(isYear ? '' : props.value.slice(0, 4));
      }}
    >
      {t(isYear ? 'ui.fullDate' : 'ui.yearOnly')}
    </Button>
  );
  if (isYear) return <YearField {...props} end={toggle} />;
  return (
    <AriaDateField
      {...ariaFieldProps(props)}
      value={toDate(props.value)}
      onChange={(date) => props.onChange(date?.toString() ?? '')}
      shouldForceLeadingZeros
      onBlur={props.onBlur}
      name={props.name}
      autoFocus={props.autoFocus}
    >
      <FieldLabel {...props} />
      {/* Not a Group of React Aria: after the last digit the focus would go on to the button in it. */}
      <div
        className={field.control}
        onKeyDownCapture={alongDigits}
        data-invalid={props.error === undefined ? undefined : true}
        data-disabled={props.isDisabled ? true : undefined}
        data-readonly={props.isReadOnly ? true : undefined}
      >
        <DateInput className={css.input}>
          {(segment) => <DateSegment segment={segment} className={css.segment} />}
        </DateInput>
        {toggle && <span className={css.toggle}>{toggle}</span>}
      </div>
      <FieldFoot {...props} />
    </AriaDateField>
  );
}

/** The date is always drawn left to right, also in Arabic, where React Aria would turn the arrows round. */
function alongDigits(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || document.documentElement.dir !== 'rtl') return;
  const parts = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=spinbutton]')];
  event.stopPropagation();
  event.preventDefault();
  parts[parts.findIndex((part) => part === event.target) + step]?.focus();
}

function YearField({ end, ...props }: DateFieldProps & { readonly end: ReactNode }) {
  return (
    <TextField
      {...props}
      inputMode="numeric"
      maxLength={4}
      dir="ltr"
      end={<span className={css.toggle}>{end}</span>}
      onChange={(text) => props.onChange(text.replace(/\D/gu, ''))}
    />
  );
}
