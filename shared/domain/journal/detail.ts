import { PAPER_KINDS } from '../documents/paper.ts';
import { findReference } from '../documents/reference.ts';
import { EVENT_KINDS } from '../events/index.ts';
import { RIGHTS_STATES } from '../rights/states.ts';

/** Papers that the journal speaks of, beyond those drawn from an act. */
export const JOURNAL_PAPERS = [...PAPER_KINDS, 'access', 'journal-extract'] as const;

/** What a line is about, where its codes say it. */
export type JournalWhat =
  | { readonly of: 'paper'; readonly code: (typeof JOURNAL_PAPERS)[number] }
  | { readonly of: 'event'; readonly code: (typeof EVENT_KINDS)[number] }
  | { readonly of: 'rights'; readonly code: (typeof RIGHTS_STATES)[number] };

const among = <T extends string>(codes: readonly T[], text: string | undefined): T | undefined =>
  codes.find((code) => code === text);

/** Reads the codes of a line: a paper of which kind, which event, which rights. */
export function whatOf(action: string, detail: string): JournalWhat | null {
  const [first, second] = detail.split(' ');
  if (action === 'event.declared') {
    const code = among(EVENT_KINDS, first);
    return code ? { of: 'event', code } : null;
  }
  if (action === 'rights.checked') {
    const code = among(RIGHTS_STATES, second);
    return code ? { of: 'rights', code } : null;
  }
  const code = action.startsWith('paper.') ? among(JOURNAL_PAPERS, first) : undefined;
  return code ? { of: 'paper', code } : null;
}

/** The reference that a line names. */
export const referenceIn = (detail: string): string | null =>
  detail.split(' ').find((word) => findReference(word) !== undefined) ?? null;
