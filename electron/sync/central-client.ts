import { z } from 'zod';
import { ActAnswer, type SignedAct } from '../../shared/protocol/acts.ts';
import { BundleReceipt } from '../../shared/protocol/bundles.ts';
import { Change, ChangesPage } from '../../shared/protocol/changes.ts';
import {
  CentralIntro,
  EnrolResponse,
  EnrolStanding,
  GivenUp,
  NumberBlock,
  SealKey,
  SignInResponse,
  type EnrolAsked,
  type EnrolRequest,
  type EnrolWithdrawn,
  type OrderExecuted,
} from '../../shared/protocol/devices.ts';
import { PaperStanding, RevocationsAnswer } from '../../shared/protocol/papers.ts';
import { KnownAnswer, type KnownRequest, type Witness } from '../../shared/protocol/restored.ts';
import { BranchView, type WorkstationCounts } from '../../shared/domain/sync/index.ts';
import { RightsAnswer } from '../../shared/domain/rights/index.ts';
import { PeopleFound, type CentralProblem } from '../../shared/protocol/people.ts';
import { UPLOAD_MEDIA_TYPE } from '../../shared/protocol/uploads.ts';
import { CareFilesTold } from '../../shared/protocol/care.ts';
import { DocumentLook } from '../../shared/protocol/rights.ts';
import type { Http } from '../platform/http.ts';
import { download, exchange, signatureOf, uploadStep, type Request, type Signatory } from './request.ts';
import type { Attachment } from './attachment.ts';
import type { Outcome } from './outcome.ts';

/** Somebody waits in front of the screen. */
const ASKED_BY_A_PERSON_MS = 8_000;
const BATCH_MS = 30_000;
const LARGE_MS = 60_000;
/** The last slice of a bundle is answered once all of it is judged. */
const JUDGED_MS = 300_000;
const FILE_TYPE = 'application/octet-stream';

interface ClientPorts extends Signatory {
  readonly http: Http;
  /** The central's address, as set up. */
  readonly url: string;
  /** Told of each refusal of ours, whatever was asked. */
  readonly onProblem?: (problem: CentralProblem) => void;
  /** Told of each question that the network left without an answer. */
  readonly onWeather?: () => void;
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

/** Tells the central that an order was executed: signed when it was, so nothing of the workstation's is needed any more. */
export const tellExecuted = (http: Http, url: string, told: OrderExecuted): Promise<Outcome<void>> =>
  exchange(
    { http, url },
    { method: 'POST', path: '/v1/device-orders/executed', json: told, timeoutMs: ASKED_BY_A_PERSON_MS },
    null,
  ) as Promise<Outcome<void>>;

/** The central API as this workstation sees it: each request signed, each answer checked, no exception for weather. */
export function createCentralClient({ http, url, onProblem, onWeather, ...signatory }: ClientPorts) {
  const sign = signatureOf(signatory);
  const ask = async <S extends z.ZodType>(request: Request, schema: S) => {
    const outcome = await exchange({ http, url, sign }, request, schema);
    if (outcome.kind === 'refused') onProblem?.(outcome.problem);
    if (outcome.kind === 'weather') onWeather?.();
    return outcome;
  };
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
    /** The same until an administrator has decided. */
    askEnrolment: (request: EnrolAsked) =>
      ask(post('/v1/enrolments', request, ASKED_BY_A_PERSON_MS), EnrolStanding),
    withdrawEnrolment: (request: EnrolWithdrawn): Promise<Outcome<void>> =>
      exchange(
        { http, url, sign },
        post('/v1/enrolments/withdraw', request, ASKED_BY_A_PERSON_MS),
        null,
      ) as Promise<Outcome<void>>,
    /** Revokes this workstation; the answer is the order to lock itself. */
    giveUp: () => ask({ method: 'POST', path: '/v1/devices/give-up', timeoutMs: BATCH_MS }, GivenUp),
    signIn: (number: string, passphrase: string) =>
      ask(post('/v1/agents/sign-in', { number, passphrase }, ASKED_BY_A_PERSON_MS), SignInResponse),
    /** An answer that does not read is left out: its act stays unanswered, the others do not wait for it. */
    async sendActs(
      acts: readonly SignedAct[],
      witness: Witness = {},
    ): Promise<Outcome<readonly ActAnswer[]>> {
      const outcome = await ask(post('/v1/acts', { acts, ...witness }, BATCH_MS), LooseAnswers);
      if (outcome.kind !== 'answer') return outcome;
      return { kind: 'answer', value: outcome.value.answers.flatMap((answer) => readAnswer(answer) ?? []) };
    },
    numberBlock: (requestId: string, count: number, witness: Witness = {}) =>
      ask(post('/v1/number-blocks', { requestId, count, ...witness }, BATCH_MS), NumberBlock),
    known: (told: KnownRequest) => ask(post('/v1/acts/known', told, BATCH_MS), KnownAnswer),
    findPeople: (text: string) =>
      ask(get(`/v1/people?text=${encodeURIComponent(text)}`, ASKED_BY_A_PERSON_MS), PeopleFound),
    getPerson: (number: string) =>
      ask(get(`/v1/people/${encodeURIComponent(number)}`, ASKED_BY_A_PERSON_MS), PeopleFound),
    /** What was taken back; undefined when it is still what `etag` names. */
    revocations: (etag: string | undefined): Promise<Outcome<RevocationsAnswer | undefined>> =>
      ask({ ...get('/v1/revocations', LARGE_MS), ifNoneMatch: etag }, RevocationsAnswer),
    paperStanding: (reference: string) =>
      ask(get(`/v1/papers/${encodeURIComponent(reference)}`, ASKED_BY_A_PERSON_MS), PaperStanding),
    careFiles: (personId: string) =>
      ask(get(`/v1/people/${encodeURIComponent(personId)}/care-files`, ASKED_BY_A_PERSON_MS), CareFilesTold),
    rights: (personId: string) =>
      ask(get(`/v1/people/${encodeURIComponent(personId)}/rights`, ASKED_BY_A_PERSON_MS), RightsAnswer),
    holders: (document: string) =>
      ask(get(`/v1/holders?document=${encodeURIComponent(document)}`, ASKED_BY_A_PERSON_MS), DocumentLook),
    /** Whether our central is there at all. */
    ping: () => ask(get('/health', ASKED_BY_A_PERSON_MS), z.object({ status: z.string() })),
    /** Counts only: nothing about anybody. */
    tellCounts: (counts: WorkstationCounts): Promise<Outcome<void>> =>
      exchange(
        { http, url, sign },
        { method: 'PUT', path: '/v1/devices/me/state', json: counts, timeoutMs: ASKED_BY_A_PERSON_MS },
        null,
      ) as Promise<Outcome<void>>,
    branch: () => ask(get('/v1/branch/workstations', ASKED_BY_A_PERSON_MS), BranchView),
    intro: () => ask(get('/v1/info', BATCH_MS), CentralIntro),
    sealKeys: () => ask(get('/v1/seal-keys', BATCH_MS), z.object({ keys: z.array(SealKey) })),

    /** `actId`: the act that needs it. A workstation that was revoked is believed for such acts alone. */
    putAttachment: ({ sha256, bytes, mediaType, actId }: Attachment): Promise<Outcome<void>> =>
      exchange(
        { http, url, sign },
        {
          method: 'PUT',
          path: `/v1/attachments/${sha256}?act=${actId}`,
          raw: { bytes, mediaType },
          timeoutMs: LARGE_MS,
        },
        null,
      ) as Promise<Outcome<void>>,

    /** Begins an upload, or finds the one begun: answers how much of it is there. */
    beginUpload: ({ sha256, length, mediaType, actId }: Announced) =>
      uploadStep(
        { http, url, sign },
        {
          ...post('/v1/uploads', undefined, BATCH_MS),
          headers: {
            'upload-length': String(length),
            'upload-metadata': metadata({ sha256, filetype: mediaType, act: actId }),
          },
        },
      ),
    /** Adds the part that begins at `offset`: answers where the next one begins. */
    addPart: (sha256: string, offset: number, bytes: Uint8Array) =>
      uploadStep(
        { http, url, sign },
        {
          method: 'PATCH',
          path: `/v1/uploads/${sha256}`,
          raw: { bytes, mediaType: UPLOAD_MEDIA_TYPE },
          headers: { 'upload-offset': String(offset) },
          timeoutMs: LARGE_MS,
        },
      ),
    /** The next slice of a file that travelled on a key. */
    sendBundle: (
      { file, bytes, offset }: { readonly file: string; readonly bytes: number; readonly offset: number },
      content: Uint8Array,
    ) =>
      ask(
        {
          method: 'POST',
          path: `/v1/bundles?file=${file}&bytes=${bytes}&offset=${offset}`,
          raw: { bytes: content, mediaType: FILE_TYPE },
          timeoutMs: JUDGED_MS,
        },
        BundleReceipt,
      ),
    /** The answer to a bundle, to carry back. */
    bundleAnswer: (deviceId: string, sequence: number) =>
      download({ http, url, sign }, `/v1/bundles/${deviceId}/answers/${sequence}`, {
        mediaType: FILE_TYPE,
        timeoutMs: LARGE_MS,
      }),

    /** A picture by the digest of its bytes, which is checked by who asked. */
    getPicture: (sha256: string) =>
      download({ http, url, sign }, `/v1/attachments/${sha256}`, {
        mediaType: 'image/jpeg',
        timeoutMs: ASKED_BY_A_PERSON_MS,
      }),

    /** One change that does not read must not hide the others: it is told apart. */
    async changes(
      after: string,
      { limit, about }: { readonly limit: number; readonly about: 'branch' | 'everybody' },
      { last, block }: Witness = {},
    ): Promise<Outcome<ReadPage>> {
      const witness = `${last === undefined ? '' : `&last=${last}`}${block === undefined ? '' : `&block=${block}`}`;
      const path = `/v1/changes?after=${encodeURIComponent(after)}&limit=${limit}&about=${about}${witness}`;
      const outcome = await ask(get(path, LARGE_MS), LoosePage);
      if (outcome.kind !== 'answer') return outcome;
      return { kind: 'answer', value: readChanges(outcome.value) };
    },
  };
}

interface Announced {
  readonly sha256: string;
  readonly length: number;
  readonly mediaType: string;
  readonly actId: string;
}
/** As `Upload-Metadata` has it. */
const metadata = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** What this program understands of a page, whichever way it came. */
export function readChanges({ changes, ...rest }: z.output<typeof LoosePage>): ReadPage {
  const read = changes.map((change) => ({ seq: change.seq, ...Change.safeParse(change) }));
  return {
    ...rest,
    changes: read.flatMap(({ success, data }) => (success ? [data] : [])),
    unreadable: read.filter(({ success }) => !success).map(({ seq }) => seq),
  };
}

const LoosePage = ChangesPage.extend({ changes: z.array(z.looseObject({ seq: z.int() })) });
const LooseAnswers = z.object({ answers: z.array(z.looseObject({})) });

/** A refusal counts even when the record that comes with it does not read. */
export const readAnswer = (answer: Record<string, unknown>): ActAnswer | undefined =>
  ActAnswer.safeParse(answer).data ??
  ActAnswer.safeParse({ ...answer, existing: null, base: null, clashes: [], reasons: [] }).data;
