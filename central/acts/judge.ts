import { assertNever } from '../../shared/kernel/assert.ts';
import { applyEvent, decideEvent } from '../../shared/domain/events/index.ts';
import { coverIn } from '../../shared/domain/people/covers.ts';
import { decideRegistration } from '../../shared/domain/registration/decide.ts';
import { bearsNumber } from '../../shared/domain/merge/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { ReasonView } from '../../shared/domain/rules/index.ts';
import type { Act, ActOf } from '../../shared/protocol/acts.ts';
import { isRegisteredByList, isSoundListing } from '../../shared/domain/lists/listed.ts';
import { addDays, type PlainDate } from '../../shared/kernel/plain-date.ts';
import { asNumber } from '../numbers/as-number.ts';
import { judgeMerged } from './merged-rules.ts';
import { meanwhileOf, photoClashes, readOnFile } from './merge-rules.ts';
import { judgeDay } from './day-rules.ts';
import { judgeDeposited, judgeMoved } from './care-rules.ts';
import { judgeCard } from './card-rules.ts';
import { judgeEnvelopeClosed, judgeEnvelopeCollected, judgeEnvelopeReceived } from './envelope-rules.ts';
import { judgeRequested } from './point-rules.ts';
import { judgeAnswered, judgeTaken } from './request-rules.ts';
import { isSoundRegistration, refusingReasons } from './registration-rules.ts';
import type { SealedKind } from '../../shared/domain/documents/paper.ts';
import { rightsOf } from '../../shared/domain/rights/index.ts';
import { holderIn } from '../rights/holders.ts';
import { accept, refuse, type Verdict } from './verdict.ts';
import { documentName, type World } from './world.ts';

/** What the central answers to one act. Pure: the same act in the same world gets the same verdict. */
export function judge(stated: Act, world: World): Verdict {
  if (stated.deviceId !== world.device.id || stated.branchCode !== world.device.branchCode)
    return refuse('invalid');
  // A second pair of eyes is somebody else's.
  if (stated.approval?.agentNumber === stated.agentNumber) return refuse('invalid');
  const standing = world.aliases.get(stated.subjectId);
  // Stated of a file that went: it is about the one that stays.
  const act = standing === undefined ? stated : { ...stated, subjectId: standing as Act['subjectId'] };
  switch (act.kind) {
    case 'registration.submitted':
      return judgeRegistration(act, world);
    case 'number.given_up':
      return judgeGivenUp(act, world);
    case 'attestation.issued':
      return judgeAttestation(act, world);
    case 'non_registration.attested':
      return judgeNonRegistration(act, world);
    case 'refusal.issued':
      return acceptLetter(act, world, 'refusal');
    case 'papers.requested':
      return acceptLetter(act, world, 'missing-papers');
    case 'day.closed':
      return judgeDay(act);
    case 'card.issued':
    case 'card.replaced':
    case 'card.spoiled':
    case 'card.handed':
    case 'card.revoked':
      return judgeCard(act, world);
    case 'access.issued':
      return judgeAccess(act, world);
    case 'photo.added':
      return judgePhoto(act, world, stated.subjectId);
    case 'person.listed':
      return judgeListed(act, world);
    case 'event.declared':
      return judgeEvent(act, world, stated.subjectId);
    case 'people.merged':
      return judgeMerged(act, world);
    case 'registration.requested':
      return judgeRequested(act, world);
    case 'request.taken':
      return judgeTaken(act, world);
    case 'request.answered':
      return judgeAnswered(act, world);
    case 'care_file.deposited':
      return judgeDeposited(act, world, stated.subjectId);
    case 'care_file.moved':
      return judgeMoved(act, world);
    case 'envelope.closed':
      return judgeEnvelopeClosed(act, world);
    case 'envelope.collected':
      return judgeEnvelopeCollected(act, world);
    case 'envelope.received':
      return judgeEnvelopeReceived(act, world);
    default:
      return assertNever(act);
  }
}

/**
 * Expiry is not looked at: it tells the counter when to stop giving, and no number is ever given to another workstation. A
 * person who left with a card in good faith keeps its number.
 */
const isOwn = (number: number, world: World): boolean =>
  world.device.numbers.some(({ first, last }) => first <= number && number <= last);

/** The version that stands, or nothing but what this workstation did itself came since the one that it names. */
const isSeen = (act: Act, known: PersonRecord, { versions }: World): boolean =>
  known.version === act.baseVersion ||
  meanwhileOf(act, versions.get(act.subjectId) ?? [])?.theirs.length === 0;

function judgeRegistration(act: ActOf<'registration.submitted'>, world: World): Verdict {
  const { subjectId, baseVersion, branchCode, payload } = act;
  const { person, pieces } = payload;
  if (person.id !== subjectId || person.branchCode !== branchCode || person.registrationNumber === null)
    return refuse('invalid');
  if (!isSoundRegistration(person, pieces, world.today)) return refuse('invalid');

  const known = world.people.get(subjectId);
  if (known && known.registrationNumber !== null) return refuse('already_registered', known);
  if (known && !isSeen(act, known, world)) return refuse('stale_version', known);
  if (!known && baseVersion !== null && baseVersion !== 0) return refuse('unknown_subject');
  const holder = world.holders.get(documentName(person.identity.document));
  if (holder && holder.id !== subjectId) return refuse('already_registered', holder);

  const number = Number(person.registrationNumber);
  if (!isOwn(number, world)) return refuse('number_not_yours');
  if (world.numbers.has(number)) return refuse('number_taken');
  const reasons = refusalOf(person, world);
  if (reasons.length > 0) return { outcome: 'refused', code: 'rules_refused', existing: null, reasons };
  const version = (known?.version ?? 0) + 1;
  return accept(version, { kind: 'record', record: { ...person, version, numberState: 'confirmed' } });
}

/** Who is known already, registered or not, is not made twice: the record that stands is given back. */
function judgeListed(
  { subjectId, branchCode, payload: { person } }: ActOf<'person.listed'>,
  world: World,
): Verdict {
  if (person.id !== subjectId || person.branchCode !== branchCode) return refuse('invalid');
  if (!isSoundListing(person, addDays(world.today, 1))) return refuse('invalid');
  const known = world.people.get(subjectId) ?? world.holders.get(documentName(person.identity.document));
  if (known)
    return refuse(known.registrationNumber === null ? 'already_listed' : 'already_registered', known);
  const reasons = refusalOf(person, world);
  if (reasons.length > 0) return { outcome: 'refused', code: 'rules_refused', existing: null, reasons };
  const record: PersonRecord = { ...person, version: 1, numberState: 'reserved' };
  if (!isRegisteredByList(person.scheme)) return accept(1, { kind: 'record', record });
  const [number] = world.free;
  if (number === undefined) throw new Error('a number was set aside for each listed household');
  return accept(1, {
    kind: 'record',
    record: { ...record, registrationNumber: asNumber(number), numberState: 'confirmed' },
  });
}
/** Why the rules refuse this person, with what other files say of a cover; empty when they do not. */
function refusalOf(person: PersonRecord, world: World): readonly ReasonView[] {
  const covers = coversOf(person, world);
  return refusingReasons(
    (day: PlainDate) => decideRegistration(person, covers, day, world.legal),
    world.today,
    person.registeredOn,
  );
}

/** Schemes that cover whoever has this document through other files than `fileId`: their own, or any. */
const coversElsewhere = (
  fileId: string,
  document: string,
  whose: 'own' | 'any',
  { files }: World,
): readonly string[] =>
  (files.get(document) ?? [])
    .filter(({ id, identity }) => id !== fileId && (whose === 'any' || identity.document.number === document))
    .flatMap((file) => coverIn(file, document) ?? []);

const coversOf = ({ id, identity }: PersonRecord, world: World): readonly string[] =>
  coversElsewhere(id, identity.document.number, 'any', world);

function judgeGivenUp({ subjectId, payload }: ActOf<'number.given_up'>, world: World): Verdict {
  const number = Number(payload.number);
  if (!isOwn(number, world)) return refuse('number_not_yours');
  if (world.numbers.get(number) === 'given') return refuse('number_taken');
  return accept(world.people.get(subjectId)?.version ?? 0, { kind: 'give_up', number });
}

/** Only where there is none: a photo that stands is changed by an act of another kind, with its own reasons. */
function judgePhoto(act: ActOf<'photo.added'>, world: World, statedOf: string): Verdict {
  const { subjectId, payload } = act;
  const known = world.people.get(subjectId);
  if (!known || known.registrationNumber === null) return refuse('unknown_subject');
  if (known.photo === payload.photo) return accept(known.version);
  if (known.photo !== null) {
    const versions = world.versions.get(statedOf) ?? [];
    const meanwhile = meanwhileOf(act, versions);
    if (!meanwhile) return refuse('stale_version', known);
    const clashes = photoClashes(versions, meanwhile, payload.photo);
    return { outcome: 'refused', code: 'conflict', existing: known, base: meanwhile.seen, clashes };
  }
  const version = known.version + 1;
  return accept(version, { kind: 'photo', record: { ...known, version, photo: payload.photo } });
}

/**
 * The file moves on from the state that the counter saw, and by the same function; where others came first, what they touched and
 * what this touches are compared. Identity documents stay one person's: an identity that somebody else is registered with is refused.
 */
function judgeEvent(act: ActOf<'event.declared'>, world: World, statedOf: string): Verdict {
  const { subjectId, branchCode, payload } = act;
  const known = world.people.get(subjectId);
  if (!known) return refuse('unknown_subject');
  const read = readOnFile(act, known, world, statedOf);
  if ('outcome' in read) return read;
  const { form } = read;
  if (form.kind === 'identity-change') {
    const holder = world.holders.get(documentName(form.identity.document));
    if (holder && holder.id !== subjectId) return refuse('document_taken', known);
  }
  const { declaredOn } = payload;
  const decideOn = (on: PlainDate) =>
    decideEvent(known, form, {
      on,
      legal: world.legal,
      papers: undefined,
      coversOf: (document, whose) => coversElsewhere(known.id, document, whose, world),
    }).decision;
  const reasons = refusingReasons(decideOn, world.today, declaredOn);
  if (reasons.length > 0) return { outcome: 'refused', code: 'rules_refused', existing: known, reasons };
  const { receipt, newMemberId } = payload;
  const after = applyEvent(known, form, { actId: act.id, declaredOn, branchCode, receipt, newMemberId });
  return accept(known.version + 1, { kind: 'event', record: { ...after, version: known.version + 1 } });
}

const attestedKind = (of: 'registration' | 'rights' | 'achamil' = 'registration'): SealedKind =>
  of === 'registration' ? 'attestation' : of;

/** A refusal or a request for papers is a fact: it was handed over. Its person may be unknown here. */
const acceptLetter = (
  { subjectId, payload }: ActOf<'refusal.issued'> | ActOf<'papers.requested'>,
  world: World,
  paper: SealedKind,
): Verdict =>
  accept(world.people.get(subjectId)?.version ?? 0, {
    kind: 'paper',
    paper,
    reference: payload.reference,
    personId: subjectId,
  });

/** Refused when somebody has the document by now: the agent takes the paper back. */
function judgeNonRegistration(
  { subjectId, payload }: ActOf<'non_registration.attested'>,
  world: World,
): Verdict {
  const { number } = payload.said.person.document;
  const { today: on, legal } = world;
  const holders = (world.files.get(number) ?? []).flatMap((file) => {
    const known = world.known.get(file.id);
    return holderIn(file, number, rightsOf(file, known, { on, legal, hasOwnCover: () => false })) ?? [];
  });
  if (holders.length > 0) return refuse('document_known');
  return accept(0, {
    kind: 'paper',
    paper: 'non-registration',
    reference: payload.reference,
    personId: subjectId,
  });
}

function judgeAttestation({ subjectId, payload }: ActOf<'attestation.issued'>, world: World): Verdict {
  const known = world.people.get(subjectId);
  if (!known || !bearsNumber(known, payload.number)) return refuse('unknown_subject');
  const paper = attestedKind(payload.said?.of);
  return accept(known.version, { kind: 'paper', paper, reference: payload.reference, personId: known.id });
}

/** A first access is for a self-employed person whose number the slip bears. */
function judgeAccess({ subjectId, doneAt, payload }: ActOf<'access.issued'>, world: World): Verdict {
  const known = world.people.get(subjectId);
  if (!known || !bearsNumber(known, payload.number)) return refuse('unknown_subject');
  if (known.scheme !== 'tns') return refuse('invalid');
  const { reference, hash } = payload;
  return accept(known.version, {
    kind: 'access',
    personId: known.id,
    number: payload.number,
    reference,
    hash,
    issuedAt: doneAt,
  });
}
