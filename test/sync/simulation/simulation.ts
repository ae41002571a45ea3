import { z } from 'zod';
import type { Chance } from '../../../central/platform/chance.ts';
import { startAgain } from '../../../central/restored/restored.service.ts';
import { systemHttp, type Http } from '../../../electron/platform/http.ts';
import { RequestRecord } from '../../../shared/domain/requests/index.ts';
import { fractions, seeded } from '../../support/chance.ts';
import { at, type FakeTime } from '../../support/clock.ts';
import { aFileStore, type FileStore } from '../../support/store.ts';
import { Counter } from '../support/counters.ts';
import { enrolledAt } from '../support/enrolled.ts';
import { RestorableCentral } from '../support/restorable.ts';
import { LateRequests, pickWeather, roadWith } from './bad-network.ts';
import { deedsOf } from './deeds.ts';
import { decideAll } from './decide-all.ts';
import { openBranches } from './open-branches.ts';
import type { DECISIONS, Place, Plan, Tally } from './plan.ts';

const START = '2026-03-02T09:00';
const WRONG_CLOCKS = ['2029-03-02T09:00', '2019-07-14T23:59', '2026-03-04T09:00'] as const;
const HOUR_MS = 3_600_000;
const TURNS_MAX = 40;
const Row = z.object({ record: z.string() });

/** Counters, one real central, a bad network: every choice comes from the seed, one step after the other. */
export class Simulation {
  readonly plan: Plan;
  readonly places: Place[] = [];
  readonly tally: Tally = { acts: 0, conflicting: 0, poison: 0, kills: 0, restorations: 0 };
  readonly central: RestorableCentral;
  readonly #time: FakeTime;
  readonly #fraction: () => number;
  readonly #late: LateRequests;
  #rough = false;
  #booted = 0;

  private constructor(plan: Plan, time: FakeTime, central: RestorableCentral) {
    this.plan = plan;
    this.#time = time;
    this.central = central;
    this.#fraction = fractions(plan.seed);
    this.#late = new LateRequests(this.#fraction);
  }

  static async start(plan: Plan): Promise<Simulation> {
    const time = at(START);
    const random = seeded(plan.seed + 1, time);
    const chance: Chance = { bytes: random.bytes, uuid: () => random.id() };
    const config = { requestsPerMinute: 1e9, openRequestsPerMinute: 1e9 };
    const central = await RestorableCentral.start(plan.home, {
      demonstration: false,
      clock: time,
      chance,
      config,
    });
    const simulation = new Simulation(plan, time, central);
    await simulation.#open();
    return simulation;
  }

  #pick<T>(among: readonly T[]): T | undefined {
    return among[Math.floor(this.#fraction() * among.length)];
  }

  /** Branches with an employer each, requests, and the counters. */
  async #open(): Promise<void> {
    const { branches, counters } = this.plan;
    const codes = Array.from({ length: branches }, (_, rank) => `AGENCE-${rank}`);
    await openBranches(this.central.running, codes, (rank) => seeded(this.plan.seed + rank, this.#time).id());
    for (let rank = 0; rank < counters; rank += 1) {
      const store = aFileStore();
      const time = at(START);
      const branchCode = codes[rank % branches] ?? '';
      const counter = await enrolledAt({
        central: this.central.running,
        time,
        seed: this.#seed(),
        branchCode,
        db: this.#db(store),
      });
      const place: Place = { branchCode, store, time, counter, delivered: Promise.resolve() };
      this.places.push(place);
      this.#boot(place, counter.device);
      await this.#exchange(place);
    }
  }

  #seed(): number {
    this.#booted += 1;
    return this.plan.seed * 1_000 + this.#booted;
  }
  /** Nobody pulls the plug here: the disk need not be waited for. */
  #db(store: FileStore): Counter['db'] {
    const db = store.open();
    db.raw.pragma('synchronous = OFF');
    return db;
  }

  #boot(place: Place, device: Counter['device']): void {
    let isLate = false;
    const road = roadWith(systemHttp, this.#late, () => isLate);
    const http: Http = (request) => {
      const answer = road(request);
      place.delivered = answer.catch(() => undefined);
      return answer;
    };
    const { time, branchCode } = place;
    if (place.counter.db.raw.open) place.counter.db.raw.close();
    const centralUrl = this.central.running.url;
    const counter = new Counter({
      time,
      http,
      seed: this.#seed(),
      db: this.#db(place.store),
      device,
      centralUrl,
      branchCode,
    });
    counter.sky.set(() => {
      const weather = this.#rough ? pickWeather(this.#fraction) : 'clear';
      isLate = weather === 'late';
      return weather === 'late' ? 'clear' : weather;
    });
    place.counter = counter;
  }

  async #exchange({ counter }: Place): Promise<void> {
    await counter.exchange();
    await counter.sync.engine.stop();
  }

  /** The program dies while a request that arrived is being answered, and starts again on the same file. */
  async #kill(place: Place): Promise<void> {
    this.tally.kills += 1;
    const { counter } = place;
    let left = Math.floor(this.#fraction() * 4);
    const hung = Promise.withResolvers<void>();
    counter.sky.set(() => {
      left -= 1;
      if (left >= 0) return 'clear';
      setImmediate(() => hung.resolve());
      return 'dead';
    });
    const ended = counter.exchange();
    await Promise.race([ended, hung.promise]);
    // The central ends what it was asked, so that one seed is one story.
    await place.delivered;
    this.#boot(place, counter.device);
  }

  /** One thing that an agent does; mostly one family's visit. */
  #work(place: Place): void {
    const { counter, branchCode } = place;
    const deeds = deedsOf(counter, branchCode, this.#fraction);
    const known = counter.listPeople().slice(-60);
    const somebody = () => counter.person(this.#pick(known) ?? '');
    const hasNumbers = counter.sync.numbers.left() > 0;
    const dice = this.#fraction();
    const done = (acts: readonly unknown[]) => void (this.tally.acts += acts.length);
    if (dice < 0.013) {
      const poison = this.#pick(
        hasNumbers ? (['refusedForEver', 'tooLarge', 'unreadable'] as const) : (['refusedForEver'] as const),
      );
      this.tally.poison += 1;
      return done(deeds[poison ?? 'refusedForEver']());
    }
    if (dice < 0.03 && hasNumbers) return done(deeds.giveUpNumber());
    if (dice < 0.06) {
      const rows = counter.db.all(
        Row,
      )`SELECT record FROM shown_request WHERE state IN ('new', 'taken', 'paper_asked')`;
      const request = this.#pick(rows);
      if (request) return done(deeds.request(RequestRecord.parse(JSON.parse(request.record))));
    }
    const person = somebody();
    if ((dice < 0.35 && hasNumbers) || !person) {
      if (!hasNumbers) return;
      // Now and then somebody who goes to two counters.
      return done(
        deeds.register(this.#fraction() < 0.03 ? `ZX${Math.floor(this.#fraction() * 200)}00000` : undefined),
      );
    }
    if (dice < 0.62) return done(deeds.attest(person));
    if (dice < 0.8) return done(deeds.card(person));
    done(deeds.change(person));
  }

  /** The same family at two counters of its branch, neither knowing of the other. */
  #contradict(place: Place): void {
    const other = this.#pick(
      this.places.filter((one) => one !== place && one.branchCode === place.branchCode),
    );
    const shared =
      other &&
      this.#pick(
        place.counter
          .listPeople()
          .filter((id) => other.counter.person(id))
          .slice(-40),
      );
    if (!other || shared === undefined) return this.#work(place);
    for (const at of [place, other]) {
      const person = at.counter.person(shared);
      if (!person) continue;
      this.tally.acts += deedsOf(at.counter, at.branchCode, this.#fraction).change(person).length;
      this.tally.conflicting += 1;
    }
  }

  readonly #decide = (place: Place, only?: (typeof DECISIONS)[number]): void =>
    decideAll(place.counter, this.#fraction, only);

  #advance(ms: number): void {
    this.#time.advance(ms);
    for (const { time } of this.places) time.advance(ms);
  }

  /** The whole story up to the evening. */
  async run(): Promise<void> {
    const { stretches, acts } = this.plan;
    const wrong = this.places.filter((_, rank) => rank % 10 === 3);
    this.#rough = true;
    for (let stretch = 0; stretch < stretches; stretch += 1) {
      const goal = Math.round((acts * (stretch + 1)) / stretches);
      if (stretch === 1)
        for (const { time } of wrong) time.setWallTo(this.#pick(WRONG_CLOCKS) ?? WRONG_CLOCKS[0]);
      if (stretch === stretches - 2) for (const { time } of wrong) this.#setRight(time);
      while (this.tally.acts < goal) {
        const place = this.#pick(this.places);
        if (!place) break;
        if (this.#fraction() < 0.04) this.#contradict(place);
        else this.#work(place);
      }
      this.#advance(HOUR_MS);
      await this.#exchanges();
      if (stretch === Math.floor(stretches / 3)) await this.central.backUp();
      if (stretch === Math.floor(stretches / 2)) await this.central.restart();
      if (stretch === Math.floor((stretches * 2) / 3)) await this.#restore();
    }
  }

  readonly #setRight = (time: FakeTime): void => time.setWallTo(new Date(this.#time.now()).toISOString());

  /** Every counter, in another order each time; some are killed, some decide what was refused. */
  async #exchanges(): Promise<void> {
    const order = this.places
      .map((place) => ({ place, key: this.#fraction() }))
      .sort((a, b) => a.key - b.key);
    for (const { place } of order) {
      if (this.#fraction() < 0.05) await this.#kill(place);
      await this.#exchange(place);
      this.#decide(place);
      if (this.#fraction() < 0.4) await this.#exchange(place);
    }
  }

  async #restore(): Promise<void> {
    this.tally.restorations += 1;
    await this.#late.arrive(true);
    await this.central.restore();
    // Half of administrators read the manual.
    const { ports } = this.central.running;
    if (this.#fraction() < 0.5) await ports.store.write((tx) => startAgain(ports, tx));
  }

  /** Good weather and right clocks; exchanges until nothing moves any more. */
  async clearsUp(): Promise<void> {
    this.#rough = false;
    for (const { time } of this.places) this.#setRight(time);
    await this.#late.arrive(true);
    for (let turn = 0; turn < 3; turn += 1) {
      this.#advance(60_000);
      for (const place of this.places) await this.#exchange(place);
    }
    // Beyond the patience for acts that other counters would have had to bring.
    this.#advance(3 * 24 * HOUR_MS);
    for (let turn = 0; turn < 3; turn += 1) for (const place of this.places) await this.#exchange(place);
  }

  /** Agents decide what is left; what cannot be used or sent again is given up. */
  async decides(): Promise<void> {
    for (const place of this.places) {
      const isOpen = () => place.counter.status.parked > 0 || place.counter.status.waiting > 0;
      // What waits behind a refusal may be refused in its turn.
      for (let turn = 0; turn < TURNS_MAX && isOpen(); turn += 1) {
        this.#decide(place, turn < 2 ? 'resend' : 'abandon');
        await this.#exchange(place);
      }
    }
    for (const place of this.places) await this.#exchange(place);
  }

  async stop(): Promise<void> {
    for (const { counter, store } of this.places) {
      if (counter.db.raw.open) counter.db.raw.close();
      store.remove();
    }
    await this.central.stop();
  }
}
