import { useState } from 'react';
import { Check, Copy, UserRound } from 'lucide-react';
import { cx } from '../lib/cx.ts';
import { useSpeech, useT } from '../lib/i18n/I18n.tsx';
import type { DayStyle, Instant } from '../lib/i18n/formats.ts';
import { IconButton } from './Button.tsx';
import { groupsOf, type Grouping } from './identifier.ts';
import css from './values.module.css';

export interface IdentifierProps {
  /** As stored, without spaces. */
  readonly value: string;
  /** How it is cut for the eye; the gaps are drawn, so a copy has no space. */
  readonly grouping?: Grouping;
  readonly canCopy?: boolean;
}

/** A number that one reads aloud: mono, in groups, always left to right. */
export function Identifier({ value, grouping = 'auto', canCopy = false }: IdentifierProps) {
  return (
    <>
      <bdi className={css.identifier} dir="ltr">
        {groupsOf(value, grouping).map((group, index) => (
          <span key={`${index}${group}`} className={css.group}>
            {group}
          </span>
        ))}
      </bdi>
      {canCopy && <CopyButton text={value} />}
    </>
  );
}

/** Copies a text, and says so. */
export function CopyButton({ text }: { readonly text: string }) {
  const t = useT();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    });
  };
  return (
    <span className={css.copy}>
      <IconButton
        icon={isCopied ? Check : Copy}
        label={t(isCopied ? 'ui.copied' : 'ui.copy')}
        size="s"
        onPress={copy}
      />
    </span>
  );
}

/** An amount in centimes, as dirhams. */
export function Money({ centimes }: { readonly centimes: number }) {
  return <bdi className={css.money}>{useSpeech().money(centimes)}</bdi>;
}

/** A calendar day (`YYYY-MM-DD`) or a year alone. */
export function DateText({ day, look = 'numeric' }: { readonly day: string; readonly look?: DayStyle }) {
  return (
    <time className={css.date} dateTime={day}>
      {useSpeech().day(day, look)}
    </time>
  );
}

/** An instant: its day and hour, or its hour alone. */
export function MomentText({
  at,
  look = 'numeric',
}: {
  readonly at: Instant;
  readonly look?: DayStyle | 'time';
}) {
  const { moment, time } = useSpeech();
  return (
    <time className={cx(css.date, look !== 'time' && css.moment)} dateTime={new Date(at).toISOString()}>
      {look === 'time' ? time(at) : moment(at, look)}
    </time>
  );
}

export interface NamesProps {
  readonly latin: string;
  readonly arabic: string;
  readonly size?: 'm' | 'l';
  /** Side by side rather than one above the other. */
  readonly isInline?: boolean;
}

/** A name in both scripts; the script of the screen comes first. */
export function Names({ latin, arabic, size = 'm', isInline = false }: NamesProps) {
  const { language } = useSpeech();
  const scripts = [
    { text: latin, lang: 'fr', dir: 'ltr' },
    { text: arabic, lang: 'ar', dir: 'rtl' },
  ].filter(({ text }) => text !== '');
  return (
    <span className={cx(css.names, css[size], isInline && css.inline)}>
      {(language === 'ar' ? scripts.toReversed() : scripts).map(({ text, lang, dir }, index) => (
        <bdi key={lang} lang={lang} dir={dir} className={cx(css.one, index > 0 && css.second)}>
          {text}
        </bdi>
      ))}
    </span>
  );
}

export interface PhotoProps {
  /** A `blob:` address (the policy refuses `data:`); nothing yet when absent. */
  readonly src?: string | undefined;
  /** Whose face it is. */
  readonly alt: string;
  readonly size?: 's' | 'm' | 'l';
}

/** A face, or the place of one, at identity proportions (35 × 45). */
export function Photo({ src, alt, size = 'm' }: PhotoProps) {
  return (
    <figure className={cx(css.photo, css[`photo${size.toUpperCase()}`])}>
      {src ? (
        <img src={src} alt={alt} />
      ) : (
        <UserRound size={size === 's' ? 18 : 32} aria-label={alt} role="img" />
      )}
    </figure>
  );
}
