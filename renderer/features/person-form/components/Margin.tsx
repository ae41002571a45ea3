import type { ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { CheckLine, type Tone } from '../../../ui/index.ts';
import css from './form.module.css';

/** One line of the margin: a sentence and how serious it is. */
export interface Line {
  readonly tone: 'waiting' | Tone;
  readonly says: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Where it comes from, under the sentence. */
  readonly note?: { readonly says: MessageKey; readonly values: Readonly<Record<string, string>> };
}

/** What follows the work at the end side. */
export const MarginColumn = ({ children }: { readonly children: ReactNode }) => (
  <div className={css.aside}>{children}</div>
);

interface BlockProps {
  readonly title: string;
  readonly end?: string;
  readonly children: ReactNode;
}
export function Block({ title, end, children }: BlockProps) {
  return (
    <section className={css.block} aria-label={title}>
      <h2 className={css.blockTitle}>
        {title}
        {end && <bdi>{end}</bdi>}
      </h2>
      {children}
    </section>
  );
}

export function Lines({ of }: { readonly of: readonly Line[] }) {
  const { t } = useSpeech();
  return of.map(({ tone, says, values, note }) => {
    const sentence = t(says, values);
    return (
      <CheckLine key={sentence} tone={tone}>
        {sentence}
        {note && <span className={css.note}>{t(note.says, note.values)}</span>}
      </CheckLine>
    );
  });
}
