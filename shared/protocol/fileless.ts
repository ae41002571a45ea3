import type { Act } from './acts.ts';

/** Acts that change no file: there is no version to follow. */
const FILELESS: ReadonlySet<Act['kind']> = new Set([
  'number.given_up',
  'registration.requested',
  'request.taken',
  'request.answered',
  'non_registration.attested',
  'refusal.issued',
  'papers.requested',
  'day.closed',
  'care_file.deposited',
  'care_file.moved',
  'envelope.closed',
  'envelope.collected',
  'envelope.received',
]);
export const changesNoFile = ({ kind }: Act): boolean => FILELESS.has(kind);
