import type { Paper, PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { AttestationData, CardData, ReceiptData } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Act } from '../../../shared/protocol/acts.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { record as writeJournal } from '../journal/index.ts';
import { findRecord } from '../people/index.ts';
import { takeReference } from '../receipts/index.ts';
import { attestationData, cardData, paperNumber, receiptData } from './paper-data.ts';
import type { PaperContext } from './paper-context.ts';
import * as repo from './papers.repo.ts';

/** A paper's whole content, ready to be drawn. */
export type Drawing =
  | { readonly kind: 'receipt'; readonly data: ReceiptData }
  | { readonly kind: 'attestation'; readonly data: AttestationData }
  | { readonly kind: 'card'; readonly data: CardData };

/** What a seal states of a paper. */
export interface SealFacts {
  readonly paper: PaperKind;
  readonly reference: string;
  readonly issuedOn: PlainDate;
  readonly record: PersonRecord;
  /** The body that manages the scheme (docs/decisions/0022). */
  readonly issuer: string;
}

/** How papers leave when the shell does it; absent where the page prints and saves by itself. */
export interface PaperOutlets {
  print(paper: Pick<Paper, 'pdf'> & Partial<Pick<Paper, 'kind'>>): Promise<boolean>;
  save(paper: Paper): Promise<'saved' | 'cancelled'>;
}

export interface PaperPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Device;
  readonly context: (on: PlainDate) => PaperContext;
  readonly draw: (
    drawing: Drawing,
    options: { createdAt: Date; duplicate: boolean },
  ) => Promise<{ pdf: Uint8Array; pages: number }>;
  readonly seal: (facts: SealFacts) => string;
  readonly append: (
    tx: Tx,
    act: Act,
    meta: { agentId: string; reference: string; doneOn: PlainDate },
  ) => void;
  readonly onIssued: () => void;
  /** Refuses a card that does not stand any more. */
  readonly checkCard: (serial: string) => void;
  /** A card that left for a printer by itself. */
  readonly onCardPrinted: (tx: Tx, serial: string) => void;
  readonly outlets?: PaperOutlets;
}

const KIND_OF_ACT = {
  'registration.submitted': 'receipt',
  'event.declared': 'receipt',
  'attestation.issued': 'attestation',
  'card.issued': 'card',
  'card.replaced': 'card',
  'card.spoiled': 'card',
} as const;

export function createPapers(ports: PaperPorts) {
  const { db, clock, chance, device } = ports;

  const getRecord = (personId: string): PersonRecord => {
    const found = findRecord(db, personId);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  const getPhoto = (record: PersonRecord): Uint8Array => {
    const photo = record.photo === null ? undefined : repo.findPhoto(db, record.photo);
    if (!photo) throw new Failure({ code: 'papers.photo_missing' });
    return photo;
  };

  const drawingOf = (kind: PaperKind, done: repo.DoneAct, record: PersonRecord): Drawing => {
    const issuedOn = plainDate(done.doneOn);
    const context = ports.context(issuedOn);
    const issue = () => ({
      reference: done.reference,
      issuedOn,
      seal: ports.seal({
        paper: kind,
        reference: done.reference,
        issuedOn,
        record,
        issuer: context.body(record.scheme),
      }),
    });
    switch (kind) {
      case 'receipt': {
        const agent = repo.findAgentNames(db, done.agentId);
        const names = {
          number: done.act.agentNumber,
          nameFr: agent?.name_fr ?? '',
          nameAr: agent?.name_ar ?? '',
        };
        const data = receiptData(done, record, names, context);
        return { kind, data: data.number ? { ...data, seal: issue().seal } : data };
      }
      case 'attestation':
        return { kind, data: attestationData(record, issue(), context) };
      case 'card':
        return { kind, data: cardData(record, getPhoto(record), { ...issue(), context }) };
    }
  };

  const detailOf = (kind: PaperKind, reference: string) => `${kind} ${reference}`;

  /** Draws a paper of an act that stands. Nothing of it touches the disk. */
  const render = async (kind: PaperKind, actId: string): Promise<Paper> => {
    const done = repo.findAct(db, actId);
    // Its secret is kept nowhere: there is nothing to draw it from.
    if (done?.act.kind === 'access.issued') throw new Failure({ code: 'access.shown_once' });
    if (
      !done ||
      done.state === 'abandoned' ||
      !(done.act.kind in KIND_OF_ACT) ||
      KIND_OF_ACT[done.act.kind as keyof typeof KIND_OF_ACT] !== kind
    ) {
      throw new Failure({ code: 'not_found' });
    }
    if (kind === 'card') ports.checkCard(done.reference);
    const record = getRecord(done.act.subjectId);
    const duplicate = repo.wasDelivered(db, record.id, detailOf(kind, done.reference));
    const { pdf, pages } = await ports.draw(drawingOf(kind, done, record), {
      createdAt: new Date(done.doneAtMs),
      duplicate,
    });
    return {
      kind,
      actId: done.act.id,
      reference: done.reference,
      fileName: `${done.reference}.pdf`,
      pages,
      duplicate,
      pdf: Buffer.from(pdf).toString('base64'),
    };
  };

  const issue = (actor: Actor, personId: string): string => {
    const record = getRecord(personId);
    const { value } = paperNumber(record);
    const number = value as NonNullable<PersonRecord['registrationNumber']>;
    const actId = chance.id() as Act['id'];
    const today = clock.today();
    db.write((tx) => {
      const reference = takeReference(tx, 'AT', device.shortCode, today);
      const act: Act = {
        id: actId,
        kind: 'attestation.issued',
        subjectId: record.id,
        baseVersion: record.version,
        branchCode: device.branch.code,
        deviceId: device.id as Act['deviceId'],
        agentNumber: actor.number,
        doneAt: instant(clock),
        payload: { reference, number },
      };
      ports.append(tx, act, { agentId: actor.id, reference, doneOn: today });
      writeJournal(tx, clock, {
        agentNumber: actor.number,
        action: 'paper.issued',
        subjectId: record.id,
        detail: detailOf('attestation', reference),
      });
    });
    ports.onIssued();
    return actId;
  };

  const journalDelivery = (actor: Actor, paper: Paper, action: 'paper.printed' | 'paper.saved') => {
    const done = repo.findAct(db, paper.actId);
    if (!done) throw new Failure({ code: 'not_found' });
    db.write((tx) => {
      writeJournal(tx, clock, {
        agentNumber: actor.number,
        action,
        subjectId: done.act.subjectId,
        detail: detailOf(paper.kind, paper.reference),
      });
      if (paper.kind === 'card' && action === 'paper.printed') ports.onCardPrinted(tx, paper.reference);
    });
  };

  return {
    render,
    issueAttestation: (actor: Actor, personId: string): Promise<Paper> =>
      render('attestation', issue(actor, personId)),

    /** What a card says, for whoever draws many. */
    readCard(actId: string): CardData {
      const done = repo.findAct(db, actId);
      const drawing = done && drawingOf('card', done, getRecord(done.act.subjectId));
      if (drawing?.kind !== 'card') throw new Failure({ code: 'not_found' });
      return drawing.data;
    },
    hasPhoto: ({ photo }: PersonRecord): boolean => photo !== null && repo.findPhoto(db, photo) !== undefined,

    async print(actor: Actor, kind: PaperKind, actId: string): Promise<{ by: 'shell' | 'page' }> {
      const paper = await render(kind, actId);
      if (ports.outlets && !(await ports.outlets.print(paper)))
        throw new Failure({ code: 'papers.printer_failed' });
      journalDelivery(actor, paper, 'paper.printed');
      return { by: ports.outlets ? 'shell' : 'page' };
    },

    async save(
      actor: Actor,
      kind: PaperKind,
      actId: string,
    ): Promise<{ by: 'shell' | 'page' | 'cancelled' }> {
      const paper = await render(kind, actId);
      if (ports.outlets && (await ports.outlets.save(paper)) === 'cancelled') return { by: 'cancelled' };
      journalDelivery(actor, paper, 'paper.saved');
      return { by: ports.outlets ? 'shell' : 'page' };
    },
  };
}
