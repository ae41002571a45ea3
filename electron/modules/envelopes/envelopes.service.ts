import {
  compareScans,
  courierCode,
  courierStanding,
  envelopeForDeposit,
  readCourierCode,
  scannedReference,
  SCANS_MAX,
  totalsOf,
  withoutCode,
  type Courier,
  type EnvelopeFileView,
  type EnvelopeRecord,
  type EnvelopeSummary,
  type EnvelopeView,
  type MissingFile,
} from '../../../shared/domain/envelopes/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database, Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant } from '../../platform/clock.ts';
import { findCareFile, findCareFileByReference } from '../care/index.ts';
import { takeReference } from '../receipts/index.ts';
import * as repo from './envelopes.repo.ts';
import { asEnveloped, mayLeave, withCareOf, withContent } from './files.ts';
import { branchOf, listMissing, toSummary } from './looks.ts';
import { countedScans, paperOf } from './scans.ts';
import { moved, say, type SayPorts } from './say.ts';
import { listWaiting } from './waiting.ts';

export interface EnvelopePorts extends SayPorts {
  readonly db: Database;
  /** The reference that a seal's text states, when it is one of ours. */
  readonly readSeal: (text: string) => string | undefined;
  /** Called once an act is on the disk. */
  readonly onSaid: () => void;
}

const MISSING_SHOWN = 100;

/** Takes files in and does not look into them: what the care was or cost is known at the branch. */
const isNarrow = ({ role }: Actor): boolean => role === 'proximity';
const wrongCode = () => new Failure({ code: 'envelopes.code_wrong' });

/** Envelopes of care files: filled and closed here, taken away by a courier, counted where they arrive. */
export function createEnvelopes(ports: EnvelopePorts) {
  const { db, clock, device, chance } = ports;

  const getShown = (from: Read, id: string): repo.ShownEnvelope => {
    const found = repo.findEnvelope(from, id);
    if (!found) throw new Failure({ code: 'not_found' });
    return { ...found, envelope: withContent(from, found.envelope) };
  };
  const get = (from: Read, id: string): EnvelopeRecord => getShown(from, id).envelope;
  const getIncoming = (from: Read, id: string): EnvelopeRecord => {
    const envelope = get(from, id);
    if (envelope.to !== device.branchCode) throw new Failure({ code: 'envelopes.not_for_here' });
    return envelope;
  };
  const referenceIn = (text: string): string => ports.readSeal(text) ?? scannedReference(text);
  const saySo = (tx: Tx, actor: Actor, envelope: EnvelopeRecord, step: Parameters<typeof say>[3]['step']) =>
    say(tx, ports, actor, { envelope, step });
  /** One transaction, then the exchanges are told. */
  const write = <T>(work: (tx: Tx) => T): T => {
    const done = db.write(work);
    ports.onSaid();
    return done;
  };

  /** Puts a file in an open envelope; refuses one that lies elsewhere, and says where. */
  const put = (tx: Tx, envelope: EnvelopeRecord, fileId: string): void => {
    const known = findCareFile(tx, fileId);
    if (!known) throw new Failure({ code: 'not_found' });
    const { reference } = known.file;
    const inside = repo.findOpenOf(tx, fileId);
    moved(envelope, { kind: 'added', file: asEnveloped(tx, known) });
    if (inside !== undefined || !mayLeave(known, device.branchCode))
      throw new Failure({ code: 'envelopes.file_elsewhere', params: { reference } });
    repo.putIn(tx, envelope.id, fileId, instant(clock));
  };

  const openTo = (tx: Tx, to: string): string => {
    const known = repo.findOpenTo(tx, to);
    if (known !== undefined) return known;
    const envelope: EnvelopeRecord = {
      id: chance.id() as EnvelopeRecord['id'],
      version: 0,
      reference: null,
      from: device.branchCode,
      to,
      state: 'open',
      openedAt: instant(clock),
      files: [],
      closed: null,
      collected: null,
      received: null,
    };
    repo.putShown(tx, envelope);
    return envelope.id;
  };

  return {
    list(view: EnvelopeView, after: string | null, limit: number) {
      const found = repo.listEnvelopes(db, view, { after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const items: EnvelopeSummary[] = page.map((shown) => toSummary(db, shown, device.branchCode));
      return {
        items,
        next: found.length > limit && last ? `${last.movedAt} ${last.envelope.id}` : null,
      };
    },

    counts: () => ({
      waiting: repo.countWaiting(db, device.branchCode),
      ...repo.countEnvelopes(db),
      missing: listMissing(db).length,
    }),

    waiting: () => listWaiting(db, device.branchCode),

    missing(): { files: MissingFile[]; more: number } {
      const all = listMissing(db);
      return { files: all.slice(0, MISSING_SHOWN), more: Math.max(0, all.length - MISSING_SHOWN) };
    },

    /** Those by their references, for the report of a day. */
    listLost: () => [...new Set(listMissing(db).map(({ reference }) => reference))],

    /** At a proximity point nothing says what the care was or cost. */
    get(actor: Actor, id: string): EnvelopeFileView {
      const { envelope, isUnsent } = getShown(db, id);
      const whole = isNarrow(actor) ? envelopeForDeposit(envelope) : withCareOf(db, envelope);
      const totals = totalsOf(whole.files);
      const isIncoming = envelope.to === device.branchCode;
      return {
        envelope: isIncoming ? withoutCode(whole) : whole,
        from: branchOf(db, envelope.from),
        to: branchOf(db, envelope.to),
        isIncoming,
        isUnsent,
        courier: courierStanding(envelope),
        totals: isNarrow(actor) ? { ...totals, amountCentimes: null } : totals,
        closedBy: (repo.findClosing(db, id) ?? null) as EnvelopeFileView['closedBy'],
        scans: [...countedScans(db, envelope)],
      };
    },

    find(text: string) {
      const id = repo.findByReference(db, referenceIn(text));
      if (id === undefined) throw new Failure({ code: 'envelopes.unknown' });
      return { id };
    },

    fill(to: string, fileIds: readonly string[]) {
      if (to === device.branchCode) throw new Failure({ code: 'envelopes.same_place' });
      return db.write((tx) => {
        const id = openTo(tx, to);
        for (const fileId of fileIds) put(tx, get(tx, id), fileId);
        return { id: id as EnvelopeRecord['id'] };
      });
    },

    add(id: string, text: string): null {
      db.write((tx) => {
        const reference = referenceIn(text);
        const known = findCareFileByReference(tx, reference);
        if (!known) throw new Failure({ code: 'envelopes.file_unknown', params: { reference } });
        put(tx, get(tx, id), known.file.id);
      });
      return null;
    },

    remove(id: string, fileId: string): null {
      db.write((tx) => {
        const envelope = get(tx, id);
        const file = envelope.files.find((one) => one.id === fileId);
        moved(envelope, { kind: 'removed', reference: file?.reference ?? '' });
        repo.takeOut(tx, id, fileId);
      });
      return null;
    },

    discard(id: string): null {
      db.write((tx) => {
        if (get(tx, id).state !== 'open') throw new Failure({ code: 'envelopes.not_open' });
        repo.removeEnvelope(tx, id);
      });
      return null;
    },

    close(actor: Actor, id: string) {
      return write((tx) => {
        const envelope = get(tx, id);
        // Refused before a reference is taken for it.
        if (envelope.state !== 'open') throw new Failure({ code: 'envelopes.not_open' });
        if (envelope.files.length === 0) throw new Failure({ code: 'envelopes.empty' });
        const reference = takeReference(tx, 'BE', device.shortCode, clock.today());
        const done = { at: instant(clock), agentNumber: actor.number };
        const known = isNarrow(actor) ? envelopeForDeposit(envelope) : envelope;
        const closed = moved(known, { kind: 'closed', reference, ...done });
        repo.takeAllOut(tx, id);
        return { actId: saySo(tx, actor, closed, 'closed') as never };
      });
    },

    /** The code is made here, without network, and only the courier is told it. */
    collect(
      actor: Actor,
      id: string,
      { name, proof }: { readonly name: string; readonly proof: Courier['proof']['kind'] },
    ): { code: string | null } {
      const code = proof === 'code' ? courierCode(chance.bytes(4).readUInt32BE()) : null;
      const courier: Courier = {
        name,
        proof: code === null ? { kind: 'signature' } : { kind: 'code', code },
      };
      write((tx) => {
        const envelope = get(tx, id);
        if (envelope.from !== device.branchCode) throw new Failure({ code: 'envelopes.not_from_here' });
        const done = { at: instant(clock), agentNumber: actor.number };
        saySo(tx, actor, moved(envelope, { kind: 'collected', courier, ...done }), 'collected');
      });
      return { code };
    },

    scan(id: string, text: string) {
      return db.write((tx) => {
        const envelope = getIncoming(tx, id);
        const { state, files } = envelope;
        if (state === 'received') throw new Failure({ code: 'envelopes.already_received' });
        const reference = referenceIn(text);
        if (paperOf(tx, envelope, reference) === 'slip') return { is: 'slip', reference } as const;
        if (repo.listScans(tx, id).length >= SCANS_MAX) throw new Failure({ code: 'envelopes.full' });
        const isNew = repo.putScan(tx, id, reference);
        const isListed = files.some((file) => file.reference === reference);
        return { is: isNew ? (isListed ? 'expected' : 'surplus') : 'again', reference } as const;
      });
    },

    unscan(id: string, reference: string): null {
      db.write((tx) => {
        getIncoming(tx, id);
        repo.removeScan(tx, id, reference);
      });
      return null;
    },

    /** A code that is not the courier's is refused; without any, the reception says that none was given. */
    receive(actor: Actor, id: string, typed: string): null {
      const code = typed === '' ? undefined : readCourierCode(typed);
      if (typed !== '' && code === undefined) throw wrongCode();
      write((tx) => {
        const envelope = getIncoming(tx, id);
        const scanned = compareScans(envelope.files, countedScans(tx, envelope).toReversed());
        const done = { at: instant(clock), agentNumber: actor.number };
        const received = moved(envelope, {
          kind: 'received',
          scanned: scanned.scanned,
          code,
          ...done,
        });
        if (courierStanding(received) === 'wrong') throw wrongCode();
        saySo(tx, actor, received, 'received');
      });
      return null;
    },
  };
}
