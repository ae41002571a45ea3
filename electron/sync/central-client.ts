import { z } from 'zod';
import { ActAnswer, type Act } from '../../shared/protocol/acts.ts';
import { Change, ChangesPage } from '../../shared/protocol/changes.ts';
import {
  CentralIntro,
  EnrolResponse,
  NumberBlock,
  SealKey,
  SignInResponse,
  type EnrolRequest,
} from '../../shared/protocol/devices.ts';
import { PaperStanding, RevocationsAnswer } from '../../shared/protocol/papers.ts';
import { RightsAnswer } from '../../shared/domain/rights/index.ts';
import { PeopleFound } from '../../shared/protocol/people.ts';
import { DocumentLook } from '../../shared/protocol/rights.ts';
import type { Http } from '../platform/http.ts';
import { download, exchange, signatureOf, type Request, type Signatory } from './request.ts';
import type { Outcome } from './outcome.ts';

/** Somebody waits in front of the screen. */
const ASKED_BY_A_PERSON_MS = 8_000;
const BATCH_MS = 30_000;
const LARGE_MS = 60_000;

interface ClientPorts extends Signatory {
  readonly http: Http;
  /** The central's address, as set up. */
  readonly url: string;
}
/** A page of changes; `unreadable` tells the sequence numbers of those this program does not understand. */
export interface ReadPage extends Omit<ChangesPage, 'changes'> {
  readonly changes: readonly Change[];
  readonly unreadable: readonly number[];
}
export type CentralClient = ReturnType<typeof createCentralClient>;

/** Asks a central to present itself, before any workstation is enrolled there. */
export const askIntro = (http: Http, url: string): Promise<Outcome<CentralIntro>> =>
  exchange({ http, url }, { method: 'GET', path: '/v1/info', timeoutMs: ASKED_BY_A_PERSON_MS }, CentralIntro);

/** The central API as this workstation sees it: each request signed, each answer checked, no exception for weather. */
export function createCentralClient({ http, url, ...signatory }: ClientPorts) {
  const sign = signatureOf(signatory);
  const ask = <S extends z.ZodType>(request: Request, schema: S) =>
    exchange({ http, url, sign }, request, schema);
  const post = (path: string, json: unknown, timeoutMs: number): Request => ({
    method: 'POST',
    path,
    json,
    timeoutMs,
  });
  const get = (path: string, timeoutMs: number): Request => ({ method: 'GET', path, timeoutMs });

  return {
    /** Signed with the key that it presents: a proof that the workstation holds it. */
    enrol: (request: EnrolRequest) => ask(post('/v1/devices', request, ASKED_BY_A_PERSON_MS), EnrolResponse),
    signIn: (number: string, passphrase: string) =>
      ask(post('/v1/agents/sign-in', { number, passphrase }, ASKED_BY_A_PERSON_MS), SignInResponse),
    /** An answer that does not read is left out: its act stays unanswered, the others do not wait for it. */
    async sendActs(acts: readonly Act[]): Promise<Outcome<readonly ActAnswer[]>> {
      const outcome = await ask(post('/v1/acts', { acts }, BATCH_MS), LooseAnswers);
      if (outcome.kind !== 'answer') return outcome;
      return { kind: 'answer', value: outcome.value.answers.flatMap((answer) => readAnswer(answer) ?? []) };
    },
    numberBlock: (requestId: string, count: number) =>
      ask(post('/v1/number-blocks', { requestId, count }, BATCH_MS), NumberBlock),
    findPeople: (text: string) =>
      ask(get(`/v1/people?text=${encodeURIComponent(text)}`, ASKED_BY_A_PERSON_MS), PeopleFound),
    getPerson: (number: string) =>
      ask(get(`/v1/people/${encodeURIComponent(number)}`, ASKED_BY_A_PERSON_MS), PeopleFound),
    /** What was taken back; undefined when it is still what `etag` names. */
    revocations: (etag: string | undefined): Promise<Outcome<RevocationsAnswer | undefined>> =>
      ask({ ...get('/v1/revocations', LARGE_MS), ifNoneMatch: etag }, RevocationsAnswer),
    paperStanding: (reference: string) =>
      ask(get(`/v1/papers/${encodeURIComponent(reference)}`, ASKED_BY_A_PERSON_MS), PaperStanding),
    rights: (personId: string) =>
      ask(get(`/v1/people/${encodeURIComponent(personId)}/rights`, ASKED_BY_A_PERSON_MS), RightsAnswer),
    holders: (document: string) =>
      ask(get(`/v1/holders?document=${encodeURIComponent(document)}`, ASKED_BY_A_PERSON_MS), DocumentLook),
    sealKeys: () => ask(get('/v1/seal-keys', BATCH_MS), z.object({ keys: z.array(SealKey) })),

    putAttachment: (sha256: string, bytes: Uint8Array, mediaType: string): Promise<Outcome<void>> =>
      exchange(
        { http, url, sign },
        { method: 'PUT', path: `/v1/attachments/${sha256}`, raw: { bytes, mediaType }, timeoutMs: LARGE_MS },
        null,
      ) as Promise<Outcome<void>>,

    /** A picture by the digest of its bytes, which is checked by who asked. */
    getPicture: (sha256: string) =>
      download({ http, url, sign }, `/v1/attachments/${sha256}`, {
        mediaType: 'image/jpeg',
        timeoutMs: ASKED_BY_A_PERSON_MS,
      }),

    /** One change that does not read must not hide the others: it is told apart. */
    async changes(after: string, limit: number): Promise<Outcome<ReadPage>> {
      const path = `/v1/changes?after=${encodeURIComponent(after)}&limit=${limit}`;
      const outcome = await ask(get(path, LARGE_MS), LoosePage);
      if (outcome.kind !== 'answer') return outcome;
      const { changes, ...rest } = outcome.value;
      const read = changes.map((change) => ({ seq: change.seq, ...Change.safeParse(change) }));
      return {
        kind: 'answer',
        value: {
          ...rest,
          changes: read.flatMap(({ success, data }) => (success ? [data] : [])),
          unreadable: read.filter(({ success }) => !success).map(({ seq }) => seq),
        },
      };
    },
  };
}

const LoosePage = ChangesPage.extend({ changes: z.array(z.looseObject({ seq: z.int() })) });
const LooseAnswers = z.object({ answers: z.array(z.looseObject({})) });

/** A refusal counts even when the record that comes with it does not read. */
const readAnswer = (answer: Record<string, unknown>): ActAnswer | undefined =>
  ActAnswer.safeParse(answer).data ?? ActAnswer.safeParse({ ...answer, existing: null, reasons: [] }).data;
