import {
  applyEvent,
  bringsMember,
  changesBetween,
  decideEvent,
  papersOfEvent,
  parseEvent,
  whyNotHere,
  type Declaration,
  type Declared,
  type EventForm,
  type EventKind,
  type EventReview,
} from '../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import { DecisionView } from '../../../shared/domain/rules/index.ts';
import { assert } from '../../../shared/kernel/assert.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { noteLook, record as writeJournal } from '../journal/index.ts';
import type { ReadLegal } from '../legal/index.ts';
import { findRecord, listCovers, nameOf, putRecord } from '../people/index.ts';
import { takeReference } from '../receipts/index.ts';
import {
  findEventDraft,
  getOwnDraft,
  getOwnStored,
  insertEventDraft,
  markSubmitted,
  type FiledDraft,
} from '../registration/index.ts';
import { findDeclared } from './events.repo.ts';

export interface EventPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly shortCode: string; readonly branchCode: string };
  readonly append: (
    tx: Tx,
    act: ActOf<'event.declared'>,
    meta: { agentId: string; reference: string; doneOn: PlainDate },
  ) => void;
  /** Puts a corrected act in the place of a refused one. */
  readonly correct: (tx: Tx, actor: Actor, actId: string, restate: (act: Act) => Act) => Act;
  /** The file that a refused event was stated on, as the central has it; undefined once it is decided. */
  readonly fileOfRefused: (actId: string) => PersonRecord | undefined;
  /** The texts that the rules read. */
  readonly legal: ReadLegal;
  /** Called in the transaction of the act: the draft may have been the answer to something. */
  readonly onFiled: (tx: Tx, actor: Actor, filed: FiledDraft) => void;
  /** Called once the act is on the disk. */
  readonly onDeclared: () => void;
}

interface Typed {
  readonly id: string;
  readonly content: DraftContent;
  readonly papers: readonly string[];
}
interface Filing {
  readonly draftId: string;
  readonly record: PersonRecord;
  readonly form: EventForm;
  /** The papers asked, and those handed in. */
  readonly pieces: ActOf<'event.declared'>['payload']['pieces'];
}

const linesOf = ({ story }: PersonRecord): number => story?.length ?? 0;

/** Events of the family and changes of data: what is typed becomes an act, a receipt and one more line of the file's story. */
export function createEvents(ports: EventPorts) {
  const { db, clock, chance, device, legal } = ports;

  const getFile = (id: string): PersonRecord => {
    const found = findRecord(db, id);
    if (found?.id !== id) throw new Failure({ code: 'not_found' });
    return found;
  };
  /** Without what was refused: the file here shows it already. */
  const getRefusedFile = (actId: string): PersonRecord => {
    const file = ports.fileOfRefused(actId);
    if (!file) throw new Failure({ code: 'sync.not_parked' });
    return file;
  };
  const look = (actor: Actor, subjectId: string, kind: EventKind): void =>
    noteLook(db, clock, { agentNumber: actor.number, subjectId, detail: kind });
  const refuseElsewhere = (file: PersonRecord, kind: EventKind): void => {
    if (whyNotHere(file, kind) !== undefined) throw new Failure({ code: 'events.not_here' });
  };
  /** The file and what is typed about it, by the draft that says which event it is. */
  const open = (actor: Actor, { id, content }: Typed) => {
    const { event, corrects } = getOwnDraft(db, actor, id);
    if (event === null) throw new Failure({ code: 'registration.draft_gone' });
    const file = corrects === null ? getFile(event.personId) : getRefusedFile(corrects);
    return {
      file,
      corrects,
      kind: event.kind,
      parsed: parseEvent(file, { ...content, kind: event.kind }, clock.today()),
    };
  };
  const judged = (file: PersonRecord, form: EventForm, papers: readonly string[]) =>
    decideEvent(file, form, {
      on: clock.today(),
      legal: legal(),
      papers,
      coversOf: (document, whose) => listCovers(db, file.id, document, whose),
    });
  const declaration = (form: EventForm, actId: string, receipt: string): Declaration => ({
    actId: actId as Declaration['actId'],
    declaredOn: clock.today(),
    branchCode: device.branchCode,
    receipt,
    newMemberId: bringsMember(form.kind) ? (chance.id() as Declaration['newMemberId']) : null,
  });

  /** Act, receipt number, file, journal and the draft's end: all or nothing. */
  const write = (tx: Tx, actor: Actor, { draftId, record, form, pieces }: Filing): Declared => {
    const actId = chance.id() as Declared['actId'];
    const receipt = takeReference(tx, 'RC', device.shortCode, clock.today());
    const { newMemberId, declaredOn } = declaration(form, actId, receipt);
    const declared = { actId, declaredOn, branchCode: device.branchCode, receipt, newMemberId };
    // The act first: one that a second person must see keeps the file as it was before.
    ports.append(
      tx,
      {
        id: actId,
        kind: 'event.declared',
        subjectId: record.id,
        baseVersion: record.version,
        branchCode: device.branchCode,
        deviceId: device.id as ActOf<'event.declared'>['deviceId'],
        agentNumber: actor.number,
        doneAt: instant(clock),
        payload: { receipt, declaredOn, event: form, newMemberId, pieces },
      },
      { agentId: actor.id, reference: receipt, doneOn: declaredOn },
    );
    putRecord(tx, applyEvent(record, form, declared));
    markSubmitted(tx, draftId, actId);
    ports.onFiled(tx, actor, { draftId, actId, personId: record.id });
    writeJournal(tx, clock, {
      agentNumber: actor.number,
      action: 'event.declared',
      subjectId: record.id,
      detail: `${form.kind} ${receipt}`,
    });
    return { actId, receipt };
  };

  /** The corrected event in the place of what was refused: same receipt, same day of declaration. */
  const rewrite = (tx: Tx, actor: Actor, { draftId, form, pieces }: Filing, corrects: string): Declared => {
    const act = ports.correct(tx, actor, corrects, (refused) => {
      assert(refused.kind === 'event.declared', 'the draft of an event corrects an event');
      return { ...refused, payload: { ...refused.payload, event: form, pieces } };
    });
    assert(act.kind === 'event.declared', 'an event stays one');
    markSubmitted(tx, draftId, act.id);
    return { actId: act.id, receipt: act.payload.receipt };
  };

  return {
    start(actor: Actor, personId: string, kind: EventKind): { id: string } {
      const file = getFile(personId);
      refuseElsewhere(file, kind);
      look(actor, file.id, kind);
      const draft = { agentId: actor.id, kind, subjectId: personId };
      const open = findEventDraft(db, draft);
      if (open !== undefined) return { id: open };
      const id = chance.id();
      db.write((tx) => insertEventDraft(tx, { ...draft, id, title: nameOf(file), at: instant(clock) }));
      return { id };
    },

    review(actor: Actor, typed: Typed): EventReview {
      const { file, kind, parsed } = open(actor, typed);
      look(actor, file.id, kind);
      const on = clock.today();
      const about = { seen: linesOf(file), notHere: whyNotHere(file, kind) ?? null };
      if (parsed.faults)
        return {
          ...about,
          fields: { ...parsed.faults },
          decision: null,
          papers: [...papersOfEvent(kind, on, legal())],
          children: [],
          changes: [],
        };
      const { form } = parsed;
      const { decision, children } = judged(file, form, typed.papers);
      return {
        ...about,
        fields: {},
        decision: DecisionView.parse(decision),
        papers: [...decision.papers],
        children: children.map(({ memberId, decision: child }) => ({
          memberId,
          decision: DecisionView.parse(child),
        })),
        changes: [...changesBetween(file, applyEvent(file, form, declaration(form, chance.id(), '')))],
      };
    },

    /** Asked again for the same draft, gives the same answer: the event is declared once. */
    declare(actor: Actor, typed: Typed & { readonly seen: number }): Declared {
      const stored = getOwnStored(db, actor, typed.id);
      if (stored.submittedAs !== null) return findDeclared(db, stored.submittedAs);
      const { file, kind, parsed, corrects } = open(actor, typed);
      refuseElsewhere(file, kind);
      // What was reviewed was said of another state of the file: it is to be looked at again.
      if (typed.seen !== linesOf(file)) throw new Failure({ code: 'stale' });
      if (parsed.faults) throw new Failure({ code: 'events.incomplete', fields: parsed.faults });
      const { form } = parsed;
      const { decision } = judged(file, form, typed.papers);
      if (decision.outcome === 'refused') throw new Failure({ code: 'events.rules_refused' });
      const pieces = decision.papers.map(({ code }) => ({
        key: code,
        received: typed.papers.includes(code),
      }));
      const filing = { draftId: typed.id, record: file, form, pieces };
      const declared = db.write((tx) =>
        corrects === null ? write(tx, actor, filing) : rewrite(tx, actor, filing, corrects),
      );
      ports.onDeclared();
      return declared;
    },
  };
}
