import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { ariaKeys } from '../lib/hotkeys/keys.ts';
import { KeyHint } from './KeyHint.tsx';
import { Hint } from './Hint.tsx';
import css from './Button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  /** One primary a screen. `danger` is for what gives something up. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: LucideIcon;
  /** Shown inside and said to screen readers; the key itself is bound by `useCommands`. */
  readonly keys?: string;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  /** Why it may not be used now: greyed, still reachable, the reason said beside it. */
  readonly reason?: string | undefined;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly isWide?: boolean;
  readonly autoFocus?: boolean;
  readonly slot?: string;
  readonly 'aria-label'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A verb. */
export function Button({
  children,
  variant = 'secondary',
  size = 'm',
  icon: Icon,
  keys,
  onPress,
  reason,
  isBusy = false,
  isWide = false,
  ...rest
}: ButtonProps) {
  const isHeld = reason !== undefined || isBusy;
  const button = (
    <AriaButton
      {...rest}
      className={cx(css.button, css[variant], css[size], isWide && css.wide)}
      onPress={() => {
        if (!isHeld) onPress?.();
      }}
      type={isHeld ? 'button' : (rest.type ?? 'button')}
      aria-disabled={isHeld && true}
      aria-keyshortcuts={keys && ariaKeys(keys)}
    >
      {isBusy ? (
        <LoaderCircle size={16} aria-hidden className={css.spinner} />
      ) : (
        Icon && <Icon size={16} aria-hidden />
      )}
      <span>{children}</span>
      {keys && <KeyHint keys={keys} tone={variant === 'primary' && !isHeld ? 'onAccent' : 'plain'} />}
    </AriaButton>
  );
  return reason === undefined ? button : <Hint text={reason}>{button}</Hint>;
}

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Said by screen readers and shown on hover and focus. */
  readonly label: string;
  readonly keys?: string;
  readonly size?: 's' | 'm';
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** For now, or at an end: greyed and without effect, but it keeps the focus of the hand that is on it. */
  readonly isHeld?: boolean;
  readonly autoFocus?: boolean;
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button too small for its word; the word is in its hint. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  size = 'm',
  isHeld = false,
  onPress,
  ...rest
}: IconButtonProps) {
  return (
    <Hint text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        onPress={() => {
          if (!isHeld) onPress?.();
        }}
        aria-disabled={isHeld && true}
        className={cx(css.button, css.icon, css[size])}
        aria-keyshortcuts={keys && ariaKeys(keys)}
      >
        <Icon size={size === 's' ? 16 : 18} aria-hidden />
      </AriaButton>
    </Hint>
  );
}
