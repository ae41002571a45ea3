import { coverIn } from '../../../shared/domain/people/covers.ts';
import { latinFullName, arabicFullName } from '../../../shared/domain/identity/names.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import {
  askedKind,
  isOpen,
  newcomerIn,
  type RequestFile,
  type AgentReasonCode,
  type RequestRecord,
  type RequestSummary,
  type RequestView,
} from '../../../shared/domain/requests/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database, Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { ReadLegal } from '../legal/index.ts';
import { recordLook } from '../journal/index.ts';
import { findRecord, listByDocument, putRecord } from '../people/index.ts';
import { findDraft, openDraft } from './drafts.ts';
import { lookAt, showDecision } from './look.ts';
import { refusalSentences } from './reason.ts';
import * as repo from './requests.repo.ts';
import { createSay, type AppendRequestAct } from './say.ts';

export interface RequestPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly branchCode: string };
  readonly append: AppendRequestAct;
  /** The texts that the rules read, as they stand now. */
  readonly legal: ReadLegal;
  /** People the central knows under this number; undefined when it cannot be reached. */
  readonly askCentral: (number: string) => Promise<readonly PersonRecord[] | undefined>;
  /** True while local acts about this person are not answered: the central's version must wait. */
  readonly hasUnsent: (personId: string) => boolean;
  /** Called once an act is on the disk. */
  readonly onAnswered: () => void;
}

interface Listing {
  readonly view: RequestView;
  readonly text: string;
  readonly after: string | null;
  readonly limit: number;
}

/** People of one document: one, and their files as dependants. */
const ALIKE_MAX = 5;

/** The inbox of requests: looked at, taken, answered here, and carried to the central as acts. */
export function createRequests(ports: RequestPorts) {
  const { db, clock, device } = ports;
  const say = createSay(ports);

  const get = (from: Read, id: string): repo.ShownRequest => {
    const found = repo.findRequest(from, id);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };
  const isMine = (actor: Actor, { taken }: RequestRecord): boolean =>
    taken?.deviceId === device.id && taken.agentNumber === actor.number;

  /** A request that this agent may answer now; taken first when nobody has it. */
  const getMine = (tx: Tx, actor: Actor, id: string): RequestRecord => {
    const { request } = get(tx, id);
    if (!isOpen(request)) throw new Failure({ code: 'requests.answered' });
    if (isMine(actor, request)) return request;
    if (request.taken !== null)
      throw new Failure({ code: 'requests.taken_by_other', params: { number: request.taken.agentNumber } });
    return say.take(tx, actor, request);
  };

  /** The file that a request is about: said by it, or the one of the person whom an employer declares. */
  const fileOf = (from: Read, { personId, content }: RequestRecord): PersonRecord | undefined => {
    if (personId !== null) {
      const found = findRecord(from, personId);
      return found?.id === personId ? found : undefined;
    }
    const number = newcomerIn(content)?.document.number;
    if (number === undefined) return undefined;
    return listByDocument(from, number, ALIKE_MAX)
      .filter(({ insured }) => insured === null)
      .map(({ id }) => findRecord(from, id))
      .find((known) => known && known.registrationNumber !== null && known.numberState !== 'given_up');
  };
  /** The schemes that cover the person whom an employer declares already, in an own file or in somebody else's. */
  const coversOf = (from: Read, { content }: RequestRecord): readonly string[] => {
    const number = newcomerIn(content)?.document.number;
    if (number === undefined) return [];
    return listByDocument(from, number, ALIKE_MAX).flatMap(({ id }) => {
      const file = findRecord(from, id);
      return (file && coverIn(file, number)) ?? [];
    });
  };
  const look = (from: Read, request: RequestRecord) => {
    const file = fileOf(from, request);
    const desk = { today: clock.today(), legal: ports.legal(), covers: coversOf(from, request) };
    return { file, seen: lookAt(request, file, desk) };
  };
  /** One transaction, then the exchanges are told. */
  const write = <T>(work: (tx: Tx) => T): T => {
    const done = db.write(work);
    ports.onAnswered();
    return done;
  };

  return {
    list(
      actor: Actor,
      { view, text, after, limit }: Listing,
    ): { items: RequestSummary[]; next: string | null } {
      const page = { view, text, after, limit: limit + 1, agentNumber: actor.number };
      const found = repo.listPage(db, page);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map(toSummary),
        next: found.length > limit && last ? repo.placeOf(last.request) : null,
      };
    },

    counts: (actor: Actor) => repo.countOpen(db, actor.number),

    /** Looking at a request is looking at somebody: it is written in the journal. */
    get(actor: Actor, id: string, again?: boolean): RequestFile {
      const { request, isUnsent } = get(db, id);
      const { file, seen } = look(db, request);
      const { plan, decision, ...rest } = seen;
      db.write((tx) =>
        recordLook(tx, clock, {
          agentNumber: actor.number,
          action: 'request.looked_at',
          detail: id,
          again,
          ...(file ? { subjectId: file.id } : {}),
        }),
      );
      return {
        ...rest,
        request,
        isUnsent,
        inHand: request.taken === null ? 'nobody' : isMine(actor, request) ? 'me' : 'other',
        person: file ?? null,
        isFileMissing: request.personId !== null && file === undefined,
        plan:
          plan === undefined
            ? null
            : plan.kind === 'event'
              ? { kind: 'event', event: plan.event, personId: plan.personId }
              : { kind: 'registration' },
        decision: showDecision(decision),
        draftId: findDraft(db, actor, id) ?? null,
      };
    },

    take(actor: Actor, id: string, over: boolean): null {
      write((tx) => {
        const { request } = get(tx, id);
        if (!isOpen(request)) throw new Failure({ code: 'requests.answered' });
        if (isMine(actor, request)) return;
        if (request.taken !== null && !over)
          throw new Failure({
            code: 'requests.taken_by_other',
            params: { number: request.taken.agentNumber },
          });
        say.take(tx, actor, request);
      });
      return null;
    },

    putBack(actor: Actor, id: string): null {
      write((tx) => {
        const { request } = get(tx, id);
        if (!isOpen(request) || !isMine(actor, request)) throw new Failure({ code: 'requests.answered' });
        say.putBack(tx, actor, request);
      });
      return null;
    },

    /** Asked again, gives the same draft while it is open. */
    accept(actor: Actor, id: string) {
      return write((tx) => {
        const request = getMine(tx, actor, id);
        const { seen } = look(tx, request);
        if (seen.plan === undefined) throw new Failure({ code: 'requests.file_missing' });
        if (seen.whyNot !== null) throw new Failure({ code: 'requests.not_possible' });
        const draftId = findDraft(tx, actor, id) ?? openDraft(tx, ports, { actor, request, plan: seen.plan });
        return { draftId, kind: seen.plan.kind };
      });
    },

    refuse(actor: Actor, id: string, reason: { code: AgentReasonCode; typed: string }): null {
      write((tx) => {
        const request = getMine(tx, actor, id);
        const typed = reason.typed.trim();
        const rules =
          reason.code === 'rules_refused' ? refusalSentences(look(tx, request).seen.decision) : [];
        if (typed === '' && rules.length === 0)
          throw new Failure({ code: 'requests.reason_missing', fields: { typed: 'field.required' } });
        say.answer(tx, actor, request, { outcome: 'refused', reason: { code: reason.code, typed, rules } });
      });
      return null;
    },

    askPapers(actor: Actor, id: string, asked: { papers: readonly string[]; typed: string }): null {
      write((tx) => {
        const request = getMine(tx, actor, id);
        // Nobody at a point could give one: whom it concerns brings it to the branch.
        if (request.source === 'point') throw new Failure({ code: 'requests.not_possible' });
        const papers = look(tx, request).seen.papers.filter(({ code }) => asked.papers.includes(code));
        if (papers.length === 0)
          throw new Failure({ code: 'requests.paper_missing', fields: { papers: 'field.required' } });
        say.answer(tx, actor, request, { outcome: 'paper_asked', papers, typed: asked.typed.trim() });
      });
      return null;
    },

    async fetchFile(id: string): Promise<{ isHere: boolean }> {
      const { request } = get(db, id);
      const { content, requester } = request;
      const number = content.kind === 'complementary-cover' ? content.registrationNumber : requester.number;
      const found = (await ports.askCentral(number))?.find((known) => known.id === request.personId);
      if (found && !ports.hasUnsent(found.id)) db.write((tx) => putRecord(tx, found));
      return { isHere: fileOf(db, request) !== undefined };
    },

    /** The port of drafts: one that answers a request, once it is an act, accepts it in the same transaction. */
    onFiled(tx: Tx, actor: Actor, filed: { draftId: string; actId: string; personId: string }): void {
      const id = repo.findRequestOf(tx, filed.draftId);
      const found = id === undefined ? undefined : repo.findRequest(tx, id);
      // Somebody answered meanwhile: what the person came for is done all the same.
      if (!found || !isOpen(found.request)) return;
      const { request } = found;
      say.answer(tx, actor, request, { outcome: 'accepted', result: filed });
    },
  };
}

function toSummary({ request, isUnsent }: repo.ShownRequest): RequestSummary {
  const about = repo.aboutOf(request);
  return {
    id: request.id,
    source: request.source,
    kind: askedKind(request.content),
    state: request.state,
    sentAt: request.sentAt,
    requester: request.requester,
    about: about ? { latin: latinFullName(about), arabic: arabicFullName(about) } : null,
    takenBy: request.taken?.agentNumber ?? null,
    isUnsent,
    sample: request.sample,
  };
}
