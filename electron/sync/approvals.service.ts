import {
  isOwn,
  sortOut,
  type ActToApprove,
  type ApprovalClass,
  type ApprovalOutcome,
  type ApprovalPage,
  type ApprovalSaid,
} from '../../shared/domain/approvals/index.ts';
import { changesOfNew, type EventKind, type FieldChange } from '../../shared/domain/events/index.ts';
import { arabicFullName, latinFullName } from '../../shared/domain/identity/names.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { Failure } from '../../shared/kernel/errors.ts';
import type { ActId } from '../../shared/kernel/ids.ts';
import { Act } from '../../shared/protocol/acts.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Actor } from '../ipc/session.ts';
import { noteLook, record as writeJournal } from '../modules/journal/index.ts';
import { findRecord } from '../modules/people/index.ts';
import { instant, type Clock } from '../platform/clock.ts';
import {
  approveAct,
  countWaiting,
  findPending,
  listRules,
  listWaiting,
  putRules,
  refuseAct,
  type ApprovalRow,
} from './approvals.repo.ts';

export type PaperNames = (
  event: EventKind | null,
) => readonly { readonly code: string; readonly fr: string; readonly ar: string }[];

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  /** The papers that an event asks, or, given null, a registration. */
  readonly paperNames: PaperNames;
  /** Called when something may leave. */
  readonly onApproved: () => void;
}

/** An act's place on the desk, as a page tells where the next one begins. */
const placeOf = ({ class: name, id }: ApprovalRow): string => `${name} ${id}`;
const readPlace = (text: string) => {
  const [name = '', actId = ''] = text.split(' ');
  return { class: name, actId };
};

/** What an event did to the file stands in the file's story, under its receipt. */
function changesOf(act: Act, file: PersonRecord | undefined): readonly FieldChange[] {
  if (act.kind === 'registration.submitted') return changesOfNew(act.payload.person);
  if (act.kind !== 'event.declared') return [];
  return file?.story?.find(({ receipt }) => receipt === act.payload.receipt)?.changes ?? [];
}

function saidIn(act: Act): ApprovalSaid | null {
  switch (act.kind) {
    case 'card.replaced': {
      const { reason, serial, statement } = act.payload;
      return { of: 'replacement', reason, serial, statement: statement.text };
    }
    case 'card.revoked': {
      const { serial, why } = act.payload;
      return { of: 'revocation', reason: why.code, serial, typed: why.typed };
    }
    case 'people.merged':
      return { of: 'merge', goneNumber: act.payload.goneNumber, typed: act.payload.reason };
    default:
      return null;
  }
}

/** Each paper with its name; that of somebody in the family has the rank of that person behind its code. */
function piecesOf(act: Act, names: PaperNames): ActToApprove['pieces'] {
  if (act.kind !== 'registration.submitted' && act.kind !== 'event.declared') return [];
  const known = names(act.kind === 'event.declared' ? act.payload.event.kind : null);
  return act.payload.pieces.map(({ key, received }) => {
    const named = known.find(({ code }) => code === key || key.startsWith(`${code}.`));
    return { key, received, name: named ? { fr: named.fr, ar: named.ar } : null };
  });
}

/** The desk where a second person looks at what an administrator chose. */
export function createApprovals({ db, clock, paperNames, onApproved }: Ports) {
  const show = (actor: Actor, row: ApprovalRow): ActToApprove => {
    // One that does not read any more is shown without what it says: it can be refused, and given up.
    const act = Act.safeParse(JSON.parse(row.payload)).data;
    const file = act?.kind === 'registration.submitted' ? act.payload.person : findRecord(db, row.subject_id);
    const names = {
      familyLatin: row.family_latin,
      givenLatin: row.given_latin,
      familyArabic: row.family_arabic,
      givenArabic: row.given_arabic,
    };
    noteLook(db, clock, { agentNumber: actor.number, subjectId: row.subject_id, detail: 'approval' });
    return {
      actId: row.id as ActId,
      class: row.class,
      subjectId: row.subject_id as ActToApprove['subjectId'],
      subjectName: { latin: latinFullName(names).trim(), arabic: arabicFullName(names).trim() },
      at: row.done_at,
      agentNumber: row.agent_number,
      correctedBy: row.stated_by === row.agent_number ? null : row.stated_by,
      reference: row.reference,
      isOwn: isOwn({ authors: [row.agent_number, row.stated_by] }, actor.number),
      record: file ?? null,
      changes: act ? [...changesOf(act, file)] : [],
      said: act ? saidIn(act) : null,
      pieces: act ? piecesOf(act, paperNames) : [],
    };
  };

  /** Decides what may be decided of a batch, in one transaction, and names the rest. */
  const decide = (
    actor: Actor,
    actIds: readonly ActId[],
    action: 'act.approved' | 'act.not_approved',
    each: (tx: Tx, actId: ActId, at: string) => void,
  ): ApprovalOutcome => {
    const outcome = db.write((tx) => {
      const pending = actIds.flatMap((actId) => findPending(tx, actId) ?? []);
      const { ready, failed } = sortOut(actIds, pending, actor.number);
      const at = instant(clock);
      for (const actId of ready) {
        const { subjectId, kind } = pending.find((one) => one.actId === actId) ?? {};
        each(tx, actId, at);
        writeJournal(tx, clock, {
          agentNumber: actor.number,
          action,
          ...(subjectId === undefined ? {} : { subjectId }),
          detail: `${kind ?? ''} ${actId}`,
        });
      }
      return { decided: ready.length, failed: [...failed] };
    });
    onApproved();
    return outcome;
  };

  return {
    list(
      actor: Actor,
      { after, limit }: { readonly after: string | null; readonly limit: number },
    ): ApprovalPage {
      const found = listWaiting(db, after === null ? null : readPlace(after), limit + 1);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map((row) => show(actor, row)),
        next: found.length > limit && last ? placeOf(last) : null,
        counts: countWaiting(db),
      };
    },

    approve: (actor: Actor, actIds: readonly ActId[]): ApprovalOutcome =>
      decide(actor, actIds, 'act.approved', (tx, actId, at) => {
        approveAct(tx, actId, { at, by: actor.number });
      }),

    refuse(actor: Actor, actIds: readonly ActId[], typed: string): ApprovalOutcome {
      const reason = typed.trim();
      if (reason === '') throw new Failure({ code: 'input.invalid', fields: { reason: 'field.required' } });
      return decide(actor, actIds, 'act.not_approved', (tx, actId, at) => {
        refuseAct(tx, actId, { at, by: actor.number, reason });
      });
    },

    rules: () => ({ classes: listRules(db) }),

    setRules(actor: Actor, classes: readonly ApprovalClass[]) {
      return db.write((tx) => {
        putRules(tx, classes, { at: instant(clock), by: actor.number });
        const kept = listRules(tx);
        writeJournal(tx, clock, {
          agentNumber: actor.number,
          action: 'approvals.configured',
          detail: kept.join(' '),
        });
        return { classes: kept };
      });
    },
  };
}
