import { z } from 'zod';
import { ActId, DeviceId, PersonId, RequestId } from '../../kernel/ids.ts';
import { line } from '../identity/text.ts';
import { ASKED_KINDS, RequestContent } from './content.ts';

export const REQUEST_SOURCES = ['employer', 'insured', 'point'] as const;
/** `paper_asked` is the requester's turn; everything else than `accepted` and `refused` is still open. */
export const REQUEST_STATES = ['new', 'taken', 'paper_asked', 'accepted', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Why an agent refuses a request; each has a sentence `requests.reason.<code>`. */
export const AGENT_REASONS = [
  'rules_refused',
  'already_done',
  'wrong_data',
  'not_concerned',
  'other',
] as const;
export type AgentReasonCode = (typeof AGENT_REASONS)[number];
/** With those of the central itself: the same document stands in a file, or in a request that is open. What it names is `typed`. */
export const REQUEST_REASONS = [...AGENT_REASONS, 'already_registered', 'already_asked'] as const;

const Bilingual = z.object({ fr: z.string().max(600), ar: z.string().max(600) });

/** A refusal's reason: its code, what the agent typed, and the sentences of the rules when they refuse. */
export const RequestReason = z.object({
  code: z.enum(REQUEST_REASONS),
  typed: z.string().max(500),
  rules: z.array(Bilingual).max(10),
});
export type RequestReason = z.output<typeof RequestReason>;

/** A paper that is asked for. */
export const RequestPaper = Bilingual.extend({ code: z.string().min(1).max(60) });
export type RequestPaper = z.output<typeof RequestPaper>;

/** A paper that the requester says there is: the number or the date that it bears. */
export const GivenPaper = z.object({ code: z.string().min(1).max(60), reference: line(120) });
export type GivenPaper = z.output<typeof GivenPaper>;
export const GIVEN_PAPERS_MAX = 20;

/** One line of a request's dated history. */
export const RequestStep = z.object({
  at: z.iso.datetime(),
  state: z.enum(REQUEST_STATES),
  /** Null when the requester did it. */
  agentNumber: z.string().max(20).nullable(),
  reason: RequestReason.nullable(),
  /** What is asked for, or what is said beside it. */
  papers: z.array(RequestPaper).max(GIVEN_PAPERS_MAX),
  typed: z.string().max(500),
  given: z.array(GivenPaper).max(GIVEN_PAPERS_MAX),
});
export type RequestStep = z.output<typeof RequestStep>;

/** A request of an employer, of an insured person or of a proximity point, as it travels between the central and the counters of its branch. */
export const RequestRecord = z.object({
  id: RequestId,
  /** Raised by the central at each change. */
  version: z.int().min(1),
  source: z.enum(REQUEST_SOURCES),
  branchCode: z.string().max(20),
  /** The code of the proximity point where it was asked, which hears what becomes of it. */
  point: z.string().max(20).optional(),
  sentAt: z.iso.datetime(),
  state: z.enum(REQUEST_STATES),
  requester: z.object({
    /** The employer's number, the registration number, or the reference of the point's receipt. */
    number: z.string().max(20),
    name: z.string().max(160),
    /** An insured person has a name in Arabic too. */
    nameArabic: z.string().max(160).nullable(),
    /** The scheme in which an employer's people are registered, or the one that was asked at a point. */
    scheme: z.string().max(40).nullable(),
  }),
  content: RequestContent,
  /** The file that it is about; null for somebody who may have none. */
  personId: PersonId.nullable(),
  /** Who works on it: advice for the other counters, not a lock. */
  taken: z.object({ deviceId: DeviceId, agentNumber: z.string().max(20), at: z.iso.datetime() }).nullable(),
  result: z.object({ actId: ActId, registrationNumber: z.string().nullable() }).nullable(),
  history: z.array(RequestStep),
  /** Of a demonstration: nobody sent it. */
  sample: z.boolean(),
});
export type RequestRecord = z.output<typeof RequestRecord>;

/** What the requester reads of an own request: what became of it, never who works on it. */
export const RequestSeen = z.object({
  id: RequestId,
  kind: z.enum(ASKED_KINDS),
  state: z.enum(REQUEST_STATES),
  sentAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** The registration number, once accepted. */
  registrationNumber: z.string().nullable(),
  reason: RequestReason.extend({ says: Bilingual }).nullable(),
  papers: z.array(RequestPaper),
  /** What the agent wrote beside the papers asked. */
  typed: z.string(),
  history: z.array(z.object({ at: z.iso.datetime(), state: z.enum(REQUEST_STATES) })),
});
export type RequestSeen = z.output<typeof RequestSeen>;

export const isOpen = ({ state }: Pick<RequestRecord, 'state'>): boolean =>
  state === 'new' || state === 'taken';

/** Everything given for it so far, the last of each code. */
export const papersGiven = ({ history }: Pick<RequestRecord, 'history'>): readonly GivenPaper[] => [
  ...new Map(history.flatMap(({ given }) => given).map((paper) => [paper.code, paper])).values(),
];
