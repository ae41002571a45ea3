import { compareDecimals, decimal } from '../../kernel/decimal.ts';
import { labelOf, type Book } from './book.ts';
import type { Reason } from './decision.ts';
import type { RegisterFacts } from './facts.ts';

/** Another compulsory cover: it shuts out Tadamon and Achamil, and elsewhere one of the two has to end. */
export function otherCover(book: Book, { scheme, covers }: RegisterFacts): readonly Reason[] {
  const exclusive = scheme === 'tadamon' || scheme === 'achamil';
  const rule = book.principle(exclusive ? `no-other-cover-${scheme}` : 'one-cover');
  if (covers === undefined) return [book.say('missing.covers', rule)];
  const own = covers.includes(scheme)
    ? [book.say('registration.complete_instead', book.principle('complete-not-create'))]
    : [];
  const others = covers.filter((cover) => cover !== scheme);
  if (others.length === 0) return own.length > 0 ? own : [book.say('cover.none', rule)];
  return [
    ...own,
    ...others.map((other) =>
      book.say(exclusive ? 'cover.already_covered' : 'cover.other_open', rule, {
        scheme: labelOf(book.anyScheme(other)),
      }),
    ),
  ];
}

/** On which side of the threshold a score stands, and what that means for the scheme. */
export function thresholdReason(book: Book, scheme: RegisterFacts['scheme'], score: string): Reason {
  const { entry, value } = book.figure('threshold-rsu');
  if (value === null) return book.say('figure.unset', entry);
  const params = { score: { decimal: score }, threshold: { decimal: value } };
  const within = compareDecimals(decimal(score), decimal(value)) <= 0;
  const code =
    scheme === 'tadamon'
      ? within
        ? 'rsu.within_threshold'
        : 'rsu.above_threshold'
      : within
        ? 'rsu.not_beyond_threshold'
        : 'rsu.beyond_threshold';
  return book.say(code, entry, params, 'rsu-authority');
}

/** The RSU score, compared exactly: Tadamon up to the threshold itself, Achamil above it. */
export function rsuScore(book: Book, facts: RegisterFacts): readonly Reason[] {
  const { scheme, idcs, rsuRegistered, rsuScore: score } = facts;
  const registration = book.principle('rsu-registration');
  const known = idcs === undefined ? [book.say('missing.idcs', registration)] : [];
  if (rsuRegistered === false)
    return [...known, book.say('rsu.not_registered', registration, {}, 'rsu-authority')];
  if (rsuRegistered === undefined) known.push(book.say('missing.rsu_registration', registration));
  const { entry, value } = book.figure('threshold-rsu');
  if (value !== null && score === undefined) return [...known, book.say('missing.rsu_score', entry)];
  return [...known, thresholdReason(book, scheme, score ?? '')];
}
