import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Legal } from '../legal/index.ts';
import { openBook, type Asked, type Book } from './book.ts';
import type { AskedPaper, Reason } from './decision.ts';

/** The papers asked, and a condition for each that is not among those handed in. */
export function askPapers(
  book: Book,
  asked: readonly Asked[],
  handedIn: readonly string[] | undefined,
): { readonly papers: readonly AskedPaper[]; readonly reasons: readonly Reason[] } {
  const missing = handedIn === undefined ? [] : asked.filter(({ code }) => !handedIn.includes(code));
  return {
    papers: asked.map(({ code, fr, ar }) => ({ code, fr, ar })),
    reasons: missing.map(({ fr, ar, cited }) => book.say('paper.missing', cited, { paper: { fr, ar } })),
  };
}

/** The papers that an act asks on a day, whatever its facts. */
export const listPapersOf = (act: string, on: PlainDate, legal: Legal): readonly AskedPaper[] => {
  const book = openBook(legal, on);
  return askPapers(book, book.papersOf(act), undefined).papers;
};
