import { z } from 'zod';
import { ActId } from '../../kernel/ids.ts';
import { Centimes } from '../../kernel/money.ts';
import { line } from '../identity/text.ts';
import { PiecePages } from './pages.ts';

/** Where a file stands in its life: the last thing that moved it. */
export const CARE_STATES = [
  'deposited',
  'enveloped',
  'collected',
  'received',
  'checked',
  'piece-asked',
  'refused',
  'transmitted',
  'granted',
  'rejected',
  'paid',
] as const;
export type CareState = (typeof CARE_STATES)[number];

/**
 * What happens to a care file, each with its date. Three move nothing: `missing` says that it was not in its envelope when that was
 * opened, so that where it was last stays known; `piece-brought` that papers or their pages were added, at any counter; `reminded` that
 * the insured person was told once more of a piece that is awaited.
 */
export const CARE_EVENTS = [...CARE_STATES, 'missing', 'piece-brought', 'reminded'] as const;
export type CareEventKind = (typeof CARE_EVENTS)[number];

/** Where the paper is. A file is always in exactly one place. */
export const CARE_PLACES = ['counter', 'envelope', 'courier', 'branch', 'insured', 'body'] as const;
export type CarePlace = (typeof CARE_PLACES)[number];

const PLACE_OF: Readonly<Record<CareState, CarePlace>> = {
  deposited: 'counter',
  enveloped: 'envelope',
  collected: 'courier',
  received: 'branch',
  checked: 'branch',
  'piece-asked': 'branch',
  refused: 'insured',
  transmitted: 'body',
  granted: 'body',
  rejected: 'body',
  paid: 'body',
};
export const placeOf = (state: CareState): CarePlace => PLACE_OF[state];

/**
 * What may follow. One that was missing in its envelope may be found where it was forgotten, and leave in another. A file left at the branch that looks at it needs no envelope; one that comes without a slip is received all the same.
 */
const FOLLOWS: Readonly<Record<CareState, readonly CareEventKind[]>> = {
  deposited: ['enveloped', 'received', 'checked', 'piece-brought'],
  enveloped: ['collected', 'missing', 'received', 'enveloped', 'piece-brought'],
  collected: ['missing', 'received', 'enveloped', 'piece-brought'],
  received: ['enveloped', 'checked', 'piece-brought'],
  checked: ['piece-asked', 'refused', 'transmitted', 'piece-brought'],
  'piece-asked': ['checked', 'refused', 'piece-brought', 'reminded'],
  refused: [],
  transmitted: ['granted', 'rejected'],
  granted: ['paid'],
  rejected: [],
  paid: [],
};
export const followersOf = (state: CareState | null): readonly CareEventKind[] =>
  state === null ? ['deposited'] : FOLLOWS[state];

const STILL = ['missing', 'piece-brought', 'reminded'] as const;
const isStill = (kind: CareEventKind): kind is (typeof STILL)[number] =>
  (STILL as readonly CareEventKind[]).includes(kind);

/** Where a file stands after something happened; undefined when that cannot happen now. */
export function moved(state: CareState | null, kind: CareEventKind): CareState | undefined {
  if (!followersOf(state).includes(kind)) return undefined;
  return isStill(kind) ? (state ?? undefined) : kind;
}

/** What an agent at a branch says of a file, each in one act; the envelope and the central say the rest. */
export const AGENT_MOVES = ['checked', 'piece-asked', 'reminded', 'refused', 'transmitted'] as const;
export type AgentMove = (typeof AGENT_MOVES)[number];
/** What a counter says of a file in one act: a move of the branch, or papers that somebody brought later. */
export const CARE_SAID = [...AGENT_MOVES, 'piece-brought'] as const;
/** What the managing body says. */
export const BODY_ANSWERS = ['granted', 'rejected', 'paid'] as const;
export type BodyAnswer = (typeof BODY_ANSWERS)[number];

/** One thing that happened to a file. */
export const CareEvent = z.object({
  /** The act that says it, or the central's own answer: it happens once to a file, however often it is told. */
  sourceId: ActId,
  kind: z.enum(CARE_EVENTS),
  at: z.iso.datetime(),
  /** Null when the managing body says it. */
  agentNumber: z.string().max(20).nullable(),
  branchCode: z.string().max(20).nullable(),
  /** The reason of a refusal, as typed or as answered. */
  reason: line(300).nullable().default(null),
  /** The pieces that are asked, or brought. */
  pieces: z.array(z.string().max(60)).max(50).default([]),
  /** What the managing body grants or has paid. */
  amountCentimes: Centimes.nullable().default(null),
  /** The envelope that it is in. */
  envelope: z.string().max(40).nullable().default(null),
  /** Of the pieces that were brought. */
  pages: PiecePages.default([]),
});
export type CareEvent = z.output<typeof CareEvent>;

/** In the order in which they happened; the instant first, then what must come before, so that every store tells the same story. */
export const inOrder = (events: readonly CareEvent[]): readonly CareEvent[] =>
  events.toSorted(
    (a, b) =>
      (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
      CARE_EVENTS.indexOf(a.kind) - CARE_EVENTS.indexOf(b.kind) ||
      (a.sourceId < b.sourceId ? -1 : 1),
  );

/**
 * Where the events leave a file, in their order. One that could not happen then (two counters said it, or a clock was wrong) is kept in
 * the story and moves nothing. Undefined when it was never deposited.
 */
export const stateOf = (events: readonly CareEvent[]): CareState | undefined => standingOf(events)?.state;

/** The same, with the event that says where the file is: the last one that could happen when it did. */
export function standingOf(
  events: readonly CareEvent[],
): { readonly state: CareState; readonly by: CareEvent } | undefined {
  let standing: { readonly state: CareState; readonly by: CareEvent } | undefined;
  for (const event of inOrder(events)) {
    const state = moved(standing?.state ?? null, event.kind);
    if (state === undefined) continue;
    // What was missed in an envelope was last in it; papers brought to another counter do not take the file there.
    const isElsewhere = event.kind === 'missing' || event.kind === 'piece-brought';
    standing = standing && isElsewhere ? { ...standing, state } : { state, by: event };
  }
  return standing;
}

/** The last thing that says where the paper is: papers brought to another counter do not take the file there. */
export const lastPlaced = <E extends Pick<CareEvent, 'kind'>>(events: readonly E[]): E | undefined =>
  events.findLast(({ kind }) => kind !== 'piece-brought');

/** Whether its envelope was opened without it, and nobody has seen it since. Its state still says what it was last seen in. */
export const isLost = (state: CareState, events: readonly Pick<CareEvent, 'kind'>[]): boolean =>
  followersOf(state).includes('missing') && lastPlaced(events)?.kind === 'missing';

/** Whether papers were brought since a piece was last asked: there is something to look at, and nobody to remind. */
export const isPieceBrought = (events: readonly CareEvent[]): boolean =>
  inOrder(events).findLast(({ kind }) => kind === 'piece-asked' || kind === 'piece-brought')?.kind ===
  'piece-brought';
