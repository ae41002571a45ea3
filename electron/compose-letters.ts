import { z } from 'zod';
import { Identity } from '../shared/domain/identity/person.ts';
import type { PersonRecord } from '../shared/domain/people/record.ts';
import { asOf } from '../shared/domain/events/index.ts';
import {
  askedKind,
  newcomerIn,
  type RequestFile,
  type RequestRecord,
} from '../shared/domain/requests/index.ts';
import type { ReasonView } from '../shared/domain/rules/index.ts';
import { catalogues, type MessageKey } from '../shared/i18n/index.ts';
import { Failure } from '../shared/kernel/errors.ts';
import { fieldErrors } from '../shared/kernel/field-errors.ts';
import { Act } from '../shared/protocol/acts.ts';
import type { Database } from './db/database.ts';
import type { Actor } from './ipc/session.ts';
import type { createEvents } from './modules/events/index.ts';
import { bareSentence } from './modules/legal/index.ts';
import type { Lacking, Refused, RefusedThing } from './modules/papers/index.ts';
import { findRecord } from './modules/people/index.ts';
import { getOwnDraft, type createRegistration } from './modules/registration/index.ts';
import type { createRequests } from './modules/requests/index.ts';
import { getParked, listReasons } from './sync/index.ts';

interface Parts {
  readonly db: Database;
  readonly registration: Pick<ReturnType<typeof createRegistration>, 'review'>;
  readonly events: Pick<ReturnType<typeof createEvents>, 'review'>;
  readonly requests: Pick<ReturnType<typeof createRequests>, 'get'>;
}
type Reasons = Refused['reasons'];

const words = (key: MessageKey) => ({ fr: catalogues.fr[key], ar: catalogues.ar[key] });
const named = (text: { readonly fr: string; readonly ar: string }) => ({
  fr: text.fr.slice(0, 300),
  ar: text.ar.slice(0, 300),
});

/** Each refusing rule as a paper says it: the sentence, the rule with its source, where to contest. */
const fromRules = (reasons: readonly ReasonView[]): Reasons =>
  reasons
    .filter(({ effect }) => effect === 'refuses')
    .map((reason) => ({
      text: bareSentence(reason),
      source: named({
        fr: `${reason.ruleName.fr} — ${reason.source.fr}`,
        ar: `${reason.ruleName.ar} — ${reason.source.ar}`,
      }),
      contest: reason.contest ? named(reason.contest) : null,
    }));

const registrationName = (scheme: unknown): MessageKey =>
  scheme === 'tns' ? 'papers.act.registration.tns' : 'papers.act.registration';
const schemeOf = (scheme: unknown): string | null =>
  typeof scheme === 'string' && scheme !== '' ? scheme : null;

/** Where letters find what was refused or is missing: drafts, the exchanges' desk, the inbox of requests. */
export function letterSources({ db, registration, events, requests }: Parts) {
  const getFile = (id: string): PersonRecord => {
    const found = findRecord(db, id);
    if (!found) throw new Failure({ code: 'not_found' });
    return found;
  };

  const ofDraft = (actor: Actor, { id, content }: Extract<RefusedThing, { of: 'registration' }>): Refused => {
    const { decision } = registration.review(actor, id, content as never);
    const typed = z.object({ identity: Identity }).safeParse(content);
    if (!typed.success) throw new Failure({ code: 'input.invalid', fields: fieldErrors(typed.error) });
    const scheme = schemeOf(content['scheme']);
    return {
      applicant: typed.data.identity,
      subjectId: null,
      scheme,
      act: words(registrationName(scheme)),
      filed: null,
      about: null,
      reasons: fromRules(decision?.reasons ?? []),
    };
  };

  const ofEvent = (
    actor: Actor,
    { id, content, papers }: Extract<RefusedThing, { of: 'event' }>,
  ): Refused => {
    const { decision } = events.review(actor, { id, content: content as never, papers });
    const { event } = getOwnDraft(db, actor, id);
    if (event === null) throw new Failure({ code: 'registration.draft_gone' });
    const file = getFile(event.personId);
    return {
      applicant: file.identity,
      subjectId: file.id,
      scheme: file.scheme,
      act: words(`papers.act.event.${event.kind}`),
      filed: null,
      about: null,
      reasons: fromRules(decision?.reasons ?? []),
    };
  };

  const ofAct = (actor: Actor, actId: string): Refused => {
    const desk = getParked(db, actor, actId);
    const act = Act.parse(JSON.parse(desk.payload));
    const filed = { reference: desk.item.reference ?? '', at: desk.item.at };
    const common = { about: act.id, filed, reasons: fromRules(listReasons(db, actId)) };
    if (act.kind === 'registration.submitted') {
      const { person } = act.payload;
      const name = words(registrationName(person.scheme));
      return {
        ...common,
        applicant: person.identity,
        subjectId: person.id,
        scheme: person.scheme,
        act: name,
      };
    }
    if (act.kind !== 'event.declared') throw new Failure({ code: 'papers.nothing_refused' });
    const file = asOf(getFile(act.subjectId), act.id);
    const name = words(`papers.act.event.${act.payload.event.kind}`);
    return { ...common, applicant: file.identity, subjectId: file.id, scheme: file.scheme, act: name };
  };

  /** Whom a request is about, and what it asks. */
  const askedBy = ({ request, person }: RequestFile) => {
    const { content } = request;
    const applicant = person?.identity ?? newcomerIn(content);
    if (!applicant) throw new Failure({ code: 'requests.file_missing' });
    return {
      applicant,
      subjectId: person?.id ?? null,
      scheme: person?.scheme ?? request.requester.scheme,
      act: words(`requests.kind.${askedKind(content)}`),
      filed: { reference: request.id, at: request.sentAt },
      about: request.id,
    };
  };
  const lastOf = ({ history, state }: RequestRecord) => history.findLast((step) => step.state === state);

  const ofRequest = (actor: Actor, id: string): Refused => {
    const seen = requests.get(actor, id);
    const reason = seen.request.state === 'refused' ? lastOf(seen.request)?.reason : null;
    if (!reason) throw new Failure({ code: 'papers.nothing_refused' });
    const plain = (text: Reasons[number]['text']) => ({ text, source: null, contest: null });
    const ruled = reason.rules.map(plain);
    const said = reason.typed === '' ? [] : [plain({ fr: reason.typed, ar: reason.typed })];
    const code = ruled.length > 0 ? [] : [plain(words(`requests.reason.${reason.code}`))];
    return { ...askedBy(seen), reasons: [...code, ...ruled, ...said] };
  };

  return {
    getRefused(actor: Actor, thing: RefusedThing): Refused {
      switch (thing.of) {
        case 'registration':
          return ofDraft(actor, thing);
        case 'event':
          return ofEvent(actor, thing);
        case 'act':
          return ofAct(actor, thing.id);
        case 'request':
          return ofRequest(actor, thing.id);
      }
    },

    getLacking(actor: Actor, requestId: string): Lacking {
      const seen = requests.get(actor, requestId);
      const papers = seen.request.state === 'paper_asked' ? (lastOf(seen.request)?.papers ?? []) : [];
      return { ...askedBy(seen), missing: papers.map((paper) => ({ name: named(paper) })) };
    },
  };
}
