import { z } from 'zod';
import { ActId, EnvelopeId, PersonId, RequestId, Sha256 } from '../../kernel/ids.ts';
import { PaperKind } from '../documents/paper.ts';
import { MrzReading } from '../documents/mrz.ts';
import { KeptRights } from '../events/kept.ts';
import { DEPENDANT_KINDS } from '../family/index.ts';
import { ATTESTED } from '../letters/attested.ts';
import { SEXES } from '../identity/person.ts';
import { NUMBER_STATES, PAPER_VERDICTS, REVOKED_WHYS, SEALED_RIGHTS } from '../seal/index.ts';
import { DUPLICATE_REASONS } from './duplicates.ts';
import { RECOGNISED_KINDS } from './recognise.ts';
import { NumberState, PersonRecord } from './record.ts';

/** A person in a list: enough to recognise the one at the counter. */
export const PersonSummary = z.object({
  id: PersonId,
  familyLatin: z.string(),
  givenLatin: z.string(),
  familyArabic: z.string(),
  givenArabic: z.string(),
  sex: z.enum(['F', 'M']),
  birth: z.string(),
  documentNumber: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  numberState: NumberState,
  scheme: z.string(),
  photo: Sha256.nullable(),
  /** For a dependant: the insured person whose file it is. */
  insured: z.object({ id: PersonId, name: z.string() }).nullable(),
});
export type PersonSummary = z.output<typeof PersonSummary>;

/** A paper's seal as checked here, without network. `claims` only when it is genuine. */
export const SealCheck = z.object({
  verdict: z.enum(PAPER_VERDICTS),
  /** For a paper that was replaced or revoked. */
  why: z.enum(REVOKED_WHYS).nullable(),
  /** The date of the list of what was taken back, as the central signed it; null before the first one came. */
  listOf: z.iso.datetime().nullable(),
  claims: z
    .object({
      paper: z.string(),
      reference: z.string(),
      fullName: z.string(),
      fullNameArabic: z.string(),
      birth: z.string(),
      registrationNumber: z.string(),
      /** Whether that number is confirmed; null when the paper bears none. */
      numberState: z.enum(NUMBER_STATES).nullable(),
      issuedOn: z.string(),
      /** On an attestation of rights: what it attests, and its day. */
      rights: z.enum(SEALED_RIGHTS).nullable(),
      rightsDay: z.string().nullable(),
      /** On the report of a day: the last row of its journal and its hash, as `guichet journal verify --anchor` takes them. */
      journal: z.string().nullable(),
    })
    .nullable(),
});
export type SealCheck = z.output<typeof SealCheck>;

/** What is known of a reference that was typed: by the central when it answers, else by the list that is kept here. */
export const ReferenceCheck = z.object({
  reference: z.string(),
  standing: z.enum(['known', 'replaced', 'revoked', 'unknown', 'unreachable']),
  why: z.enum(REVOKED_WHYS).nullable(),
  kind: z.string().nullable(),
  issuedAt: z.iso.datetime().nullable(),
});
export type ReferenceCheck = z.output<typeof ReferenceCheck>;

/**
 * What a reference names beside somebody's file: the care file of a receipt, the envelope of a slip, the request that a point gave a
 * receipt for, or a paper made here about nobody who has a file.
 */
export const FoundPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('care_file'), reference: z.string() }),
  z.object({ kind: z.literal('envelope'), id: EnvelopeId }),
  z.object({ kind: z.literal('request'), id: RequestId }),
  z.object({ kind: z.literal('paper'), paper: PaperKind, actId: ActId }),
]);
export type FoundPlace = z.output<typeof FoundPlace>;

export const SEARCH_PAGE = 50;
export const SearchAnswer = z.object({
  recognised: z.enum(RECOGNISED_KINDS),
  people: z.array(PersonSummary),
  /** The number that was asked, when the person was registered under it once more and is known under another one. */
  former: z.string().optional(),
  /** The document asked, when it is one that the people found bore before. */
  formerDocument: z.string().optional(),
  more: z.boolean(),
  /** False when these people's identifiers only begin with what was asked. */
  whole: z.boolean(),
  /** Those among them whose name only sounds like the one asked; they come last. */
  near: z.array(PersonId),
  mrz: MrzReading.nullable(),
  seal: SealCheck.nullable(),
  reference: ReferenceCheck.nullable(),
  place: FoundPlace.nullable(),
  /** Whether the central was asked too: its people are among the answers. */
  asked: z.enum(['here', 'here_and_central', 'central_unreachable']),
});
export type SearchAnswer = z.output<typeof SearchAnswer>;

/** One line of a person's dated story. */
export const StoryEntry = z.object({
  actId: ActId,
  kind: z.string(),
  at: z.iso.datetime(),
  agentNumber: z.string(),
  reference: z.string().nullable(),
  state: z.enum(['waiting', 'accepted', 'parked', 'abandoned']),
  /** True while it waits for a second person. */
  toApprove: z.boolean(),
  /** What an attestation attests; null for other acts, and for those of before. */
  of: z.enum(ATTESTED).nullable(),
  /** True for a filing of which papers are missing. */
  lacks: z.boolean(),
});
export type StoryEntry = z.output<typeof StoryEntry>;

export const PersonFile = z.object({
  record: PersonRecord,
  /** True while something about this person has not been answered by the central. */
  waiting: z.boolean(),
  story: z.array(StoryEntry),
  card: z.object({ serial: z.string(), issuedAt: z.iso.datetime(), actId: ActId }).nullable(),
  attestations: z.array(z.object({ reference: z.string(), issuedAt: z.iso.datetime(), actId: ActId })),
  /** The last slip of a first access that this counter handed over. */
  access: z.object({ reference: z.string(), issuedAt: z.iso.datetime(), actId: ActId }).nullable(),
  registrationAct: ActId.nullable(),
  /** Rights that the end of somebody's cover left, by the rules of the day. */
  kept: z.array(KeptRights),
});
export type PersonFile = z.output<typeof PersonFile>;

const GlanceNames = PersonSummary.pick({
  id: true,
  familyLatin: true,
  givenLatin: true,
  familyArabic: true,
  givenArabic: true,
});
/** The reduced file of a role that informs and does not register: no contact, address, bank, photo, document or story. */
export const PersonGlance = GlanceNames.extend({
  registrationNumber: z.string().nullable(),
  numberState: NumberState,
  /** The year alone. */
  birthYear: z.string().length(4),
  family: z.array(
    GlanceNames.extend({
      kind: z.enum(DEPENDANT_KINDS),
      sex: z.enum(SEXES),
      /** Completed years today. */
      age: z.int(),
    }),
  ),
});
export type PersonGlance = z.output<typeof PersonGlance>;

export const DuplicateCandidate = z.object({
  record: PersonRecord,
  reasons: z.array(z.enum(DUPLICATE_REASONS)),
  isDependantOf: PersonId.nullable(),
});
export type DuplicateCandidate = z.output<typeof DuplicateCandidate>;
