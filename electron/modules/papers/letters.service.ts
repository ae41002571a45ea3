import type { ReferencePrefix } from '../../../shared/domain/documents/reference.ts';
import type { Identity } from '../../../shared/domain/identity/person.ts';
import type { Attested, AttestationSaid } from '../../../shared/domain/letters/index.ts';
import type { PaperPiece, RefusalData } from '../../../shared/domain/papers/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { RightsCheck } from '../../../shared/domain/rights/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { plainDate, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import type { DocumentLook } from '../../../shared/protocol/rights.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { record as writeJournal, type JournalAction } from '../journal/index.ts';
import type { ReadLegal } from '../legal/index.ts';
import { findRecord } from '../people/index.ts';
import { takeReference } from '../receipts/index.ts';
import { agentOf } from './agent-names.ts';
import {
  achamilSaid,
  nonRegistrationSaid,
  paperIdentity,
  paperInstant,
  registrationSaid,
  rightsSaid,
  sealedOf,
} from './letter-data.ts';
import { paperOf } from './paper-acts.ts';
import type { PaperContext, Text } from './paper-context.ts';
import { paperNumber, receiptData } from './paper-data.ts';
import * as repo from './papers.repo.ts';
import type { SealFacts } from './seal-facts.ts';
import { refuseHolders } from './refuse-holders.ts';

/** What was asked, by whom, and where it was filed. */
interface Asked {
  readonly applicant: Identity;
  /** The file that it is about; null for somebody who has none. */
  readonly subjectId: string | null;
  readonly scheme: string | null;
  readonly act: Text;
  readonly filed: { readonly reference: string; readonly at: string } | null;
  /** The act or the request; null for what was refused at the desk before it was filed. */
  readonly about: string | null;
}
export interface Refused extends Asked {
  readonly reasons: RefusalData['reasons'];
}
export interface Lacking extends Asked {
  readonly missing: readonly PaperPiece[];
}

/** What may be refused in writing: what is being typed, an act that the central refused, a request that was refused here. */
export type RefusedThing =
  | { readonly of: 'registration'; readonly id: string; readonly content: Record<string, unknown> }
  | {
      readonly of: 'event';
      readonly id: string;
      readonly content: Record<string, unknown>;
      readonly papers: readonly string[];
    }
  | { readonly of: 'act' | 'request'; readonly id: string };
export type LackingThing = { readonly of: 'act' | 'request'; readonly id: string };

export interface LetterPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Device;
  readonly context: (on: PlainDate) => PaperContext;
  readonly legal: ReadLegal;
  readonly checkRights: (actor: Actor, personId: string) => Promise<RightsCheck>;
  /** Who has a document at the central; undefined when it cannot be reached. */
  readonly askHolders: (document: string) => Promise<DocumentLook | undefined>;
  /** What was refused and why; throws where nothing was. */
  readonly getRefused: (actor: Actor, thing: RefusedThing) => Refused;
  /** What a request still lacks; throws where nothing is missing. */
  readonly getLacking: (actor: Actor, requestId: string) => Lacking;
  readonly seal: (facts: SealFacts) => string;
  readonly append: (
    tx: Tx,
    act: Act,
    meta: { agentId: string; reference: string; doneOn: PlainDate },
  ) => void;
  readonly onIssued: () => void;
}

type LetterAct = ActOf<
  'attestation.issued' | 'non_registration.attested' | 'refusal.issued' | 'papers.requested'
>;
type Number9 = ActOf<'attestation.issued'>['payload']['number'];

interface Letter {
  readonly prefix: ReferencePrefix;
  readonly subjectId: string;
  readonly baseVersion: number | null;
  readonly action: JournalAction;
  readonly make: (reference: string) => Pick<LetterAct, 'kind' | 'payload'>;
}

/** Attestations, refusals and requests for papers: each an act that keeps what the paper said, so that it can be said again. */
export function createLetters(ports: LetterPorts) {
  const { db, clock, chance, device } = ports;

  const getRecord = (personId: string): PersonRecord => {
    const found = findRecord(db, personId);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };

  /** The act, its reference and the journal, all or nothing. */
  const write = (actor: Actor, { prefix, subjectId, baseVersion, action, make }: Letter): string => {
    const id = chance.id() as Act['id'];
    const doneOn = clock.today();
    db.write((tx) => {
      const reference = takeReference(tx, prefix, device.shortCode, doneOn);
      const act = {
        id,
        subjectId,
        baseVersion,
        branchCode: device.branch.code,
        deviceId: device.id,
        agentNumber: actor.number,
        doneAt: instant(clock),
        ...make(reference),
      } as LetterAct;
      ports.append(tx, act, { agentId: actor.id, reference, doneOn });
      const detail = `${paperOf(act) ?? ''} ${reference}`;
      writeJournal(tx, clock, { agentNumber: actor.number, action, subjectId, detail });
    });
    ports.onIssued();
    return id;
  };

  const saidNow = async (actor: Actor, record: PersonRecord, of: Attested): Promise<AttestationSaid> => {
    const on = clock.today();
    const context = ports.context(on);
    if (of === 'registration') return registrationSaid(record, context);
    if (of === 'achamil') return achamilSaid(record, context, { on, legal: ports.legal() });
    if (record.ended?.why === 'death') paperNumber(record);
    return rightsSaid(record, await ports.checkRights(actor, record.id), context);
  };

  const askedParts = ({ applicant, scheme, act, filed }: Asked, actor: Actor) => ({
    ...sealedOf(applicant, scheme, ports.context(clock.today())),
    agent: { number: actor.number, nameFr: actor.nameFr, nameAr: actor.nameAr },
    applicant: paperIdentity(applicant),
    act: { fr: act.fr.slice(0, 300), ar: act.ar.slice(0, 300) },
    filed: filed && { reference: filed.reference, at: paperInstant(filed.at) },
  });

  /** What the receipt of a filing says is missing. */
  const lackingOfAct = (actId: string): Lacking => {
    const done = repo.findAct(db, actId);
    if (!done || done.state === 'abandoned' || paperOf(done.act) !== 'receipt')
      throw new Failure({ code: 'not_found' });
    const record = getRecord(done.act.subjectId);
    const context = ports.context(plainDate(done.doneOn));
    const { missing, act } = receiptData(done, record, agentOf(db, done), context);
    return {
      applicant: record.identity,
      subjectId: record.id,
      scheme: record.scheme,
      act: context.act(act),
      filed: { reference: done.reference, at: done.act.doneAt },
      about: actId,
      missing,
    };
  };

  return {
    async attest(actor: Actor, personId: string, of: Attested): Promise<string> {
      const record = getRecord(personId);
      const number = paperNumber(record).value as Number9;
      const said = await saidNow(actor, record, of);
      return write(actor, {
        prefix: 'AT',
        subjectId: record.id,
        baseVersion: record.version,
        action: 'paper.issued',
        make: (reference) => ({ kind: 'attestation.issued', payload: { reference, number, said } }),
      });
    },

    /** Only on the central's word of now: what is not known here proves nothing. */
    async attestNonRegistration(actor: Actor, identity: Identity): Promise<string> {
      const { number } = identity.document;
      const look = await ports.askHolders(number);
      if (!look) throw new Failure({ code: 'papers.central_needed' });
      refuseHolders(db, number, look.holders);
      const said = nonRegistrationSaid(identity, look.at, ports.context(clock.today()));
      return write(actor, {
        prefix: 'AT',
        subjectId: chance.id(),
        baseVersion: null,
        action: 'paper.issued',
        make: (reference) => ({
          kind: 'non_registration.attested',
          payload: { reference, checkedAt: look.at, said },
        }),
      });
    },

    refuse(actor: Actor, thing: RefusedThing): string {
      const refused = ports.getRefused(actor, thing);
      if (refused.reasons.length === 0) throw new Failure({ code: 'papers.nothing_refused' });
      const said = { ...askedParts(refused, actor), reasons: refused.reasons.slice(0, 30) };
      return write(actor, {
        prefix: 'RF',
        subjectId: refused.subjectId ?? chance.id(),
        baseVersion: null,
        action: 'refusal.issued',
        make: (reference) => ({
          kind: 'refusal.issued',
          payload: { reference, about: refused.about as Act['id'] | null, said },
        }),
      });
    },

    requestPapers(actor: Actor, { of, id }: LackingThing): string {
      const lacking = of === 'act' ? lackingOfAct(id) : ports.getLacking(actor, id);
      if (lacking.missing.length === 0) throw new Failure({ code: 'papers.nothing_missing' });
      const said = {
        ...askedParts(lacking, actor),
        missing: lacking.missing.slice(0, 200),
        awaitedBy: null,
      };
      return write(actor, {
        prefix: 'DP',
        subjectId: lacking.subjectId ?? chance.id(),
        baseVersion: null,
        action: 'papers.requested',
        make: (reference) => ({
          kind: 'papers.requested',
          payload: { reference, about: id as Act['id'], said },
        }),
      });
    },
  };
}
