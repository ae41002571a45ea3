import {
  newSecret,
  secretAsHashed,
  type AccessReason,
  type AccessSlip,
} from '../../../shared/domain/access/index.ts';
import type { AccessSlipData } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { sha256Hex } from '../../platform/digest.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { record as writeJournal } from '../journal/index.ts';
import { paperNumber, type PaperContext } from '../papers/index.ts';
import { findRecord } from '../people/index.ts';
import { takeReference } from '../receipts/index.ts';
import { findSlip, hasSlip } from './access.repo.ts';

type IssuedAct = ActOf<'access.issued'>;
type Number9 = IssuedAct['payload']['number'];

export interface AccessPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Device;
  readonly context: (on: PlainDate) => PaperContext;
  readonly drawSlip: (data: AccessSlipData, createdAt: Date) => Promise<{ pdf: Uint8Array; pages: number }>;
  /** argon2id, in PHC text form. */
  readonly hash: (secret: string) => Promise<string>;
  readonly append: (
    tx: Tx,
    act: IssuedAct,
    meta: { agentId: string; reference: string; doneOn: PlainDate },
  ) => void;
  readonly onIssued: () => void;
  /** How a slip reaches a printer when the shell does it. */
  readonly print?: (slip: { readonly pdf: string }) => Promise<boolean>;
}

interface Wish {
  readonly personId: string;
  readonly replaces?: AccessReason | undefined;
}

/** First secrets of the portal: each is made, drawn on its slip and forgotten. */
export function createAccess(ports: AccessPorts) {
  const { db, clock, chance, device } = ports;
  /** SHA-256 of the slips given and not printed yet, by act: all that is kept of them, and in memory only. */
  const unprinted = new Map<string, string>();

  const getSelfEmployed = (personId: string): PersonRecord => {
    const found = findRecord(db, personId);
    if (!found) throw new Failure({ code: 'not_found' });
    if (found.ended?.why === 'death') throw new Failure({ code: 'papers.insured_dead' });
    if (found.scheme !== 'tns') throw new Failure({ code: 'access.not_self_employed' });
    return found;
  };
  const refuseSecond = (read: Read, { personId, replaces }: Wish): void => {
    if (replaces === undefined && hasSlip(read, personId))
      throw new Failure({ code: 'access.reason_needed' });
  };

  /** The act with the hash, the reference and the journal, all or nothing. */
  const write = (actor: Actor, record: PersonRecord, wish: Wish, hash: string) => {
    const number = paperNumber(record).value as Number9;
    const actId = chance.id() as IssuedAct['id'];
    const today = clock.today();
    return db.write((tx) => {
      refuseSecond(tx, { ...wish, personId: record.id });
      const reference = takeReference(tx, 'PA', device.shortCode, today);
      const act: IssuedAct = {
        id: actId,
        kind: 'access.issued',
        subjectId: record.id,
        baseVersion: record.version,
        branchCode: device.branch.code,
        deviceId: device.id as IssuedAct['deviceId'],
        agentNumber: actor.number,
        doneAt: instant(clock),
        payload: { reference, number, hash },
      };
      ports.append(tx, act, { agentId: actor.id, reference, doneOn: today });
      writeJournal(tx, clock, {
        agentNumber: actor.number,
        action: 'access.issued',
        subjectId: record.id,
        detail: wish.replaces ? `${reference} ${wish.replaces}` : reference,
      });
      return { actId, reference, today };
    });
  };

  return {
    async issue(actor: Actor, wish: Wish): Promise<AccessSlip> {
      const record = getSelfEmployed(wish.personId);
      const number = paperNumber(record);
      refuseSecond(db, { ...wish, personId: record.id });
      const secret = newSecret((count) => chance.bytes(count));
      const { actId, reference, today } = write(
        actor,
        record,
        wish,
        await ports.hash(secretAsHashed(secret)),
      );
      ports.onIssued();
      const context = ports.context(today);
      const data: AccessSlipData = {
        reference,
        issuedOn: today,
        body: context.body(record.scheme),
        branch: context.branch,
        person: record.identity,
        number,
        secret,
        replaces: wish.replaces !== undefined,
      };
      const { pdf, pages } = await drawQuietly(() => ports.drawSlip(data, new Date(clock.now())));
      unprinted.set(actId, sha256Hex(pdf));
      return { actId, reference, pages, pdf: Buffer.from(pdf).toString('base64') };
    },

    /** The slip as it was given, and no other; once it left for a printer there is nothing to print again. */
    async print(actor: Actor, slip: { readonly actId: string; readonly pdf: string }) {
      const issued = findSlip(db, slip.actId);
      if (!issued) throw new Failure({ code: 'not_found' });
      const known = unprinted.get(slip.actId);
      if (known === undefined || known !== sha256Hex(Buffer.from(slip.pdf, 'base64')))
        throw new Failure({ code: 'access.shown_once' });
      unprinted.delete(slip.actId);
      if (ports.print && !(await ports.print(slip))) {
        unprinted.set(slip.actId, known);
        throw new Failure({ code: 'papers.printer_failed' });
      }
      db.write((tx) =>
        writeJournal(tx, clock, {
          agentNumber: actor.number,
          action: 'paper.printed',
          subjectId: issued.subject_id,
          detail: `access ${issued.reference}`,
        }),
      );
      return { by: ports.print ? ('shell' as const) : ('page' as const) };
    },
  };
}

/** What goes wrong while a slip is drawn is told without its words: they may hold the secret. */
async function drawQuietly<T>(draw: () => Promise<T>): Promise<T> {
  try {
    return await draw();
  } catch {
    throw new Error('the slip of a first access could not be drawn');
  }
}
