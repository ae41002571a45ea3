import type { CareEvent, CareFileStory } from '../../shared/domain/care/index.ts';
import type { Card, Receiver, RevokedWhy } from '../../shared/domain/cards/index.ts';
import type { EnvelopeRecord } from '../../shared/domain/envelopes/index.ts';
import type { Legal } from '../../shared/domain/legal/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { SealedKind } from '../../shared/domain/documents/paper.ts';
import type { KnownRights } from '../../shared/domain/rights/index.ts';
import { isOpen, type RequestRecord } from '../../shared/domain/requests/index.ts';
import type { Act } from '../../shared/protocol/acts.ts';
import type { FileVersion } from './history.repo.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';

export type NumberState = 'given' | 'given_up';
export interface NumberSpan {
  readonly first: number;
  readonly last: number;
}

/** What a batch of acts is judged against: everything about the people, papers and numbers that it names. */
export interface World {
  /** The day at the central. */
  readonly today: PlainDate;
  /** The instant at the central. */
  readonly now: string;
  /** The legal texts, with the days of laws that are set. */
  readonly legal: Legal;
  /** The workstation that speaks, and the numbers that only it may give. */
  readonly device: {
    readonly id: string;
    readonly branchCode: string;
    readonly numbers: readonly NumberSpan[];
  };
  readonly people: Map<string, PersonRecord>;
  /** Those who were registered twice, by the file that went: the one that stays. */
  readonly aliases: Map<string, string>;
  /** By person: the versions from the one that an act saw, of files that moved since. */
  readonly versions: Map<string, FileVersion[]>;
  /** By `kind number`: who is registered with this identity document. */
  readonly holders: Map<string, PersonRecord>;
  /** By document number: the files in which somebody has it, as the insured person or in the family. */
  readonly files: ReadonlyMap<string, readonly PersonRecord[]>;
  /** What is known of the contributions of those files, by the insured person's id; of those that an attestation looks at. */
  readonly known: ReadonlyMap<string, KnownRights>;
  readonly numbers: Map<number, NumberState>;
  /** By serial: the cards of these people, and those that the acts name. Whether one was printed is its counter's to know. */
  readonly cards: Map<string, Card>;
  readonly requests: Map<string, RequestRecord>;
  /** By document number: the open request of a point to have its bearer registered. */
  readonly asked: Map<string, RequestRecord>;
  /** Codes of the branches that acts send something to. */
  readonly branches: ReadonlySet<string>;
  /** Care files that the acts name, each with its story. */
  readonly careFiles: Map<string, CareFileStory>;
  /** Envelopes that the acts name. */
  readonly envelopes: Map<string, EnvelopeRecord>;
  /** Accepted acts that answers to requests name, each with its subject. */
  readonly results: ReadonlyMap<string, string>;
  /** Numbers of the central's own that this batch may give to those whom a list registers, the next one first. */
  readonly free: number[];
}

export const documentName = ({ kind, number }: { kind: string; number: string }): string =>
  `${kind} ${number}`;

/** What an act does to the cards of one person. */
export interface CardEffect {
  readonly kind: 'card';
  readonly personId: string;
  /** Instant at the counter. */
  readonly at: string;
  readonly ended: {
    readonly serial: string;
    readonly state: 'replaced' | 'spoiled' | 'revoked';
    readonly why: RevokedWhy;
  } | null;
  readonly handed: { readonly serial: string; readonly to: Receiver } | null;
  readonly made: { readonly serial: string; readonly follows: string | null; readonly reason: string } | null;
}

/** A day closed at a workstation, with the last link of its journal. */
export interface DayEffect {
  readonly kind: 'day';
  readonly day: string;
  readonly reference: string;
  readonly agentNumber: string;
  /** Instant at the counter. */
  readonly closedAt: string;
  readonly acts: number;
  readonly waiting: number;
  readonly differences: number;
  readonly journal: { readonly entries: number; readonly head: string };
}

/** What an act does to a care file, and the words to the insured person that it brings. */
export interface CareEffect {
  readonly kind: 'care';
  readonly before: CareFileStory;
  readonly event: CareEvent;
  readonly message: { readonly fr: string; readonly ar: string } | null;
}

/** What an accepted act does. */
export type Effect =
  | { readonly kind: 'record'; readonly record: PersonRecord }
  /** The same person with a photo: neither the number nor the document changes hands. */
  | { readonly kind: 'photo'; readonly record: PersonRecord }
  /** The same person after an event: the document may be another one, the number is not. */
  | { readonly kind: 'event'; readonly record: PersonRecord }
  /** The file that stays, after another one of the same person. */
  | { readonly kind: 'merged'; readonly record: PersonRecord; readonly gone: PersonRecord }
  | { readonly kind: 'give_up'; readonly number: number }
  | { readonly kind: 'request'; readonly request: RequestRecord }
  /** A new one, of a proximity point. */
  | { readonly kind: 'requested'; readonly request: RequestRecord; readonly document: string }
  | { readonly kind: 'envelope'; readonly envelope: EnvelopeRecord }
  | {
      readonly kind: 'paper';
      readonly paper: SealedKind;
      readonly reference: string;
      readonly personId: string;
    }
  /** A step in the life of cards: one that ends or is handed over, one that is made. */
  | CardEffect
  | DayEffect
  | CareEffect
  /** The hash of a first secret of the portal. */
  | {
      readonly kind: 'access';
      readonly number: string;
      readonly personId: string;
      readonly reference: string;
      readonly hash: string;
      readonly issuedAt: string;
    };

/** The world after an effect, for the acts that follow in the same batch. */
export function apply(world: World, effect: Effect, act?: Act): void {
  if (act && 'record' in effect)
    world.versions.get(effect.record.id)?.push({ record: effect.record, act, at: world.now });
  switch (effect.kind) {
    case 'record': {
      const { record } = effect;
      world.people.set(record.id, record);
      world.holders.set(documentName(record.identity.document), record);
      if (record.registrationNumber === null) return;
      const number = Number(record.registrationNumber);
      world.numbers.set(number, 'given');
      if (world.free[0] === number) world.free.shift();
      return;
    }
    case 'event':
      world.people.set(effect.record.id, effect.record);
      world.holders.set(documentName(effect.record.identity.document), effect.record);
      return;
    case 'merged': {
      const { record, gone } = effect;
      world.people.set(record.id, record);
      world.people.delete(gone.id);
      for (const [lost, into] of world.aliases) if (into === gone.id) world.aliases.set(lost, record.id);
      world.aliases.set(gone.id, record.id);
      for (const [name, holder] of world.holders) if (holder.id === gone.id) world.holders.set(name, record);
      for (const card of [...world.cards.values()].filter(({ personId }) => personId === gone.id)) {
        const isLive = card.state === 'printed' || card.state === 'handed' || card.state === 'requested';
        world.cards.set(card.serial, {
          ...card,
          personId: record.id,
          state: isLive ? 'revoked' : card.state,
        });
      }
      return;
    }
    case 'photo':
      world.people.set(effect.record.id, effect.record);
      return;
    case 'give_up':
      world.numbers.set(effect.number, 'given_up');
      return;
    case 'request':
      world.requests.set(effect.request.id, effect.request);
      return;
    case 'requested': {
      const { request, document } = effect;
      world.requests.set(request.id, request);
      if (isOpen(request)) world.asked.set(document, request);
      return;
    }
    case 'envelope':
      world.envelopes.set(effect.envelope.id, effect.envelope);
      return;
    case 'card': {
      const { personId, ended, handed, made } = effect;
      if (ended) world.cards.set(ended.serial, { serial: ended.serial, personId, state: ended.state });
      if (handed) world.cards.set(handed.serial, { serial: handed.serial, personId, state: 'handed' });
      if (made) world.cards.set(made.serial, { serial: made.serial, personId, state: 'printed' });
      return;
    }
    case 'care': {
      const { file, events } = effect.before;
      world.careFiles.set(file.id, { file, events: [...events, effect.event] });
      return;
    }
    case 'paper':
    case 'day':
    case 'access':
      return;
  }
}
