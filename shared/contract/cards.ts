import { z } from 'zod';
import {
  BatchView,
  CARD_LISTS,
  CardLayout,
  CardLine,
  CardReason,
  CardSerial,
  CardView,
  ReplaceReview,
  Receiver,
  RevokeWhy,
  SpoilWhy,
  Statement,
} from '../domain/cards/index.ts';
import { Paper } from '../domain/documents/paper.ts';
import { ActId, CardBatchId, PersonId } from '../kernel/ids.ts';
import { command, COUNTER, query } from './define.ts';

const person = z.object({ personId: PersonId });
const serial = z.object({ serial: CardSerial });
const batch = z.object({ id: CardBatchId });
/** What a screen that shows somebody's cards has to reload, and what waits to be printed. */
const changed = ['papers', 'people', 'cards', 'batches', 'sync', 'day'] as const;
const text = z.string().max(100);

export const cards = {
  /** Issues the first card of a person and draws it. */
  'cards.issue': command({ roles: COUNTER, input: person, output: Paper, topics: changed }),
  'cards.render': query({ roles: COUNTER, input: z.object({ actId: ActId }), output: Paper }),
  /** A page of what waits to be printed, the oldest first, or of what waits for its person, the newest first. */
  'cards.list': query({
    roles: COUNTER,
    input: z.object({
      list: z.enum(CARD_LISTS),
      text,
      after: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ cards: z.array(CardLine), total: z.int(), next: z.int().nullable() }),
  }),
  'cards.count': query({ roles: COUNTER, input: z.object({}), output: z.object({ waiting: z.int() }) }),
  /** The cards of a person that this counter made, the newest first. */
  'cards.ofPerson': query({ roles: COUNTER, input: person, output: z.array(CardView) }),
  /** A card by its serial, or by the seal that was scanned on it. */
  'cards.find': query({
    roles: COUNTER,
    input: z.object({ text: z.string().min(1, { error: 'field.required' }).max(3000) }),
    output: z.object({ card: CardView, line: CardLine }),
  }),
  /** For which reasons this person's card may be made again, by the rules of the day. */
  'cards.replaceReview': query({ roles: COUNTER, input: person, output: ReplaceReview }),
  'cards.replace': command({
    roles: COUNTER,
    input: person.extend({ reason: CardReason, statement: Statement }),
    output: CardView,
    topics: changed,
  }),
  /** A misprint: the serial is consumed, and the card goes on under another one. */
  'cards.spoil': command({
    roles: COUNTER,
    input: serial.extend({ why: SpoilWhy }),
    output: CardView,
    topics: changed,
  }),
  'cards.hand': command({
    roles: COUNTER,
    input: serial.extend({ to: Receiver }),
    output: CardView,
    topics: changed,
  }),
  'cards.revoke': command({
    roles: ['supervisor'],
    input: serial.extend({ why: RevokeWhy }),
    output: CardView,
    topics: changed,
  }),
};

/** Cards that are printed together. */
export const batches = {
  /** The newest first: those that are open, then the last ones that ended. */
  'batches.list': query({ roles: COUNTER, input: z.object({}), output: z.array(BatchView) }),
  'batches.get': query({ roles: COUNTER, input: batch, output: BatchView }),
  /** The cards of a batch in their order, from a position on. */
  'batches.cards': query({
    roles: COUNTER,
    input: batch.extend({ after: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: z.object({
      cards: z.array(CardLine.extend({ position: z.int(), isSent: z.boolean() })),
      next: z.int().nullable(),
    }),
  }),
  /** Takes these cards off the queue, or all those that the text finds, and begins to print them where the shell prints. */
  'batches.start': command({
    roles: COUNTER,
    input: z.object({
      layout: CardLayout,
      which: z.union([
        z.object({ serials: z.array(CardSerial).min(1).max(5000) }),
        z.object({ allWith: text }),
      ]),
    }),
    output: BatchView,
    topics: ['cards', 'batches'],
  }),
  /** Stops after what is under way. */
  'batches.pause': command({ roles: COUNTER, input: batch, output: BatchView, topics: ['batches'] }),
  /** Says which was the last good card; those after it are printed again, under the same serials. Null: none was. */
  'batches.confirm': command({
    roles: COUNTER,
    input: batch.extend({ lastGood: CardSerial.nullable() }),
    output: BatchView,
    topics: ['cards', 'batches', 'people', 'papers'],
  }),
  'batches.resume': command({ roles: COUNTER, input: batch, output: BatchView, topics: ['batches'] }),
  /** Puts what was not printed back on the queue. */
  'batches.cancel': command({
    roles: COUNTER,
    input: batch,
    output: BatchView,
    topics: ['cards', 'batches'],
  }),
  /** The next pages, where the page prints them: they count as sent. Null when there are none left. */
  'batches.nextPages': command({
    roles: COUNTER,
    input: batch,
    output: z.object({ pdf: z.base64(), cards: z.int(), pages: z.int() }).nullable(),
    topics: ['batches'],
  }),
};
