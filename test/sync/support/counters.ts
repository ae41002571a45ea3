import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Topic } from '../../../shared/contract/define.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { applyEvent, type EventForm } from '../../../shared/domain/events/index.ts';
import type { ExchangeItem, SyncStatus } from '../../../shared/domain/sync/index.ts';
import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import type { Database } from '../../../electron/db/database.ts';
import { CallerSession, type Actor } from '../../../electron/ipc/session.ts';
import { findRecord, putRecord } from '../../../electron/modules/people/index.ts';
import { instant } from '../../../electron/platform/clock.ts';
import type { Http } from '../../../electron/platform/http.ts';
import { newSigningKey } from '../../../electron/platform/keys.ts';
import type { Logger } from '../../../electron/platform/logger.ts';
import { append, createSync, type Sync } from '../../../electron/sync/index.ts';
import { seeded } from '../../support/chance.ts';
import { at, type FakeTime } from '../../support/clock.ts';
import { aStore } from '../../support/store.ts';
import { weather, type Sky } from '../../support/weather.ts';
import { FakeCentral } from './fake-central.ts';
import { aRecord, type PersonTraits } from './people.ts';

const CENTRAL_URL = 'https://central.example';
const AGENT: Actor = {
  id: '0195a000-0000-7000-8000-000000000001',
  number: 'A-1001',
  nameFr: 'Agent de Rabat',
  nameAr: 'عون الرباط',
  role: 'agent',
  branchCode: 'RABAT',
};
const Id = z.object({ id: z.string() });
type Kind = 'attestation.issued' | 'card.issued';

interface CounterPorts {
  readonly time: FakeTime;
  readonly http: Http;
  readonly seed: number;
  readonly db?: Database;
  /** A real central's address and a branch it has; else the fake one's. */
  readonly centralUrl?: string;
  readonly branchCode?: string;
  readonly device?: { readonly id: string; readonly requestKey: Uint8Array };
  /** Called with the workstation's id and public key. */
  readonly enrol?: (deviceId: string, publicHex: string) => void;
}

/** The store's own row about its workstation, made once: acts are signed with the key that it has. */
export function enrolIn(db: Database, { id, requestKey }: Counter['device']): void {
  db.write(
    (tx) => tx.run`
      INSERT OR IGNORE INTO device (only_one, id, label, short_code, branch_code, branch_fr, branch_ar, central_url, demonstration,
                                    request_key, seal_key, seal_kid, enrolled_at)
      VALUES (1, ${id}, 'Guichet', 'K3B', 'RABAT', 'Rabat', 'الرباط', ${CENTRAL_URL}, 0, ${requestKey}, ${requestKey},
              '0123456789abcdef', '2026-03-02T09:00:00.000Z')`,
  );
}

/** A whole counter without its screens: a real store, the real engine, fake time and fake weather. */
export class Counter {
  readonly time: FakeTime;
  readonly db: Database;
  readonly sky: Sky;
  readonly sync: Sync;
  readonly device: { readonly id: string; readonly requestKey: Uint8Array };
  readonly announced: Topic[] = [];
  readonly logged: { level: 'info' | 'warn' | 'error'; message: string; fields: unknown }[] = [];
  readonly agent: Actor;
  readonly #branchCode: string;
  readonly #chance: ReturnType<typeof seeded>;
  #people = 0;

  constructor(ports: CounterPorts) {
    const {
      time,
      http,
      seed,
      db = aStore(),
      device,
      enrol,
      centralUrl = CENTRAL_URL,
      branchCode = 'RABAT',
    } = ports;
    this.time = time;
    this.#branchCode = branchCode;
    this.db = db;
    this.sky = weather(http);
    this.agent = AGENT;
    this.#chance = seeded(seed, time);
    const key = newSigningKey();
    this.device = device ?? { id: this.#chance.id(), requestKey: key.privateDer };
    if (!device) enrol?.(this.device.id, key.publicHex);
    enrolIn(db, this.device);
    const log =
      (level: 'info' | 'warn' | 'error'): Logger['info'] =>
      (fields, message) =>
        void this.logged.push({ level, message, fields });
    this.sync = createSync({
      db,
      clock: time,
      chance: this.#chance,
      http: this.sky.http,
      scheduler: time,
      logger: { info: log('info'), warn: log('warn'), error: log('error') },
      device: { ...this.device, centralUrl },
      announce: (topics) => void this.announced.push(...topics),
    });
  }

  newId = (): string => this.#chance.id();

  /** One exchange, whatever the wait. */
  async exchange(): Promise<SyncStatus> {
    this.sync.engine.start();
    return this.sync.engine.syncNow();
  }
  get status(): SyncStatus {
    return this.sync.engine.status();
  }

  /** What the registration module does in its transaction, in short. */
  register(
    traits: Partial<PersonTraits> = {},
    photo?: Buffer,
  ): { act: ActOf<'registration.submitted'>; id: string } {
    this.#people += 1;
    const sha256 = photo && createHash('sha256').update(photo).digest('hex');
    const act = this.db.write((tx) => {
      const number = this.sync.numbers.take(tx);
      if (number === undefined) throw new Error('No number left');
      const person = aRecord({
        id: this.newId(),
        n: this.#people * 10 + Math.floor(this.#chance.fraction() * 1e5) * 1000,
        number,
        familyIds: [this.newId(), this.newId()],
        branchCode: this.#branchCode,
        ...(sha256 && { photo: sha256 }),
        ...traits,
      });
      const submitted: ActOf<'registration.submitted'> = {
        ...this.#envelope(person.id),
        baseVersion: null,
        kind: 'registration.submitted',
        payload: { receipt: `RC-${person.id.slice(-12)}`, person, pieces: [] },
      };
      if (photo && sha256)
        tx.run`INSERT INTO attachment (sha256, media_type, bytes, needed_by) VALUES (${sha256}, 'image/jpeg', ${photo}, ${submitted.id})`;
      putRecord(tx, person);
      append(tx, submitted, {
        agentId: this.agent.id,
        reference: submitted.payload.receipt,
        doneOn: this.time.today(),
      });
      return submitted;
    });
    this.sync.engine.wake();
    return { act, id: act.subjectId };
  }

  /** What the papers module does, in short. */
  issue(kind: Kind, personId: string): Act {
    const here = this.person(personId);
    const number = here?.registrationNumber;
    if (!here || !number) throw new Error('Nobody by that id');
    const reference = `${kind === 'card.issued' ? 'CA' : 'AT'}-${this.newId().slice(-12)}`;
    const envelope = { ...this.#envelope(personId), baseVersion: here.version };
    const act: Act =
      kind === 'card.issued'
        ? { ...envelope, kind, payload: { serial: reference, number } }
        : { ...envelope, kind, payload: { reference, number } };
    this.db.write((tx) => append(tx, act, { agentId: this.agent.id, reference, doneOn: this.time.today() }));
    this.sync.engine.wake();
    return act;
  }

  /** What the events module does, in short: the file moves here at once. */
  declare(personId: string, event: EventForm, newMemberId: string | null = null): Act {
    const here = this.person(personId);
    if (!here) throw new Error('Nobody by that id');
    const said = {
      receipt: `RC-${this.newId().slice(-12)}`,
      declaredOn: this.time.today(),
      newMemberId: newMemberId as ActOf<'event.declared'>['payload']['newMemberId'],
    };
    const act: ActOf<'event.declared'> = {
      ...this.#envelope(personId),
      kind: 'event.declared',
      baseVersion: here.version,
      payload: { ...said, event, pieces: [] },
    };
    this.db.write((tx) => {
      putRecord(tx, applyEvent(here, event, { ...said, actId: act.id, branchCode: this.#branchCode }));
      append(tx, act, { agentId: this.agent.id, reference: said.receipt, doneOn: said.declaredOn });
    });
    this.sync.engine.wake();
    return act;
  }

  /** What the supervisor's command does, in short. */
  merge(keptId: string, goneId: string, take: string[] = []): Act {
    const gone = this.person(goneId);
    if (!gone?.registrationNumber) throw new Error('Nobody by that id');
    const { registrationNumber: goneNumber } = gone;
    const act: ActOf<'people.merged'> = {
      ...this.#envelope(keptId),
      kind: 'people.merged',
      baseVersion: this.person(keptId)?.version ?? 0,
      payload: { goneId: gone.id, goneNumber, take, reason: 'Même personne' },
    };
    const meta = { agentId: this.agent.id, reference: null, doneOn: this.time.today() };
    this.db.write((tx) => append(tx, act, meta));
    this.sync.engine.wake();
    return act;
  }

  #envelope(subjectId: string) {
    return {
      id: this.newId() as Act['id'],
      subjectId: subjectId as Act['subjectId'],
      branchCode: this.#branchCode,
      deviceId: this.device.id as Act['deviceId'],
      agentNumber: this.agent.number,
      doneAt: instant(this.time),
    };
  }

  person(id: string): PersonRecord | undefined {
    const found = findRecord(this.db, id);
    return found?.id === id ? found : undefined;
  }
  /** Insured people whose number stands. */
  listPeople(): readonly string[] {
    return this.db.all(
      Id,
    )`SELECT id FROM person WHERE insured_id IS NULL AND number_state <> 'given_up' ORDER BY id`.map(
      (row) => row.id,
    );
  }
  session(actor: Actor = this.agent): CallerSession {
    const session = new CallerSession();
    session.open(actor, false);
    return session;
  }
  list(
    filter: 'to_look_at' | 'handed' | 'waiting' | 'held' | 'answered',
    limit = 200,
  ): readonly ExchangeItem[] {
    const answer = this.sync.handlers['sync.list'](
      { filter, text: '', agentNumber: null, before: null, limit },
      this.session(),
    );
    return answer.items;
  }
  resolve(
    actId: string,
    decision: 'use_existing' | 'resend' | 'abandon',
    reason = '',
    theirs: string[] = [],
  ): void {
    this.sync.handlers['sync.resolve'](
      { actId: actId as Act['id'], decision, reason, theirs },
      this.session(),
    );
  }
}

/** A fake central and counters enrolled there, at nine in the morning, each with its first block of numbers. */
export async function counters(
  count: number,
): Promise<{ central: FakeCentral; counters: readonly Counter[] }> {
  const time = at('2026-03-02T09:00');
  // The central keeps a time of its own: a counter's clock can be wrong.
  const itsTime = { now: () => Date.parse('2026-03-02T09:00:00Z') + time.elapsedMs, today: time.today };
  const central = new FakeCentral(itsTime, seeded(1000, itsTime));
  const enrol = (id: string, key: string) => central.enrol(id, key);
  const all = Array.from(
    { length: count },
    (_, seed) => new Counter({ time, http: central.http, seed, enrol }),
  );
  for (const counter of all) await counter.exchange();
  return { central, counters: all };
}
