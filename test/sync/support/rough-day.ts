import { z } from 'zod';
import type { Act } from '../../../shared/protocol/acts.ts';
import { newSigningKey } from '../../../electron/platform/keys.ts';
import { hasUnsent } from '../../../electron/sync/index.ts';
import { fractions, seeded } from '../../support/chance.ts';
import { at, type FakeTime } from '../../support/clock.ts';
import { aFileStore, type FileStore } from '../../support/store.ts';
import { CONDITIONS, type Condition } from '../../support/weather.ts';
import { Counter } from './counters.ts';
import { FakeCentral } from './fake-central.ts';

/** What happens on a rough day, at one counter: `pick` in [0, 1) chooses among what is there. */
export type Happening =
  | { readonly kind: 'register'; readonly at: number; readonly document: number }
  | { readonly kind: 'issue'; readonly at: number; readonly pick: number }
  | { readonly kind: 'decide'; readonly at: number; readonly pick: number }
  | { readonly kind: 'change'; readonly pick: number }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'kill'; readonly at: number };

/** Shorter than any wait of the engine: a clock that jumps past them all would hide a wrong order. */
const STEP_MS = 500;
/** Several times the longest wait after bad weather. */
const CLEARING_STEPS = (4 * 60_000) / STEP_MS;
const DECISIONS = ['use_existing', 'resend', 'abandon'] as const;
const Stored = z.object({ id: z.string(), state: z.string(), payload: z.string() });

/** Lets everything that waits on the fake network go on: it answers without timers. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** One counter of the day: its store outlives the program that is killed on it. */
interface Place {
  readonly store: FileStore;
  readonly device: { readonly id: string; readonly requestKey: Uint8Array };
  counter: Counter;
}

/** Counters, a central and bad weather; every choice comes from the seed. */
export class RoughDay implements Disposable {
  readonly time: FakeTime = at('2026-03-02T09:00');
  readonly central = new FakeCentral(this.time, seeded(1, this.time));
  readonly places: readonly Place[];
  readonly #fraction: () => number;
  #rough = true;
  #seed: number;

  constructor(seed: number, count: number) {
    this.#seed = seed;
    this.#fraction = fractions(seed);
    this.central.judge = (act) =>
      act.kind !== 'number.given_up' && /[01]$/.test(act.id) ? 'invalid' : undefined;
    this.places = Array.from({ length: count }, () => {
      const store = aFileStore();
      const key = newSigningKey();
      const device = { id: seeded(this.#nextSeed(), this.time).id(), requestKey: key.privateDer };
      this.central.enrol(device.id, key.publicHex);
      return { store, device, counter: this.#boot(store, device) };
    });
  }

  #nextSeed(): number {
    this.#seed += 1;
    return this.#seed;
  }

  #boot(store: FileStore, device: Place['device']): Counter {
    const counter = new Counter({
      time: this.time,
      http: this.central.http,
      seed: this.#nextSeed(),
      db: store.open(),
      device,
    });
    counter.sky.set(() => this.#weather(counter));
    counter.sync.engine.start();
    return counter;
  }

  /** Chosen as a request leaves; now and then somebody is served at that very moment. */
  #weather(counter: Counter): Condition {
    if (!this.#rough) return 'clear';
    if (this.#fraction() < 0.1 && counter.sync.numbers.left() > 0) counter.register();
    if (this.#fraction() < 0.5) return 'clear';
    return CONDITIONS[Math.floor(this.#fraction() * (CONDITIONS.length - 1))] ?? 'clear';
  }

  async happens(what: Happening): Promise<void> {
    this.time.advance(1);
    switch (what.kind) {
      case 'register': {
        const { counter } = this.#place(what.at);
        if (counter.sync.numbers.left() > 0) counter.register({ document: `DOC${what.document}` });
        break;
      }
      case 'issue': {
        const { counter } = this.#place(what.at);
        const known = counter.listPeople();
        const id = known[Math.floor(what.pick * known.length)];
        if (id) counter.issue(what.pick < 0.5 ? 'attestation.issued' : 'card.issued', id);
        break;
      }
      case 'decide': {
        const { counter } = this.#place(what.at);
        const parked = counter.list('to_look_at');
        const item = parked[Math.floor(what.pick * parked.length)];
        const decision = DECISIONS[Math.floor(what.pick * 100) % 3] ?? 'abandon';
        if (item) tolerate(() => counter.resolve(item.actId, decision, 'Décidé au guichet'));
        break;
      }
      case 'change': {
        const people = [...this.central.people.values()];
        const person = people[Math.floor(what.pick * people.length)];
        if (person) this.central.put({ ...person, version: person.version + 1, rib: null });
        break;
      }
      case 'wait':
        this.time.advance(what.ms);
        break;
      case 'kill':
        await this.#kill(this.#place(what.at));
    }
    await settle();
  }

  #place(index: number): Place {
    const place = this.places[index % this.places.length];
    if (!place) throw new Error('No place');
    return place;
  }

  /** The program dies in the middle of a request that arrived, and starts again on the same file. */
  async #kill(place: Place): Promise<void> {
    place.counter.sky.set('dead');
    void place.counter.sync.engine.syncNow();
    await settle();
    place.counter.db.raw.close();
    place.counter = this.#boot(place.store, place.device);
  }

  /** The weather clears up; small steps of time until every counter rests. */
  async clearsUp(): Promise<void> {
    this.#rough = false;
    for (let step = 0; step < CLEARING_STEPS; step += 1) {
      this.time.advance(STEP_MS);
      await settle();
    }
  }

  acts(counter: Counter): readonly { readonly act: Act; readonly state: string }[] {
    return counter.db.all(Stored)`SELECT id, state, payload FROM act ORDER BY done_at`.map(
      ({ state, payload }) => ({
        state,
        act: JSON.parse(payload) as Act,
      }),
    );
  }

  isUnsent(counter: Counter, personId: string): boolean {
    return hasUnsent(counter.db, personId);
  }

  [Symbol.dispose](): void {
    for (const { counter, store } of this.places) {
      counter.db.raw.close();
      store.remove();
    }
  }
}

/** A decision that does not fit the refusal is refused, and changes nothing. */
function tolerate(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Failure')) throw error;
  }
}
