import { compactIdentifier } from '../../../shared/domain/identity/documents.ts';
import type { MrzReading } from '../../../shared/domain/documents/mrz.ts';
import { findReference } from '../../../shared/domain/documents/reference.ts';
import { SEALED_KINDS } from '../../../shared/domain/documents/paper.ts';
import type { FoundPlace, PersonSummary, SearchAnswer } from '../../../shared/domain/people/views.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';

/** What Enter does with an answer. */
export type Choice =
  | { readonly kind: 'open'; readonly personId: string }
  | { readonly kind: 'go'; readonly path: string }
  | { readonly kind: 'register'; readonly mrz: MrzReading }
  | { readonly kind: 'none' };

/** A dependant has no file of their own: theirs is the insured person's. */
export const fileOf = (person: Pick<PersonSummary, 'id' | 'insured'>): string =>
  person.insured?.id ?? person.id;

/** Where a paper leads that is about nobody's file; undefined for the care file of somebody. */
export function pathOf(place: FoundPlace | null): string | undefined {
  if (place?.kind === 'envelope') return `/enveloppes/${place.id}`;
  if (place?.kind === 'request') return `/demandes/${place.id}`;
  if (place?.kind !== 'paper') return undefined;
  const { paper, actId } = place;
  return paper === 'day-report' ? `/journee/rapport/${actId}` : `/papiers/${paper}/${actId}`;
}

/** The care file that somebody's page is to begin with. */
export interface CareFileIn extends Readonly<Record<string, string | undefined>> {
  readonly dossier?: string;
}
export const careFileIn = (place: FoundPlace | null): CareFileIn =>
  place?.kind === 'care_file' ? { dossier: place.reference } : {};

/** One file only, or one envelope, request or paper: open it. A document that nobody carries: register its holder. Otherwise a person chooses. */
export function choiceOf({ people, mrz, more, place }: SearchAnswer): Choice {
  const path = pathOf(place);
  if (path !== undefined) return { kind: 'go', path };
  const files = new Set(people.map(fileOf));
  const [only] = files;
  if (files.size === 1 && only !== undefined && !more) return { kind: 'open', personId: only };
  if (files.size === 0 && mrz !== null) return { kind: 'register', mrz };
  return { kind: 'none' };
}

const bears = ({ registrationNumber, documentNumber }: PersonSummary, number: string): boolean =>
  registrationNumber === number || (documentNumber !== null && compactIdentifier(documentNumber) === number);

/** What Enter does with an answer to what was typed: among several files, the one that bears this very number is meant. */
export function choiceOnEnter(found: SearchAnswer, typed: string): Choice {
  const choice = choiceOf(found);
  if (choice.kind !== 'none') return choice;
  const files = new Set(found.people.filter((one) => bears(one, compactIdentifier(typed))).map(fileOf));
  const [only] = files;
  return files.size === 1 && only !== undefined ? { kind: 'open', personId: only } : choice;
}

/** Enter pressed before the answer opens it when it comes, but never over something to read first. */
export const opensWhenItComes = (found: SearchAnswer): boolean => opensByItself({ ...found, whole: true });

/**
 * A scan opens a file by itself, but never over something to read first: a seal's verdict, a paper that was taken back, a zone
 * that is in doubt; never the file of an identifier that only begins with the one scanned.
 */
export const opensByItself = ({
  seal,
  mrz,
  whole,
  reference,
  formerDocument,
}: Pick<SearchAnswer, 'seal' | 'mrz' | 'whole' | 'reference' | 'formerDocument'>): boolean =>
  whole &&
  formerDocument === undefined &&
  seal === null &&
  (mrz?.trustworthy ?? true) &&
  !isTakenBack(reference);

const isTakenBack = (reference: SearchAnswer['reference']): boolean =>
  reference?.standing === 'replaced' || reference?.standing === 'revoked';

/** The name of a sealed paper; a later version may seal papers that this one has no name for. */
export const paperKey = (kind: string): MessageKey | undefined => {
  const known = SEALED_KINDS.find((one) => one === kind);
  return known && `seal.kind.${known}`;
};

/** The receipt of a registration that a proximity point asked. */
export const isRequest = (text: string): boolean => findReference(text)?.startsWith('DI-') === true;

const IDENTIFIERS: readonly SearchAnswer['recognised'][] = ['document', 'number', 'mrz'];

/** What was asked names a paper, or could not be looked for as it is: nobody may be missing, so nobody is to be registered for that. */
export const isUnfinished = ({ recognised }: Pick<SearchAnswer, 'recognised'>): boolean =>
  recognised === 'partial' || recognised === 'year' || recognised === 'receipt';

export function emptyTitle({ recognised }: Pick<SearchAnswer, 'recognised'>, text = ''): MessageKey {
  if (isRequest(text)) return 'search.empty.request.title';
  if (recognised === 'partial') return 'search.empty.partial.title';
  if (recognised === 'receipt') return 'search.empty.reference.title';
  return recognised === 'year' ? 'search.empty.year.title' : 'search.empty.title';
}

/** What to say when nobody was found: what was asked and where it was looked for decide. A point has its own requests in another list. */
export function emptyBody(
  { recognised, asked }: Pick<SearchAnswer, 'recognised' | 'asked'>,
  { text = '', isPoint = false }: { readonly text?: string; readonly isPoint?: boolean } = {},
): MessageKey {
  if (isRequest(text)) return isPoint ? 'search.empty.request.point' : 'search.empty.request';
  if (asked === 'central_unreachable') return 'search.empty.unreachable';
  // A proximity point registers nobody: it asks a branch.
  if (IDENTIFIERS.includes(recognised))
    return isPoint ? 'search.empty.identifier.point' : 'search.empty.identifier';
  switch (recognised) {
    case 'receipt':
      return 'search.empty.reference';
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
