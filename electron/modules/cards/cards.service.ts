import type {
  CardList,
  CardReason,
  CardView,
  Receiver,
  ReplaceReview,
  RevokeWhy,
  SpoilWhy,
  Statement,
} from '../../../shared/domain/cards/index.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { findReference } from '../../../shared/domain/documents/reference.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Read } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { noteLook, record as writeJournal } from '../journal/index.ts';
import { findRecord } from '../people/index.ts';
import * as repo from './cards.repo.ts';
import { createReplaceOptions, type OptionPorts } from './replace-options.ts';
import { createSteps, type StepPorts } from './steps.ts';

export interface CardPorts extends StepPorts, OptionPorts {
  readonly render: (actId: string) => Promise<Paper>;
  /** Refuses a person without a number, or whose number was given up. */
  readonly numberOf: (record: PersonRecord) => string;
  /** The reference that the seal of a paper of ours states; undefined when it is not one. */
  readonly readSeal: (text: string) => string | undefined;
}

type Number9 = ActOf<'card.issued'>['payload']['number'];

/** The life of cards at this counter: asked for, spoiled, handed over, made again for the reasons of the rules, taken back. */
export function createCards(ports: CardPorts) {
  const { db, clock } = ports;
  const write = createSteps(ports);
  const replacing = createReplaceOptions(ports);

  const getRecord = (personId: string): PersonRecord => {
    const found = findRecord(db, personId);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  const getCard = (read: Read, serial: string): CardView => {
    const found = repo.findCard(read, serial);
    if (!found) throw new Failure({ code: 'cards.unknown' });
    return found;
  };
  const look = (actor: Actor, subjectId: string): void =>
    noteLook(db, clock, { agentNumber: actor.number, subjectId, detail: 'cards' });
  const refuseWithoutCard = (record: PersonRecord): void => {
    ports.numberOf(record);
    if (record.ended?.why === 'death') throw new Failure({ code: 'papers.insured_dead' });
    if (!ports.hasPhoto(record)) throw new Failure({ code: 'papers.photo_missing' });
  };

  const issue = (actor: Actor, personId: string) => {
    const record = getRecord(personId);
    refuseWithoutCard(record);
    const number = ports.numberOf(record) as Number9;
    return write(
      {
        actor,
        record,
        kind: 'card.issued',
        action: 'paper.issued',
        event: (serial) => ({ kind: 'issued', serial }),
        payload: (serial) => ({ serial, number }),
      },
      (tx, { actId, serial, at }) =>
        repo.insertCard(tx, {
          serial,
          actId,
          personId: record.id,
          madeFor: 'first',
          follows: null,
          statement: null,
          requestedAt: at,
        }),
    );
  };

  return {
    issue: async (actor: Actor, personId: string): Promise<Paper> =>
      ports.render(issue(actor, personId).actId),

    list(list: CardList, page: repo.ListPage) {
      const cards = repo.listCards(db, list, page);
      const total = repo.countCards(db, list, page.text);
      const end = page.after + cards.length;
      return { cards, total, next: end < total ? end : null };
    },
    count: () => ({ waiting: repo.countCards(db, 'queue', '') }),
    ofPerson(actor: Actor, personId: string): CardView[] {
      const { id } = getRecord(personId);
      look(actor, id);
      return repo.listOfPerson(db, id);
    },

    /** By its serial typed or scanned, or by the seal on its back. */
    find(actor: Actor, text: string) {
      const serial = findReference(text) ?? ports.readSeal(text);
      const card = serial === undefined ? undefined : repo.findCard(db, serial);
      const line = card && repo.getLine(db, card.serial);
      if (!card || !line) throw new Failure({ code: 'cards.unknown' });
      db.write((tx) =>
        writeJournal(tx, clock, {
          agentNumber: actor.number,
          action: 'card.looked_at',
          subjectId: card.personId,
          detail: `card ${card.serial}`,
        }),
      );
      return { card, line };
    },

    replaceReview(actor: Actor, personId: string): ReplaceReview {
      const record = getRecord(personId);
      look(actor, record.id);
      ports.numberOf(record);
      return {
        card: repo.findLive(db, record.id) ?? null,
        options: replacing.listOptions(record),
      };
    },

    replace(actor: Actor, asked: { personId: string; reason: CardReason; statement: Statement }): CardView {
      const record = getRecord(asked.personId);
      refuseWithoutCard(record);
      const { reason, statement } = asked;
      if (statement.on > clock.today())
        throw new Failure({ code: 'input.invalid', fields: { 'statement.on': 'field.date_future' } });
      const { isAllowed, refusal } = replacing.optionOf(record, reason);
      if (refusal === 'cards.no_survivor') throw new Failure({ code: 'cards.no_survivor' });
      if (refusal === null && !isAllowed) throw new Failure({ code: 'cards.rules_refused' });
      const number = ports.numberOf(record) as Number9;
      const replaces = repo.findLive(db, record.id)?.serial ?? null;
      const { serial } = write(
        {
          actor,
          record,
          kind: 'card.replaced',
          action: 'card.replaced',
          event: (made) => ({ kind: 'replaced', serial: made, replaces, reason }),
          payload: (made) => ({ serial: made, number, replaces, reason, statement }),
        },
        (tx, { actId, serial: made, at }) => {
          const end = { state: 'replaced', at, by: actor.number, actId, why: reason, typed: null } as const;
          if (replaces !== null) repo.endCard(tx, replaces, end);
          repo.insertCard(tx, {
            serial: made,
            actId,
            personId: record.id,
            madeFor: reason,
            follows: replaces,
            statement,
            requestedAt: at,
          });
        },
      );
      return getCard(db, serial);
    },

    spoil(actor: Actor, { serial, why }: { serial: string; why: SpoilWhy }): CardView {
      const card = getCard(db, serial);
      const record = getRecord(card.personId);
      const number = ports.numberOf(record) as Number9;
      const done = write(
        {
          actor,
          record,
          kind: 'card.spoiled',
          action: 'card.spoiled',
          event: (newSerial) => ({ kind: 'spoiled', serial, newSerial }),
          payload: (newSerial) => ({ serial, number, newSerial, why }),
        },
        (tx, { actId, serial: made, at }) => {
          repo.endCard(tx, serial, {
            state: 'spoiled',
            at,
            by: actor.number,
            actId,
            why: why.code,
            typed: why.typed === '' ? null : why.typed,
          });
          repo.insertCard(
            tx,
            {
              serial: made,
              actId,
              personId: record.id,
              madeFor: 'misprint',
              follows: serial,
              statement: null,
              requestedAt: at,
            },
            serial,
          );
        },
      );
      return getCard(db, done.serial);
    },

    hand(actor: Actor, { serial, to }: { serial: string; to: Receiver }): CardView {
      const record = getRecord(getCard(db, serial).personId);
      if (repo.isRemakeUnapproved(db, record.id)) throw new Failure({ code: 'cards.to_approve' });
      const on = clock.today();
      write(
        {
          actor,
          record,
          serial,
          kind: 'card.handed',
          action: 'card.handed',
          event: () => ({ kind: 'handed', serial }),
          payload: () => ({ serial, to, on }),
        },
        (tx, { at }) => repo.handCard(tx, serial, { at, by: actor.number, to }),
      );
      return getCard(db, serial);
    },

    revoke(actor: Actor, { serial, why }: { serial: string; why: RevokeWhy }): CardView {
      const record = getRecord(getCard(db, serial).personId);
      write(
        {
          actor,
          record,
          serial,
          kind: 'card.revoked',
          action: 'card.revoked',
          event: () => ({ kind: 'revoked', serial }),
          payload: () => ({ serial, why }),
        },
        (tx, { actId, at }) =>
          repo.endCard(tx, serial, {
            state: 'revoked',
            at,
            by: actor.number,
            actId,
            why: why.code,
            typed: why.typed === '' ? null : why.typed,
          }),
      );
      return getCard(db, serial);
    },
  };
}
