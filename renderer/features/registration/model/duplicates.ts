import type { DuplicateCandidate } from '../../../../shared/domain/people/views.ts';
import { duplicateReasons, type Traits } from '../../../../shared/domain/people/duplicates.ts';
import { isListed } from './listed.ts';
import type { FormValues } from './values.ts';

/** What two files are compared on, line by line. */
export const COMPARED = [
  'familyLatin',
  'givenLatin',
  'familyArabic',
  'givenArabic',
  'birth',
  'document',
  'mobile',
  'rib',
] as const;
export type Compared = (typeof COMPARED)[number];

export interface ComparedLine {
  readonly field: Compared;
  readonly mine: string;
  readonly theirs: string;
  readonly isSame: boolean;
}

/** `known`: the file of that very person. `dependant`: somebody declared in another's file. */
export type Standing = 'registered' | 'possible' | 'dependant';

/** Somebody with the same document has a file of their own: no second one. Anything else is for the agent to judge. */
export function standingOf({ isDependantOf, reasons }: DuplicateCandidate): Standing {
  if (isDependantOf !== null) return 'dependant';
  return reasons.includes('same_document') ? 'registered' : 'possible';
}

const traitsOf = (values: FormValues): Traits => ({
  ...values.identity,
  document: values.identity.document.number,
  rib: values.rib,
  mobile: values.contacts.mobile,
});

/** The one of the existing file who looks like the person at the counter: the insured, or a dependant. */
function lookAlike({ record, isDependantOf }: DuplicateCandidate, mine: Traits): Traits {
  const insured: Traits = {
    ...record.identity,
    document: record.identity.document.number,
    rib: record.rib,
    mobile: record.contacts.mobile,
  };
  if (isDependantOf === null) return insured;
  const members = record.family.map((member): Traits => ({ ...member, document: member.documentNumber }));
  const strength = (traits: Traits): number => duplicateReasons(mine, traits).length;
  return members.toSorted((a, b) => strength(b) - strength(a))[0] ?? insured;
}

const comparable = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Mine and theirs, side by side; lines that neither has are left out. */
export function compare(values: FormValues, candidate: DuplicateCandidate): readonly ComparedLine[] {
  const mine = traitsOf(values);
  const theirs = lookAlike(candidate, mine);
  return COMPARED.map((field) => {
    const [a, b] = [mine[field] ?? '', theirs[field] ?? ''];
    return { field, mine: a, theirs: b, isSame: a !== '' && comparable(a) === comparable(b) };
  }).filter(({ mine: a, theirs: b }) => a !== '' || b !== '');
}

export interface Settled {
  /** Files of this very person: nothing can be registered until the agent opens one of them. */
  readonly registered: readonly DuplicateCandidate[];
  /** To be looked at before going on. */
  readonly unseen: readonly DuplicateCandidate[];
  readonly seen: readonly DuplicateCandidate[];
  /** The file that a list opened for this very person: it is completed. */
  readonly listed?: DuplicateCandidate;
}

/** What stands between the form and its submission on account of other files. */
export function settle(candidates: readonly DuplicateCandidate[], seenIds: readonly string[]): Settled {
  const listed = candidates.find(isListed);
  const files = candidates.filter((each) => !isListed(each));
  const registered = files.filter((each) => standingOf(each) === 'registered');
  const others = files.filter((each) => standingOf(each) !== 'registered');
  const isSeen = ({ record }: DuplicateCandidate) => seenIds.includes(record.id);
  return {
    registered,
    unseen: others.filter((each) => !isSeen(each)),
    seen: others.filter(isSeen),
    ...(listed ? { listed } : {}),
  };
}

/** What the search for duplicates looks at; asked again only when this changes. */
export const lookedAt = (
  { scheme, own, identity, contacts, rib, family }: FormValues,
  isWhole: boolean,
): string =>
  JSON.stringify([
    scheme,
    own,
    identity,
    contacts.mobile,
    rib,
    family.map(({ birth, situation, kind }) => [kind, birth, situation]),
    isWhole,
  ]);

/** Names in one script and a birth: enough to look for the same person. */
export const isWorthLooking = ({ identity }: FormValues): boolean =>
  identity.familyLatin !== '' &&
  identity.givenLatin !== '' &&
  identity.birth !== '' &&
  identity.document.number !== '';
