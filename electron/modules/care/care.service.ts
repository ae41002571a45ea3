import {
  isPieceBrought,
  lastPlaced,
  lookAtDeposit,
  moved,
  piecesOf,
  withoutCare,
  type AgentMove,
  type CareDesk,
  type CareDraft,
  type CareEvent,
  type CareFacts,
  type CareFile,
  type CareFileStory,
  type CareFileView,
  type CareLook,
  type Deposited,
  type PiecePage,
} from '../../../shared/domain/care/index.ts';
import { entriesOn } from '../../../shared/domain/legal/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { noteLook, record as writeJournal } from '../journal/index.ts';
import type { ReadLegal } from '../legal/index.ts';
import { findRecord } from '../people/index.ts';
import { takeReference } from '../receipts/index.ts';
import { findAnswer } from '../rights/index.ts';
import * as repo from './care.repo.ts';
import { careFileOf, readForm, refuseOverLimit } from './deposit.ts';
import { dropCareDraft, findCareDraft, putCareDraft } from './drafts.repo.ts';
import { messageOf, pieceWordsOf } from './message.ts';
import type { Pages } from './pages.service.ts';
import { patientsOf } from './patients.ts';

type CareAct = ActOf<'care_file.deposited'> | ActOf<'care_file.moved'>;

export interface CarePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Device;
  readonly legal: ReadLegal;
  readonly pages: Pages;
  /** The number on a paper; throws for somebody who has none. */
  readonly numberOf: (record: PersonRecord) => string;
  readonly append: (
    tx: Tx,
    act: CareAct,
    meta: { agentId: string; reference: string | null; doneOn: PlainDate },
  ) => void;
  /** Every care file of a person that the central knows, wherever it was left; undefined when it cannot be reached. */
  readonly askFiles: (personId: string) => Promise<readonly CareFileStory[] | undefined>;
  /** Called once an act is on the disk. */
  readonly onDone: () => void;
}

interface Page {
  readonly after: string | null;
  /** The reference of a file that the first page begins with; it stands at its own place as well when that is on another page. */
  readonly first?: string | undefined;
  readonly limit: number;
}
interface Move {
  readonly fileId: string;
  readonly move: AgentMove;
  readonly reason: string | null;
  readonly pieces: readonly string[];
}
interface Brought {
  readonly fileId: string;
  readonly pieces: readonly string[];
  readonly pages: readonly PiecePage[];
}
const isPoint = (actor: Actor): boolean => actor.role === 'proximity';
const showDay = (day: string): string => day.split('-').toReversed().join('/');

/** Care files: left at the counter with a receipt, followed by those who were told of them. */
export function createCare(ports: CarePorts) {
  const { db, clock, chance, device, legal, pages } = ports;

  const getRecord = (personId: string): PersonRecord => {
    const found = findRecord(db, personId);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  const getFile = (id: string): CareFileView => {
    const found = repo.findCareFile(db, id);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  const piecesNow = () => entriesOn(legal(), 'care-pieces.json', clock.today());
  const inpeDigits = (): number | null => {
    const length = entriesOn(legal(), 'formats.json', clock.today()).findLast(
      ({ code }) => code === 'format-inpe',
    );
    return length === undefined || length.value === null ? null : Number(length.value);
  };
  const lookNow = (actor: Actor, { scheme }: PersonRecord, facts: Omit<CareFacts, 'kind'>): CareLook =>
    lookAtDeposit(facts, { scheme, on: clock.today(), legal: legal(), isPoint: isPoint(actor) });
  const seen = (actor: Actor, view: CareFileView): CareFileView =>
    isPoint(actor) ? withoutCare(view) : view;

  const envelopeOf = (actor: Actor, record: Pick<PersonRecord, 'id'>, version: number | null) => ({
    id: chance.id() as Act['id'],
    subjectId: record.id,
    baseVersion: version,
    branchCode: device.branch.code,
    deviceId: device.id as Act['deviceId'],
    agentNumber: actor.number,
    doneAt: instant(clock),
  });
  const eventOf = (act: CareAct, said: Pick<CareEvent, 'kind'> & Partial<CareEvent>): CareEvent => ({
    sourceId: act.id,
    at: act.doneAt,
    agentNumber: act.agentNumber,
    branchCode: act.branchCode,
    reason: null,
    pieces: [],
    amountCentimes: null,
    envelope: null,
    pages: [],
    ...said,
  });

  /** One act about a file that is known here, its event and its line of the journal. */
  const say = (actor: Actor, file: CareFile, said: Omit<ActOf<'care_file.moved'>['payload'], 'fileId'>) => {
    db.write((tx) => {
      const act: CareAct = {
        ...envelopeOf(actor, { id: file.insuredId }, findRecord(tx, file.insuredId)?.version ?? null),
        kind: 'care_file.moved',
        payload: { fileId: file.id, ...said },
      };
      const { move: kind, reason, pieces, pages: added } = said;
      ports.append(tx, act, { agentId: actor.id, reference: null, doneOn: clock.today() });
      if (kind === 'piece-brought')
        pages.state(tx, actor, { id: act.id, insuredId: file.insuredId }, said.pages);
      repo.putEvent(tx, file.id, eventOf(act, { kind, reason, pieces, pages: added }));
      writeJournal(tx, clock, {
        agentNumber: actor.number,
        action: 'care_file.moved',
        subjectId: file.insuredId,
        detail: `${kind} ${file.reference}`,
      });
    });
    ports.onDone();
    return seen(actor, getFile(file.id));
  };

  return {
    /** What a deposit begins with: the checklists and what this agent had typed already. */
    open(actor: Actor, personId: string): CareDesk {
      const record = getRecord(personId);
      const { id } = record;
      const draft = findCareDraft(db, actor.id, id);
      noteLook(db, clock, { agentNumber: actor.number, subjectId: id, detail: 'care' });
      return {
        number: ports.numberOf(record),
        patients: patientsOf(record),
        pieces: piecesNow().map(({ code, kinds, fr, ar }) => ({ code, kinds, fr, ar })),
        inpeDigits: inpeDigits(),
        isPoint: isPoint(actor),
        needsAmount: lookNow(actor, record, {}).isAmountUnknown,
        draft: draft ? { ...draft, pages: pages.kept(actor, id, draft.pages) } : null,
      };
    },
    look: (actor: Actor, personId: string, facts: CareFacts): CareLook =>
      lookNow(actor, getRecord(personId), facts),

    saveDraft(actor: Actor, personId: string, content: CareDraft): { savedAt: string } {
      const { id } = getRecord(personId);
      const at = instant(clock);
      db.write((tx) => putCareDraft(tx, { agentId: actor.id, insuredId: id, content, at }));
      return { savedAt: at };
    },

    /** The file, its act, its receipt number and its line of the journal, all or nothing. */
    deposit(actor: Actor, personId: string, typed: CareDraft): Deposited {
      const record = getRecord(personId);
      const registrationNumber = ports.numberOf(record) as CareFile['registrationNumber'];
      const today = clock.today();
      const form = readForm(typed, today, inpeDigits());
      if (form.patientId !== record.id && !record.family.some(({ id }) => id === form.patientId))
        throw new Failure({ code: 'input.invalid', fields: { patientId: 'field.choose_from_list' } });
      const { firstActOn, treatmentEndedOn, amount } = form;
      const look = lookNow(actor, record, {
        firstActOn,
        ...(treatmentEndedOn ? { treatmentEndedOn } : {}),
        ...(amount === undefined ? {} : { amountCentimes: amount }),
      });
      refuseOverLimit(form, look);
      const done = db.write((tx) => {
        const reference = takeReference(tx, 'RC', device.shortCode, today);
        const envelope = envelopeOf(actor, record, record.version);
        const file = careFileOf(
          form,
          { record, look, pieces: piecesNow(), answer: findAnswer(tx, record.id) },
          {
            id: chance.id() as CareFile['id'],
            reference,
            registrationNumber,
            depositedAt: envelope.doneAt,
            depositedBy: actor.number,
            branchCode: device.branch.code,
          },
        );
        const message = messageOf(file, { day: showDay(today), branch: device.branch });
        const act: CareAct = { ...envelope, kind: 'care_file.deposited', payload: { file, message } };
        ports.append(tx, act, { agentId: actor.id, reference, doneOn: today });
        repo.putCareFile(tx, file, [eventOf(act, { kind: 'deposited' })]);
        dropCareDraft(tx, actor.id, record.id);
        pages.state(tx, actor, { id: act.id, insuredId: record.id }, file.pages); // a draft would keep its own
        writeJournal(tx, clock, {
          agentNumber: actor.number,
          action: 'care_file.deposited',
          subjectId: record.id,
          detail: reference,
        });
        return { fileId: file.id, actId: act.id, reference, message };
      });
      ports.onDone();
      return done;
    },

    /** The care files of a person, the last one first: those that this counter knows, and what the central says of the others now. */
    async ofPerson(actor: Actor, personId: string, { after, first, limit }: Page) {
      const record = getRecord(personId);
      noteLook(db, clock, { agentNumber: actor.number, subjectId: record.id, detail: 'care' });
      const told = after === null ? await ports.askFiles(record.id) : undefined;
      if (told && told.length > 0)
        db.write((tx) => told.forEach(({ file, events }) => repo.putCareFile(tx, file, events)));
      const patients = patientsOf(record);
      const found = repo.listOfInsured(db, record.id, { after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const wanted =
        after === null && first !== undefined ? repo.findCareFileByReference(db, first) : undefined;
      const ahead = wanted?.file.insuredId === record.id ? [wanted] : [];
      const rest = page.filter(({ file }) => !ahead.some((one) => one.file.id === file.id));
      const items = [...ahead, ...rest].map((view) => ({
        ...seen(actor, view),
        patient: patients.find(({ id }) => id === view.file.patientId) ?? null,
      }));
      const last = page.at(-1);
      return {
        items,
        next: found.length > limit && last ? `${last.file.depositedAt} ${last.file.id}` : null,
      };
    },

    /** What an agent at the branch says of a file that is there. */
    move(actor: Actor, { fileId, move, reason, pieces }: Move): CareFileView {
      const { file, state, events } = getFile(fileId);
      if (moved(state, move) === undefined || lastPlaced(events)?.branchCode !== device.branch.code)
        throw new Failure({ code: 'care.not_now' });
      if (move === 'reminded' && isPieceBrought(events)) throw new Failure({ code: 'care.not_now' });
      if (move === 'refused' && reason === null)
        throw new Failure({ code: 'input.invalid', fields: { reason: 'field.required' } });
      if (move === 'piece-asked' && pieces.length === 0)
        throw new Failure({ code: 'input.invalid', fields: { pieces: 'field.required' } });
      return say(actor, file, {
        move,
        reason: move === 'refused' ? reason : null,
        pieces: move === 'piece-asked' ? [...pieces] : [],
        pages: [],
        message:
          move === 'piece-asked' || move === 'reminded'
            ? pieceWordsOf({ reference: file.reference, branch: device.branch }, move)
            : null,
      });
    },

    /** Papers that somebody brings after the deposit, at any counter that knows the file. */
    bring(actor: Actor, { fileId, pieces, pages: brought }: Brought): CareFileView {
      const { file, state } = getFile(fileId);
      if (file.kind === null || moved(state, 'piece-brought') === undefined)
        throw new Failure({ code: 'care.not_now' });
      const asked = new Set(piecesOf(piecesNow(), file.kind).map(({ code }) => code));
      const known = pieces.filter((code) => asked.has(code));
      if (known.length === 0 || !brought.every(({ piece }) => known.includes(piece)))
        throw new Failure({ code: 'input.invalid', fields: { pieces: 'field.required' } });
      return say(actor, file, {
        move: 'piece-brought',
        reason: null,
        pieces: known,
        pages: [...brought],
        message: null,
      });
    },
  };
}
