import { asOf } from '../../../shared/domain/events/index.ts';
import type { Paper, PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { Identity } from '../../../shared/domain/identity/person.ts';
import type { JournalAction } from '../../../shared/domain/journal/index.ts';
import type { Attested } from '../../../shared/domain/letters/index.ts';
import type { CardData, ReceiptData } from '../../../shared/domain/papers/index.ts';
import type { PaperSignature } from '../../../shared/domain/documents/signature.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { recordLook, record as writeJournal } from '../journal/index.ts';
import { findRecord } from '../people/index.ts';
import { agentOf } from './agent-names.ts';
import { createLetterDrawings, type LetterDrawing } from './letter-drawings.ts';
import { createLetters, type LackingThing, type LetterPorts, type RefusedThing } from './letters.service.ts';
import { paperOf } from './paper-acts.ts';
import { askedReceipt, cardData, paperNumber, receiptData } from './paper-data.ts';
import * as repo from './papers.repo.ts';

/** A paper's whole content, ready to be drawn. */
export type Drawing =
  | { readonly kind: 'receipt'; readonly data: ReceiptData }
  | { readonly kind: 'card'; readonly data: CardData }
  | LetterDrawing;

/** How papers leave when the shell does it; absent where the page prints and saves by itself. */
export interface PaperOutlets {
  print(paper: { readonly pdf: string; readonly kind?: PaperKind | 'ticket' }): Promise<boolean>;
  save(paper: Paper): Promise<'saved' | 'cancelled'>;
}

export interface PaperPorts extends LetterPorts {
  readonly draw: (
    drawing: Drawing,
    options: { createdAt: Date; duplicate: boolean },
  ) => Promise<{ pdf: Uint8Array; pages: number }>;
  /** Signs what leaves as a file, when this workstation has a certificate. */
  readonly sign: (pdf: Uint8Array) => { readonly pdf: Uint8Array; readonly signature: PaperSignature };
  /** Refuses a card that does not stand any more. */
  readonly checkCard: (serial: string) => void;
  /** Refuses to let out again a card that its holder has. */
  readonly checkCardLeaves: (serial: string) => void;
  /** A card that left for a printer by itself. */
  readonly onCardPrinted: (tx: Tx, serial: string) => void;
  readonly outlets?: PaperOutlets;
}

/** Which paper is looked at, and whether the screen that asks shows it already. */
interface Shown {
  readonly kind: PaperKind;
  readonly actId: string;
  readonly again?: boolean | undefined;
}

/** How a paper left as a file. */
type Saved =
  | { readonly by: 'shell'; readonly signature: PaperSignature }
  | { readonly by: 'page'; readonly signature: PaperSignature; readonly pdf: string }
  | { readonly by: 'cancelled' };

const OF_PROXIMITY: ReadonlySet<PaperKind> = new Set([
  'care-receipt',
  'transmittal',
  'day-report',
  'receipt',
]);
/**
 * Who takes care files in hands over their receipts, those of registrations that were asked and the slips of envelopes, closes a day, and
 * sees no other paper of anybody.
 */
function checkMay({ role }: Actor, kind: PaperKind, done: repo.DoneAct | undefined): void {
  if (role !== 'proximity') return;
  // Of the receipts of filings, only its own.
  const isOthers = kind === 'receipt' && done?.act.kind !== 'registration.requested';
  if (isOthers || !OF_PROXIMITY.has(kind)) throw new Failure({ code: 'access.denied' });
}

/** What a proximity point draws again: nothing of what the care was or cost. */
function drawnWithoutCare(drawing: Drawing): Drawing {
  if (drawing.kind === 'transmittal') {
    const files = drawing.data.files.map((file) => ({ ...file, amountCentimes: null }));
    return { ...drawing, data: { ...drawing.data, files } };
  }
  if (drawing.kind !== 'care-receipt') return drawing;
  const hidden = { kind: null, treatmentEndedOn: null, inpe: null, fse: null, amountCentimes: null };
  const warned = { taken: null, lack: null, hasNoSheet: false };
  return { ...drawing, data: { ...drawing.data, ...hidden, ...warned, received: [], missing: [] } };
}

export function createPapers(ports: PaperPorts) {
  const { db, clock } = ports;
  const letters = createLetters(ports);

  const getRecord = (personId: string): PersonRecord => {
    const found = findRecord(db, personId);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  const drawings = createLetterDrawings({ ...ports, getRecord, agentOf: (done) => agentOf(db, done) });
  const getPhoto = (record: PersonRecord): Uint8Array => {
    const photo = record.photo === null ? undefined : repo.findPhoto(db, record.photo);
    if (!photo) throw new Failure({ code: 'papers.photo_missing' });
    return photo;
  };

  const issueOf = (kind: 'receipt' | 'card', done: repo.DoneAct, record: PersonRecord) => {
    const issuedOn = plainDate(done.doneOn);
    const { reference } = done;
    return {
      reference,
      issuedOn,
      seal: ports.seal({
        paper: kind,
        reference,
        issuedOn,
        person: record.identity,
        number: paperNumber(record),
        scheme: record.scheme,
        issuer: ports.context(issuedOn).body(record.scheme),
      }),
    };
  };
  const receiptOf = (done: repo.DoneAct, record: PersonRecord): Drawing => {
    const context = ports.context(plainDate(done.doneOn));
    const data = receiptData(done, record, agentOf(db, done), context);
    return {
      kind: 'receipt',
      data: data.number ? { ...data, seal: issueOf('receipt', done, asOf(record, done.act.id)).seal } : data,
    };
  };

  const askedOf = (done: repo.DoneAct, act: ActOf<'registration.requested'>): Drawing => ({
    kind: 'receipt',
    data: askedReceipt(done, act, agentOf(db, done), ports.context(plainDate(done.doneOn))),
  });

  const drawingOf = (kind: PaperKind, done: repo.DoneAct, actor?: Actor): Drawing => {
    const { subjectId } = done.act;
    if (done.act.kind === 'registration.requested') return askedOf(done, done.act);
    if (kind === 'receipt') return receiptOf(done, getRecord(subjectId));
    if (kind !== 'card') {
      const roles = [actor?.role, repo.findAgentNames(db, done.agentId)?.role];
      return drawings.drawingOf(done, { isOfPoint: roles.includes('proximity') });
    }
    // The same serial never bears two identities: a later change leaves the card as it was made.
    const record = asOf(getRecord(subjectId), done.act.id);
    const context = ports.context(plainDate(done.doneOn));
    return {
      kind,
      data: cardData(record, getPhoto(record), { ...issueOf(kind, done, record), context }),
    };
  };

  const detailOf = (kind: PaperKind, reference: string) => `${kind} ${reference}`;

  /** The person still stands there: the receipt has not left yet, and is the one of this agent and this day. */
  const isVisit = (actor: Actor, done: repo.DoneAct, duplicate: boolean): boolean =>
    !duplicate && done.agentId === actor.id && done.doneOn === clock.today();

  /** Draws a paper of an act that stands. Nothing of it touches the disk. */
  const render = async (kind: PaperKind, actId: string, actor?: Actor): Promise<Paper> => {
    const done = repo.findAct(db, actId);
    // Its secret is kept nowhere: there is nothing to draw it from.
    if (done?.act.kind === 'access.issued') throw new Failure({ code: 'access.shown_once' });
    if (!done || done.state === 'abandoned' || paperOf(done.act) !== kind)
      throw new Failure({ code: 'not_found' });
    if (kind === 'card') ports.checkCard(done.reference);
    const duplicate = repo.wasDelivered(db, done.act.subjectId, detailOf(kind, done.reference));
    const drawing = drawingOf(kind, done, actor);
    const isNarrow = actor?.role === 'proximity' && !isVisit(actor, done, duplicate);
    const { pdf, pages } = await ports.draw(isNarrow ? drawnWithoutCare(drawing) : drawing, {
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

  /** A paper on its way out of the workstation; seeing it on the screen is allowed more often. */
  const renderToLeave = async (actor: Actor, kind: PaperKind, actId: string): Promise<Paper> => {
    const paper = await render(kind, actId, actor);
    if (kind === 'card') ports.checkCardLeaves(paper.reference);
    return paper;
  };

  const lineOf = <A extends JournalAction>(actor: Actor, { actId, kind, reference }: Paper, action: A) => {
    const done = repo.findAct(db, actId);
    if (!done) throw new Failure({ code: 'not_found' });
    const { subjectId } = done.act;
    return { agentNumber: actor.number, action, subjectId, detail: detailOf(kind, reference) };
  };
  const journalDelivery = (actor: Actor, paper: Paper, action: 'paper.printed' | 'paper.saved') => {
    const line = lineOf(actor, paper, action);
    db.write((tx) => {
      writeJournal(tx, clock, line);
      if (paper.kind === 'card' && action === 'paper.printed') ports.onCardPrinted(tx, paper.reference);
    });
  };

  return {
    render,
    /** Draws a paper to be looked at: a look at what it says, written down. */
    async show(actor: Actor, { kind, actId, again }: Shown): Promise<Paper> {
      checkMay(actor, kind, repo.findAct(db, actId));
      const paper = await render(kind, actId, actor);
      const line = lineOf(actor, paper, 'paper.rendered');
      db.write((tx) => recordLook(tx, clock, { ...line, again }));
      return paper;
    },
    issueAttestation: async (actor: Actor, personId: string, of: Attested): Promise<Paper> =>
      render(of === 'registration' ? 'attestation' : of, await letters.attest(actor, personId, of)),
    attestNonRegistration: async (actor: Actor, identity: Identity): Promise<Paper> =>
      render('non-registration', await letters.attestNonRegistration(actor, identity)),
    issueRefusal: async (actor: Actor, of: RefusedThing): Promise<Paper> =>
      render('refusal', letters.refuse(actor, of)),
    requestPapers: async (actor: Actor, of: LackingThing): Promise<Paper> =>
      render('missing-papers', letters.requestPapers(actor, of)),

    /** What a card says, for whoever draws many. */
    readCard(actId: string): CardData {
      const done = repo.findAct(db, actId);
      const drawing = done && drawingOf('card', done);
      if (drawing?.kind !== 'card') throw new Failure({ code: 'not_found' });
      return drawing.data;
    },
    hasPhoto: ({ photo }: PersonRecord): boolean => photo !== null && repo.findPhoto(db, photo) !== undefined,

    async print(actor: Actor, kind: PaperKind, actId: string): Promise<{ by: 'shell' | 'page' }> {
      checkMay(actor, kind, repo.findAct(db, actId));
      const paper = await renderToLeave(actor, kind, actId);
      if (ports.outlets && !(await ports.outlets.print(paper)))
        throw new Failure({ code: 'papers.printer_failed' });
      journalDelivery(actor, paper, 'paper.printed');
      return { by: ports.outlets ? 'shell' : 'page' };
    },

    async save(actor: Actor, kind: PaperKind, actId: string): Promise<Saved> {
      checkMay(actor, kind, repo.findAct(db, actId));
      const drawn = await renderToLeave(actor, kind, actId);
      const { pdf, signature } = ports.sign(Buffer.from(drawn.pdf, 'base64'));
      const paper = { ...drawn, pdf: Buffer.from(pdf).toString('base64') };
      if (ports.outlets && (await ports.outlets.save(paper)) === 'cancelled') return { by: 'cancelled' };
      journalDelivery(actor, paper, 'paper.saved');
      return ports.outlets ? { by: 'shell', signature } : { by: 'page', signature, pdf: paper.pdf };
    },
  };
}
