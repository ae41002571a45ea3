import { z } from 'zod';
import { ActId, CardBatchId, PersonId } from '../../kernel/ids.ts';
import { PlainDate } from '../../kernel/plain-date.ts';
import { ReasonView } from '../rules/view.ts';
import { CARD_STATES } from './life.ts';
import { CARD_REASONS, Receiver } from './reasons.ts';

/** Why a card was made: the first one, after a misprint, or for one of the reasons of the rules. */
export const CARD_MADE_FOR = ['first', 'misprint', ...CARD_REASONS] as const;

/** How a batch is drawn: a page a face for card printers, or A4 sheets of ten to cut. */
export const CARD_LAYOUTS = ['id1', 'a4'] as const;
export const CardLayout = z.enum(CARD_LAYOUTS);
export type CardLayout = z.output<typeof CardLayout>;

/** A card of a person, with what happened to it and when. */
export const CardView = z.object({
  serial: z.string(),
  actId: ActId,
  personId: PersonId,
  state: z.enum(CARD_STATES),
  madeFor: z.enum(CARD_MADE_FOR),
  /** The card in whose place it stands. */
  follows: z.string().nullable(),
  statement: z.object({ text: z.string(), on: PlainDate }).nullable(),
  requestedAt: z.iso.datetime(),
  printedAt: z.iso.datetime().nullable(),
  handedAt: z.iso.datetime().nullable(),
  handedBy: z.string().nullable(),
  handedTo: Receiver.nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** A code of the lists of reasons, and what was typed with it. */
  endedWhy: z.string().nullable(),
  endedTyped: z.string().nullable(),
});
export type CardView = z.output<typeof CardView>;

/** A card in a list, with whose it is. */
export const CardLine = CardView.pick({
  serial: true,
  actId: true,
  personId: true,
  state: true,
  madeFor: true,
  requestedAt: true,
  printedAt: true,
}).extend({
  familyLatin: z.string(),
  givenLatin: z.string(),
  familyArabic: z.string(),
  givenArabic: z.string(),
  registrationNumber: z.string().nullable(),
});
export type CardLine = z.output<typeof CardLine>;

/** `queue`: waits to be printed · `printed`: waits for its person. */
export const CARD_LISTS = ['queue', 'printed'] as const;
export type CardList = (typeof CARD_LISTS)[number];

/** One reason for which a card may be asked again, and what the rules say of it for this person. */
export const ReplaceOption = z.object({
  why: z.enum([...CARD_REASONS, 'data-change']),
  isAllowed: z.boolean(),
  /** What the rules say; the first one decides. */
  reasons: z.array(ReasonView),
  /** A refusal that is not of the rules: no photo, no survivor known here. */
  refusal: z.string().nullable(),
});
export type ReplaceOption = z.output<typeof ReplaceOption>;
export const ReplaceReview = z.object({
  /** The card that stands here, if this counter made it. */
  card: CardView.nullable(),
  options: z.array(ReplaceOption),
});
export type ReplaceReview = z.output<typeof ReplaceReview>;

/** A batch of cards: what was sent to the printer, what somebody has seen come out good. */
export const BatchView = z.object({
  id: CardBatchId,
  layout: CardLayout,
  state: z.enum(['open', 'done', 'cancelled']),
  /** At work now; an open batch that is not waits for somebody. */
  isRunning: z.boolean(),
  /** Code of what stopped it, of `error-codes.ts`. */
  fault: z.string().nullable(),
  agentNumber: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  total: z.int(),
  /** Left for the printer, and nobody has said whether they are good. */
  sent: z.int(),
  /** Seen to be good. */
  printed: z.int(),
  /** Not sent yet. */
  waiting: z.int(),
  /** Serials of the first and the last card whose result is awaited. */
  firstSent: z.string().nullable(),
  lastSent: z.string().nullable(),
});
export type BatchView = z.output<typeof BatchView>;

export const PRINTER_USES = ['paper', 'card', 'ticket'] as const;
export const PrinterUse = z.enum(PRINTER_USES);
export type PrinterUse = z.output<typeof PrinterUse>;

/** The printers of this workstation. `by` page: the browser's own dialog chooses, and there is nothing to set here. */
export const PrintersView = z.object({
  by: z.enum(['shell', 'page']),
  printers: z.array(z.string()),
  chosen: z.object({
    paper: z.string().nullable(),
    card: z.string().nullable(),
    ticket: z.string().nullable(),
  }),
  /** Code of what keeps the list from being read. */
  fault: z.string().nullable(),
});
export type PrintersView = z.output<typeof PrintersView>;
