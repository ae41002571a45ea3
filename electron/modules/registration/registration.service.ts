import { checkRegistration } from '../../../shared/domain/registration/check.ts';
import { Identity } from '../../../shared/domain/identity/person.ts';
import { RegistrationForm } from '../../../shared/domain/registration/form.ts';
import type { DuplicateCandidate } from '../../../shared/domain/people/views.ts';
import type { DraftContent, Review, Submitted } from '../../../shared/domain/registration/views.ts';
import type { OwnPart, PersonRecord } from '../../../shared/domain/people/record.ts';
import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import { assert } from '../../../shared/kernel/assert.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { fieldErrors } from '../../../shared/kernel/field-errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import type { Chance } from '../../platform/ids.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { noteLook, record } from '../journal/index.ts';
import type { ReadLegal } from '../legal/index.ts';
import { nameOf, putRecord } from '../people/index.ts';
import { releasePhoto, withholdPhoto } from '../photo/index.ts';
import { takeReference } from '../receipts/index.ts';
import { refuseByRules, showDecision, showFamily, showMonthly, showOutlook } from './decisions.ts';
import * as drafts from './drafts.repo.ts';
import { getOwnStored, getOwnDraft } from './drafts.service.ts';
import { listDuplicates, traitsOf, type PartialTraits } from './duplicates.service.ts';
import { findPhotoOf, findSubject, findSubmitted } from './submitted.repo.ts';

/** A draft that has become an act about somebody. */
export interface FiledDraft {
  readonly draftId: string;
  readonly actId: string;
  readonly personId: string;
}

export interface RegistrationPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly shortCode: string; readonly branchCode: string };
  readonly takeNumber: (tx: Tx) => string | undefined;
  readonly numbersLeft: () => number;
  readonly append: (
    tx: Tx,
    act: ActOf<'registration.submitted'>,
    meta: { agentId: string; reference: string; doneOn: PlainDate },
  ) => void;
  /** Puts a corrected act in the place of a refused one. */
  readonly correct: (tx: Tx, actor: Actor, actId: string, restate: (act: Act) => Act) => Act;
  /** The texts that the rules read, as they stand now. */
  readonly legal: ReadLegal;
  /** Called in the transaction of the act: the draft may have been the answer to something. */
  readonly onFiled: (tx: Tx, actor: Actor, filed: FiledDraft) => void;
  /** Called once the act is on the disk. */
  readonly onSubmitted: () => void;
}

/** What an agent hands over: a checked form, the draft that it was, its photo. */
interface Filing {
  readonly draftId: string;
  readonly form: RegistrationForm;
  readonly photo: string | null;
  /** The file to complete: a list made the person known, under no number yet. */
  readonly listed: PersonRecord | undefined;
}

export function createRegistration(ports: RegistrationPorts) {
  const { db, clock, chance, device } = ports;

  const getForm = (content: DraftContent): RegistrationForm => {
    const parsed = RegistrationForm.safeParse(content);
    if (!parsed.success)
      throw new Failure({ code: 'registration.incomplete', fields: fieldErrors(parsed.error) });
    const fields = checkRegistration(parsed.data, clock.today());
    if (Object.keys(fields).length > 0) throw new Failure({ code: 'registration.incomplete', fields });
    return parsed.data;
  };

  /** Answers the file that a list opened for this very person, if there is one: it is completed, not made twice. */
  const findListed = (duplicates: readonly DuplicateCandidate[]): PersonRecord | undefined => {
    const same = duplicates
      .filter(({ reasons, isDependantOf }) => isDependantOf === null && reasons.includes('same_document'))
      .map(({ record: known }) => known);
    const registered = same.find(({ registrationNumber }) => registrationNumber !== null);
    if (registered)
      throw new Failure({
        code: 'registration.already_registered',
        params: { name: nameOf(registered), number: registered.registrationNumber ?? '' },
      });
    return same[0];
  };
  const refuseUnseen = (duplicates: readonly DuplicateCandidate[], seen: readonly string[]): void => {
    const unseen = duplicates.filter(({ record: { id } }) => !seen.includes(id));
    if (unseen.length > 0)
      throw new Failure({ code: 'registration.duplicates_unseen', params: { count: unseen.length } });
  };

  /** Number, person, act, receipt number, journal and the draft's end: all or nothing. */
  const write = (tx: Tx, actor: Actor, { draftId, form, photo, listed }: Filing): Submitted => {
    const number = ports.takeNumber(tx);
    if (number === undefined) throw new Failure({ code: 'registration.no_number_left' });
    const [personId, actId] = [listed?.id ?? chance.id(), chance.id()];
    const today = clock.today();
    const receipt = takeReference(tx, 'RC', device.shortCode, today);
    const person = personRecord(form, {
      id: personId,
      version: listed?.version ?? 0,
      number,
      photo: photo ?? listed?.photo ?? null,
      branchCode: device.branchCode,
      on: today,
      newId: () => chance.id(),
    });
    putRecord(tx, person);
    ports.append(
      tx,
      {
        id: actId as Submitted['actId'],
        kind: 'registration.submitted',
        subjectId: person.id,
        baseVersion: listed?.version ?? null,
        branchCode: device.branchCode,
        deviceId: device.id as ActOf<'registration.submitted'>['deviceId'],
        agentNumber: actor.number,
        doneAt: instant(clock),
        payload: { receipt, person, pieces: form.pieces },
      },
      { agentId: actor.id, reference: receipt, doneOn: today },
    );
    if (photo !== null) releasePhoto(tx, photo, actId);
    drafts.markSubmitted(tx, draftId, actId);
    ports.onFiled(tx, actor, { draftId, actId, personId: person.id });
    record(tx, clock, {
      agentNumber: actor.number,
      action: 'registration.submitted',
      subjectId: personId,
      detail: receipt,
    });
    return { actId: actId as Submitted['actId'], personId: person.id, registrationNumber: number, receipt };
  };

  /** Files that look like this one; the person whose registration is corrected is not their own duplicate. */
  const lookAlikes = (traits: PartialTraits, corrects: string | null): DuplicateCandidate[] => {
    const own = corrects === null ? undefined : findSubject(db, corrects);
    return listDuplicates(db, traits).filter(
      ({ record: { id }, isDependantOf }) => own === undefined || (id !== own && isDependantOf !== own),
    );
  };

  /** The corrected form in the place of what was refused: the same person, the same receipt, the same visit. */
  const rewrite = (tx: Tx, actor: Actor, { draftId, form, photo }: Filing, corrects: string): Submitted => {
    const act = ports.correct(tx, actor, corrects, (refused) => {
      assert(
        refused.kind === 'registration.submitted',
        'the draft of a registration corrects a registration',
      );
      const { person } = refused.payload;
      const restated = personRecord(form, {
        id: person.id,
        version: person.version,
        number: person.registrationNumber ?? '',
        photo,
        branchCode: person.branchCode,
        on: person.registeredOn,
        newId: sameMembers(person.family, () => chance.id()),
      });
      return { ...refused, payload: { ...refused.payload, person: restated, pieces: form.pieces } };
    });
    assert(act.kind === 'registration.submitted', 'a registration stays one');
    const before = findPhotoOf(tx, corrects);
    if (before !== null && before !== photo) withholdPhoto(tx, before, act.id);
    if (photo !== null) releasePhoto(tx, photo, act.id);
    drafts.markSubmitted(tx, draftId, act.id);
    const { person, receipt } = act.payload;
    return {
      actId: act.id,
      personId: person.id,
      registrationNumber: person.registrationNumber ?? '',
      receipt,
    };
  };

  return {
    review(actor: Actor, id: string, content: DraftContent): Review {
      const { corrects } = getOwnDraft(db, actor, id);
      const parsed = RegistrationForm.safeParse(content);
      const today = clock.today();
      const fields = parsed.success ? checkRegistration(parsed.data, today) : fieldErrors(parsed.error);
      const traits = parsed.success ? traitsOf(parsed.data) : partialTraits(content);
      const duplicates = traits ? lookAlikes(traits, corrects) : [];
      // Each is shown whole, to be compared with who stands at the desk.
      for (const { record: other } of duplicates)
        noteLook(db, clock, { agentNumber: actor.number, subjectId: other.id, detail: 'look-alike' });
      return {
        fields,
        duplicates,
        decision: showDecision(content, duplicates, today, ports.legal()),
        outlook: showOutlook(content, today, ports.legal()),
        contribution: showMonthly(content, today, ports.legal()),
        family: parsed.success ? showFamily(parsed.data, today, ports.legal()) : [],
        numbersLeft: ports.numbersLeft(),
      };
    },

    /** Asked again for the same draft, gives the same answer: the person is registered once. */
    submit(
      actor: Actor,
      input: { id: string; content: DraftContent; seenDuplicates: readonly string[] },
    ): Submitted {
      const stored = getOwnStored(db, actor, input.id);
      if (stored.submittedAs !== null) return findSubmitted(db, stored.submittedAs);
      const { photo, corrects } = getOwnDraft(db, actor, input.id);
      const form = getForm(input.content);
      const duplicates = lookAlikes(traitsOf(form), corrects);
      const listed = findListed(duplicates);
      refuseByRules(form, duplicates, clock.today(), ports.legal());
      refuseUnseen(duplicates, listed ? [listed.id, ...input.seenDuplicates] : input.seenDuplicates);
      const filing = { draftId: input.id, form, photo, listed };
      const submitted = db.write((tx) =>
        corrects === null ? write(tx, actor, filing) : rewrite(tx, actor, filing, corrects),
      );
      ports.onSubmitted();
      return submitted;
    },
  };
}

interface New {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly photo: string | null;
  readonly branchCode: string;
  readonly on: PlainDate;
  /** The id of somebody of the family. */
  readonly newId: (member: Member, index: number) => string;
}
type Member = RegistrationForm['family'][number];

/** Those who were stated before keep their ids, so that cards and papers made for them stay theirs. */
function sameMembers(before: PersonRecord['family'], newId: () => string): New['newId'] {
  const free = new Set(before);
  const isSame = (a: Member, b: Member): boolean =>
    a.kind === b.kind &&
    ((a.documentNumber !== undefined && a.documentNumber === b.documentNumber) ||
      (a.birth === b.birth && a.givenLatin === b.givenLatin));
  return (member, index) => {
    const stated = [...free];
    const found =
      stated.find((one) => isSame(one, member)) ??
      stated.find((one) => one === before[index] && one.kind === member.kind);
    if (!found) return newId();
    free.delete(found);
    return found.id;
  };
}

function personRecord(
  form: RegistrationForm,
  { id, version, number, photo, branchCode, on, newId }: New,
): PersonRecord {
  return {
    id: id as PersonRecord['id'],
    version,
    registrationNumber: number as PersonRecord['registrationNumber'],
    numberState: 'reserved',
    scheme: form.scheme,
    branchCode,
    registeredOn: on,
    identity: form.identity,
    contacts: form.contacts,
    address: form.address,
    activity: form.activity ?? null,
    own: form.own ? given(form.own) : null,
    rib: form.rib ?? null,
    family: form.family.map((member, index) => ({
      ...member,
      id: newId(member, index) as PersonRecord['id'],
    })),
    photo: photo as PersonRecord['photo'],
  };
}

/** What was answered; fields left empty are left out. */
const given = (part: NonNullable<RegistrationForm['own']>): OwnPart =>
  Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** The identity part of an unfinished form, when enough of it is there to look for the same person. */
function partialTraits(content: DraftContent): PartialTraits | undefined {
  const parsed = Identity.safeParse(content['identity']);
  return parsed.success ? { ...parsed.data, document: parsed.data.document.number } : undefined;
}
