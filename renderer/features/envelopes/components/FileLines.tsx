import type { ReactNode } from 'react';
import type { PaperNames } from '../../../../shared/domain/papers/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Identifier } from '../../../ui/index.ts';
import { nameIn } from '../model.ts';
import css from './envelopes.module.css';

export interface FileLine {
  readonly reference: string;
  /** Null for a file that nobody knows here. */
  readonly number: string | null;
  readonly insured: PaperNames | null;
  readonly end?: ReactNode;
}

/** Care files by their reference: whose each is, and what can be done with it. */
export function FileLines({
  label,
  files,
  empty,
}: {
  readonly label: string;
  readonly files: readonly FileLine[];
  readonly empty: string;
}) {
  const { language } = useSpeech();
  if (files.length === 0) return <p className={css.none}>{empty}</p>;
  return (
    <div className={css.long} role="region" aria-label={label} tabIndex={0}>
      <ul className={css.files} aria-label={label}>
        {files.map(({ reference, number, insured, end }) => (
          <li key={reference} className={css.file}>
            <Identifier value={reference} grouping="none" />
            <span className={css.who}>{insured && <bdi>{nameIn(language, insured)}</bdi>}</span>
            {number !== null && <Identifier value={number} />}
            {end}
          </li>
        ))}
      </ul>
    </div>
  );
}
