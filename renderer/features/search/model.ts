import type { MrzReading } from '../../../shared/domain/documents/mrz.ts';
import { SEALED_KINDS } from '../../../shared/domain/documents/paper.ts';
import type { PersonSummary, SearchAnswer } from '../../../shared/domain/people/views.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';

/** What Enter does with an answer. */
export type Choice =
  | { readonly kind: 'open'; readonly personId: string }
  | { readonly kind: 'register'; readonly mrz: MrzReading }
  | { readonly kind: 'none' };

/** A dependant has no file of their own: theirs is the insured person's. */
export const fileOf = (person: Pick<PersonSummary, 'id' | 'insured'>): string =>
  person.insured?.id ?? person.id;

/** One file only: open it. A document that nobody carries: register its holder. Otherwise a person chooses. */
export function choiceOf({ people, mrz, more }: SearchAnswer): Choice {
  const files = new Set(people.map(fileOf));
  const [only] = files;
  if (files.size === 1 && only !== undefined && !more) return { kind: 'open', personId: only };
  if (files.size === 0 && mrz !== null) return { kind: 'register', mrz };
  return { kind: 'none' };
}

/**
 * A scan opens a file by itself, but never over something to read first: a seal's verdict, a paper that was taken back, a zone
 * that is in doubt; never the file of an identifier that only begins with the one scanned.
 */
export const opensByItself = ({
  seal,
  mrz,
  whole,
  reference,
}: Pick<SearchAnswer, 'seal' | 'mrz' | 'whole' | 'reference'>): boolean =>
  whole && seal === null && (mrz?.trustworthy ?? true) && !isTakenBack(reference);

const isTakenBack = (reference: SearchAnswer['reference']): boolean =>
  reference?.standing === 'replaced' || reference?.standing === 'revoked';

/** The name of a sealed paper; a later version may seal papers that this one has no name for. */
export const paperKey = (kind: string): MessageKey | undefined => {
  const known = SEALED_KINDS.find((one) => one === kind);
  return known && `seal.kind.${known}`;
};

const IDENTIFIERS: readonly SearchAnswer['recognised'][] = ['document', 'number', 'mrz'];

/** What was asked could not be looked for as it is: nobody may be missing, so nobody is to be registered for that. */
export const isUnfinished = ({ recognised }: Pick<SearchAnswer, 'recognised'>): boolean =>
  recognised === 'partial' || recognised === 'year';

export function emptyTitle({ recognised }: Pick<SearchAnswer, 'recognised'>): MessageKey {
  if (recognised === 'partial') return 'search.empty.partial.title';
  return recognised === 'year' ? 'search.empty.year.title' : 'search.empty.title';
}

/** What to say when nobody was found: what was asked and where it was looked for decide. */
export function emptyBody({ recognised, asked }: Pick<SearchAnswer, 'recognised' | 'asked'>): MessageKey {
  if (asked === 'central_unreachable') return 'search.empty.unreachable';
  if (IDENTIFIERS.includes(recognised)) return 'search.empty.identifier';
  switch (recognised) {
    case 'partial':
      return 'search.empty.partial';
    case 'birth':
      return 'search.empty.birth';
    case 'year':
      return 'search.empty.year';
    case 'phone':
      return 'search.empty.phone';
    case 'name':
      return 'search.empty.name';
    default:
      return 'search.empty.here';
  }
}
