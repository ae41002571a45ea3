import type { Book } from './book.ts';
import type { AskedPaper, Reason } from './decision.ts';

/** The papers that acts ask for, and a condition for each that is not among those handed in. */
export function askPapers(
  book: Book,
  acts: readonly string[],
  handedIn: readonly string[] | undefined,
): { readonly papers: readonly AskedPaper[]; readonly reasons: readonly Reason[] } {
  const asked = book.papersOf(...acts);
  const missing = handedIn === undefined ? [] : asked.filter(({ code }) => !handedIn.includes(code));
  return {
    papers: asked.map(({ code, fr, ar }) => ({ code, fr, ar })),
    reasons: missing.map(({ fr, ar, cited }) => book.say('paper.missing', cited, { paper: { fr, ar } })),
  };
}
