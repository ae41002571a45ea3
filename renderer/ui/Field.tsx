import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { CircleAlert } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import css from './field.module.css';

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  /** The label is still said, but not shown (in tables, in the one large field). */
  readonly isLabelHidden?: boolean;
  /** Help under the field: a format, where to find it. */
  readonly hint?: string | undefined;
  /** One sentence that says what to do; its presence makes the field refused. */
  readonly error?: string | undefined;
  /** Fields are wanted unless they say so. */
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly width?: 'xs' | 's' | 'm' | 'l' | 'full';
  /** At the end of the label's line: a small button, a proposal. */
  readonly beside?: ReactNode;
}

export const fieldClass = (width: FieldProps['width'] = 'full'): string => cx(css.field, css[width]);

/** The props that React Aria's fields share, from ours. */
export const ariaFieldProps = ({ error, isOptional, isDisabled, isReadOnly, width }: FieldProps) => ({
  className: fieldClass(width),
  validationBehavior: 'aria' as const,
  isInvalid: error !== undefined,
  isRequired: !isOptional,
  isDisabled: isDisabled ?? false,
  isReadOnly: isReadOnly ?? false,
});

/** The label's line. */
export function FieldLabel({ label, isLabelHidden, isOptional, beside }: FieldProps) {
  const t = useT();
  return (
    <div className={cx(css.top, isLabelHidden && css.hidden)}>
      <Label className={css.label}>
        {label}
        {isOptional && <span className={css.optional}>{t('ui.optional')}</span>}
      </Label>
      {beside && <span className={css.beside}>{beside}</span>}
    </div>
  );
}

/** Help and refusal, under the field. */
export function FieldFoot({ hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <Text slot="description" className={css.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={css.error}>
        {error !== undefined && (
          <>
            <CircleAlert size={14} aria-hidden />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
