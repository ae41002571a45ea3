import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ChevronRight, Circle, type LucideIcon } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { ariaKeys } from '../lib/hotkeys/keys.ts';
import { KeyHint } from './KeyHint.tsx';
import { TONE_ICONS, type Tone } from './Notice.tsx';
import { Directional } from './Directional.tsx';
import css from './blocks.module.css';

export interface ActionItem {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  /** Why it may not be done now: greyed, reachable, the reason under it. */
  readonly reason?: string | undefined;
  readonly onPress: () => void;
}

/** What can be done with what is on screen, by key, at the side. */
export function ActionList({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly ActionItem[];
}) {
  return (
    <ul className={css.actions} aria-label={label}>
      {items.map(({ id, label: text, icon: Icon, keys, reason, onPress }) => (
        <li key={id}>
          <AriaButton
            className={css.action}
            onPress={() => reason === undefined && onPress()}
            aria-disabled={reason !== undefined || undefined}
            aria-keyshortcuts={keys && ariaKeys(keys)}
          >
            <Icon size={18} aria-hidden />
            <span>{text}</span>
            {keys ? <KeyHint keys={keys} /> : <span />}
            {reason !== undefined && <span className={css.reason}>{reason}</span>}
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}

export interface FigureItem {
  readonly label: string;
  readonly value: ReactNode;
}

/** A few numbers side by side. */
export function Figures({ items }: { readonly items: readonly FigureItem[] }) {
  return (
    <dl className={css.figures}>
      {items.map(({ label, value }) => (
        <div key={label} className={css.figure}>
          <dt className={css.figureLabel}>{label}</dt>
          <dd className={css.number}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface StoryItem {
  readonly id: string;
  readonly when: ReactNode;
  readonly what: ReactNode;
  /** A badge or a button. */
  readonly end?: ReactNode;
}

/** What happened, with its dates, the newest first. */
export function Story({ label, items }: { readonly label: string; readonly items: readonly StoryItem[] }) {
  return (
    <ol className={css.story} aria-label={label}>
      {items.map(({ id, when, what, end }) => (
        <li key={id} className={css.entry}>
          <span className={css.when}>{when}</span>
          <span className={css.knot} aria-hidden />
          <span>{what}</span>
          <span>{end}</span>
        </li>
      ))}
    </ol>
  );
}

interface CardProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly label?: string;
  readonly isChosen?: boolean;
}

/** A thing among others in a row: a person of a family. With `onPress` the whole of it is a button. */
export function Card({ children, onPress, label, isChosen = false }: CardProps) {
  const look = cx(css.card, onPress && css.pressable, isChosen && css.chosen);
  if (!onPress) return <div className={look}>{children}</div>;
  return (
    <AriaButton className={look} onPress={onPress} aria-label={label && label}>
      {children}
    </AriaButton>
  );
}

export interface ListItem {
  readonly id: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly onPress?: () => void;
}

/** A short list of things that open. For long ones, `Table`. */
export function ItemList({ label, items }: { readonly label: string; readonly items: readonly ListItem[] }) {
  return (
    <ul className={css.items} aria-label={label}>
      {items.map(({ id, title, note, end, onPress }) => {
        const words = (
          <>
            <span className={css.itemWords}>
              {title}
              {note && <span className={css.itemNote}>{note}</span>}
            </span>
            {end}
          </>
        );
        return (
          <li key={id}>
            {onPress ? (
              <AriaButton className={css.item} onPress={onPress}>
                {words}
                <Directional icon={ChevronRight} size={16} />
              </AriaButton>
            ) : (
              <div className={css.item}>{words}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** One line of a margin: a check that passed, waits, warns or refuses. `waiting` has nothing to say yet. */
export function CheckLine({
  tone,
  children,
}: {
  readonly tone: Tone | 'waiting';
  readonly children: ReactNode;
}) {
  const Icon = tone === 'waiting' ? Circle : TONE_ICONS[tone];
  return (
    <p className={cx(css.check, css[tone === 'waiting' ? 'info' : tone])}>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
