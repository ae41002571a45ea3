import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { ExchangeItem, SyncStatus } from '../../../shared/domain/sync/index.ts';
import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { Language, MessageKey } from '../../../shared/i18n/index.ts';

export const VIEWS = ['to_look_at', 'handed', 'waiting', 'held', 'answered'] as const;
export type View = (typeof VIEWS)[number];

/** The view an address asks for; when it asks for none, the first that has something in it. */
export function viewOf(
  asked: string | undefined,
  { parked, waiting, toApprove }: Pick<SyncStatus, 'parked' | 'waiting' | 'toApprove'>,
): View {
  const known = VIEWS.find((view) => view === asked);
  if (known !== undefined) return known;
  if (parked > 0) return 'to_look_at';
  return waiting + toApprove > 0 ? 'waiting' : 'answered';
}

const ACT_KEYS: Readonly<Record<string, MessageKey>> = {
  'registration.submitted': 'sync.act.registration.submitted',
  'number.given_up': 'sync.act.number.given_up',
  'attestation.issued': 'sync.act.attestation.issued',
  'non_registration.attested': 'sync.act.non_registration.attested',
  'refusal.issued': 'sync.act.refusal.issued',
  'papers.requested': 'sync.act.papers.requested',
  'card.issued': 'sync.act.card.issued',
  'card.replaced': 'sync.act.card.replaced',
  'card.spoiled': 'sync.act.card.spoiled',
  'card.handed': 'sync.act.card.handed',
  'card.revoked': 'sync.act.card.revoked',
  'photo.added': 'sync.act.photo.added',
  'person.listed': 'sync.act.person.listed',
  'access.issued': 'sync.act.access.issued',
  'people.merged': 'sync.act.people.merged',
  'event.declared': 'sync.act.event.declared',
  'day.closed': 'sync.act.day.closed',
  'registration.requested': 'sync.act.registration.requested',
  'request.taken': 'sync.act.request.taken',
  'request.answered': 'sync.act.request.answered',
  'envelope.closed': 'sync.act.envelope.closed',
  'envelope.collected': 'sync.act.envelope.collected',
  'envelope.received': 'sync.act.envelope.received',
  'care_file.deposited': 'sync.act.care_file.deposited',
  'care_file.moved': 'sync.act.care_file.moved',
};
/** What was done, as the beginning of a sentence. */
export const actKey = (kind: string): MessageKey => ACT_KEYS[kind] ?? 'sync.act.other';

export type Gender = 'm' | 'f';
/** The acts whose name is masculine, language by language: a sentence about them agrees. */
const MASCULINE: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(['access.issued', 'care_file.deposited']),
  ar: new Set([
    'refusal.issued',
    'papers.requested',
    'card.handed',
    'card.revoked',
    'access.issued',
    'people.merged',
    'event.declared',
    'day.closed',
    'request.taken',
    'registration.requested',
    'envelope.closed',
    'envelope.collected',
    'envelope.received',
    'care_file.deposited',
  ]),
};
/** « Un acte » in French, « عملية » in Arabic, where an act has no name of its own. */
export const genderOf = (kind: string, language: Language): Gender =>
  MASCULINE[language].has(kind) || (language === 'fr' && !(kind in ACT_KEYS)) ? 'm' : 'f';

/** Papers of acts that may be about nobody who has a file. */
const PAPERS: Readonly<Record<string, PaperKind>> = {
  'non_registration.attested': 'non-registration',
  'refusal.issued': 'refusal',
  'papers.requested': 'missing-papers',
  'registration.requested': 'receipt',
};

/** Where an act leads: to the decision that it waits for, to the request that it is about, or to the person's file. */
export function pathOf({ actId, kind, state, subjectId, subjectName }: ExchangeItem): string {
  if (state === 'parked' || state === 'handed') return `/echanges/${actId}`;
  if (kind.startsWith('envelope.')) return `/enveloppes/${subjectId}`;
  // Nobody's file: the paper is all there is to see.
  if (kind === 'day.closed') return `/journee/rapport/${actId}`;
  const paper = PAPERS[kind];
  if (paper !== undefined && subjectName.latin === '') return `/papiers/${paper}/${actId}`;
  // A request that became no act is its own subject, and nobody has its name.
  const isRequest = kind.startsWith('request.') && subjectName.latin === '';
  return isRequest ? `/demandes/${subjectId}` : `/personnes/${subjectId}`;
}

/** How the sentence ends: where the act stands, and whether it can leave now. */
export function saysKey(
  { state, gender }: Pick<ExchangeItem, 'state'> & { readonly gender: Gender },
  isOnline: boolean,
): MessageKey {
  if (state === 'waiting') return isOnline ? 'sync.says.sending' : 'sync.says.waiting';
  return `sync.says.${state}.${gender}`;
}

/** Where an act stands, in a word. */
export const stateKey = ({ state, waitsFor }: Pick<ExchangeItem, 'state' | 'waitsFor'>): MessageKey =>
  waitsFor?.kind === 'approval' && waitsFor.actKind === null ? 'approvals.badge' : `sync.state.${state}`;

/** What an attempt asked for by hand came to; what a person must do comes first. */
export function attemptKey({
  connection,
  parked,
  waiting,
}: Pick<SyncStatus, 'connection' | 'parked' | 'waiting'>): 'offline' | 'look' | 'some' | 'sent' {
  if (connection === 'offline') return 'offline';
  if (parked > 0) return 'look';
  return waiting > 0 ? 'some' : 'sent';
}

export type ConnectionTone = 'success' | 'attention' | 'info';
const HALF_DAY_MS = 12 * 3_600_000;

/** What is said of the network: an absence of more than half a day tells its day too. */
export function connectionKey(
  status: Pick<SyncStatus, 'connection' | 'offlineSince' | 'lastExchangeAt'>,
  nowMs: number,
): MessageKey {
  const { connection, offlineSince, lastExchangeAt } = status;
  if (connection === 'online') return lastExchangeAt === null ? 'sync.line.online.never' : 'sync.line.online';
  if (connection === 'unknown' || offlineSince === null) return 'sync.line.unknown';
  return nowMs - Date.parse(offlineSince) > HALF_DAY_MS ? 'sync.line.offlineLong' : 'sync.line.offline';
}

/** What ends a refusal at once; to correct opens the form again. */
export type Resolution = 'use_existing' | 'resend' | 'abandon';
export type Decision = Resolution | 'correct';

/** What may be decided: the existing record only when there is one and the act made a person. */
export function decisionsFor(
  { kind, refusal }: Pick<ExchangeItem, 'kind'> & Partial<Pick<ExchangeItem, 'refusal'>>,
  existing: PersonRecord | null,
  canCorrect = false,
): readonly Decision[] {
  // A request has one answer: the one that came too late is not sent again.
  if (kind === 'request.answered') return ['abandon'];
  // Its step is said already, by another counter.
  if (refusal === 'envelope_moved') return ['abandon'];
  const mend: readonly Decision[] = canCorrect ? ['correct'] : [];
  // The same again is only asked where nothing of it can be typed anew.
  if (refusal === 'not_approved') return canCorrect ? ['correct', 'abandon'] : ['resend', 'abandon'];
  // Choosing between the two sides comes first; typing it all again is for the rare rest.
  if (refusal === 'conflict') return ['resend', ...mend, 'abandon'];
  return (kind === 'registration.submitted' || kind === 'person.listed') && existing !== null
    ? ['use_existing', ...mend, 'resend', 'abandon']
    : [...mend, 'resend', 'abandon'];
}
