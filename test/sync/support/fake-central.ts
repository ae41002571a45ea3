import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Clock } from '../../../electron/platform/clock.ts';
import type { Http, HttpAnswer, HttpRequest } from '../../../electron/platform/http.ts';
import type { Chance } from '../../../electron/platform/ids.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { WorkstationCounts } from '../../../shared/domain/sync/index.ts';
import { Act, ActsRequest, type ActAnswer, type RefusalCode } from '../../../shared/protocol/acts.ts';
import type { Change } from '../../../shared/protocol/changes.ts';
import { NumberBlockRequest, type NumberBlock } from '../../../shared/protocol/devices.ts';
import type { CentralProblem } from '../../../shared/protocol/people.ts';
import { signedAct, signedText, SIGNATURE_WINDOW_MS } from '../../../shared/protocol/signature.ts';

type Unnumbered = Change extends infer C ? (C extends Change ? Omit<C, 'seq'> : never) : never;
type Problem = CentralProblem['problem'];
/** Kinds of changes that concern every branch. */
const EVERYBODYS: ReadonlySet<string> = new Set(['reference', 'seal_key', 'law']);

class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

const json = (status: number, value: unknown): HttpAnswer => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value)),
});

/** A central in memory that keeps the protocol's promises, fast enough for properties. */
export class FakeCentral {
  readonly #clock: Clock;
  readonly #chance: Chance;
  readonly #keys = new Map<string, ReturnType<typeof createPublicKey>>();
  readonly #nonces = new Set<string>();
  readonly #answers = new Map<string, ActAnswer>();
  readonly #blocks = new Map<string, NumberBlock>();
  readonly #changes: Change[] = [];
  #nextNumber = 100_000_000;
  /** Acts that had an effect, in the order of their effects. */
  readonly effects: Act[] = [];
  /** Each act that was judged, as it was signed. */
  readonly texts = new Map<string, string>();
  readonly people = new Map<string, PersonRecord>();
  readonly photos = new Map<string, Buffer>();
  readonly givenUp: string[] = [];
  /** What each workstation told of its exchanges last. */
  readonly counts = new Map<string, WorkstationCounts>();
  /** How many blocks of numbers were reserved. */
  get blocks(): number {
    return this.#blocks.size;
  }
  /** Requests that came in, signed rightly. */
  requests = 0;
  /** Makes the central refuse an act, as it pleases the test. */
  judge: (act: Act) => RefusalCode | undefined = () => undefined;
  /** Acts that spoil the whole request that carries them. */
  readonly unreadable = new Set<string>();
  /** Makes it refuse every request of a workstation. */
  problem: Problem | undefined;
  /** How long a block of numbers holds. */
  blockLifeMs = 30 * 86_400_000;

  constructor(clock: Clock, chance: Chance) {
    this.#clock = clock;
    this.#chance = chance;
  }

  enrol(deviceId: string, publicHex: string): void {
    const spki = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(publicHex, 'hex'),
    ]);
    this.#keys.set(deviceId, createPublicKey({ key: spki, format: 'der', type: 'spki' }));
  }

  change(change: Unnumbered): void {
    this.#changes.push({ ...change, seq: this.#changes.length + 1 });
  }
  /** A person as the central knows them from now on, told to every counter. */
  put(record: PersonRecord): void {
    this.people.set(record.id, record);
    this.change({ kind: 'person', record });
  }

  readonly http: Http = async (request) => {
    try {
      this.#check(request);
      this.requests += 1;
      if (this.problem) throw new Refused(this.problem);
      return this.#answer(request);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return json(400, { problem: error.problem, time: new Date(this.#clock.now()).toISOString() });
    }
  };

  #check({ method, url, headers = {}, body = new Uint8Array() }: HttpRequest): void {
    const [deviceId = '', time = '', nonce = ''] = [
      headers['x-guichet-device'],
      headers['x-guichet-time'],
      headers['x-guichet-nonce'],
    ];
    const key = this.#keys.get(deviceId);
    if (!key) throw new Refused('device_unknown');
    if (Math.abs(Date.parse(time) - this.#clock.now()) > SIGNATURE_WINDOW_MS) throw new Refused('clock');
    const { pathname, search } = new URL(url);
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    const text = signedText({ method, path: pathname + search, deviceId, time, nonce, bodySha256 });
    const signature = Buffer.from(headers['x-guichet-signature'] ?? '', 'base64url');
    if (!verify(null, Buffer.from(text), key, signature) || this.#nonces.has(nonce))
      throw new Refused('signature');
    this.#nonces.add(nonce);
  }

  #answer(request: HttpRequest): HttpAnswer {
    const { pathname, searchParams } = new URL(request.url);
    const content = () => JSON.parse(this.#plain(request).toString()) as unknown;
    switch (pathname) {
      case '/v1/acts': {
        const read = ActsRequest.safeParse(content());
        const key = this.#keys.get(request.headers?.['x-guichet-device'] ?? '');
        const acts = read.data?.acts.map(({ text, signature }) => {
          const act = Act.safeParse(JSON.parse(text)).data;
          if (!act || !key || this.unreadable.has(act.id)) throw new Refused('invalid');
          const signed = Buffer.from(signedAct(text));
          return { act, text, genuine: verify(null, signed, key, Buffer.from(signature, 'base64url')) };
        });
        if (!acts) throw new Refused('invalid');
        return json(200, { answers: acts.map((one) => this.#received(one)) });
      }
      case '/v1/changes': {
        const [after, limit] = [Number(searchParams.get('after') ?? 0), Number(searchParams.get('limit'))];
        const road = searchParams.get('about') === 'everybody';
        const found = this.#changes.filter(({ seq, kind }) => seq > after && EVERYBODYS.has(kind) === road);
        const changes = found.slice(0, limit);
        const cursor = changes.at(-1)?.seq ?? after;
        return json(200, { changes, cursor: String(cursor), more: found.length > limit });
      }
      case '/v1/number-blocks':
        return json(200, this.#block(NumberBlockRequest.parse(content())));
      case '/health':
        return json(200, { status: 'ok' });
      case '/v1/devices/me/state':
        this.counts.set(request.headers?.['x-guichet-device'] ?? '', WorkstationCounts.parse(content()));
        return { status: 204, contentType: '', body: new Uint8Array() };
      default:
        if (request.method !== 'PUT' || !pathname.startsWith('/v1/attachments/'))
          throw new Refused('not_found');
        this.photos.set(pathname.slice('/v1/attachments/'.length), this.#plain(request));
        return { status: 204, contentType: '', body: new Uint8Array() };
    }
  }

  #plain({ headers, body = new Uint8Array() }: HttpRequest): Buffer {
    return headers?.['content-encoding'] === 'gzip' ? gunzipSync(body) : Buffer.from(body);
  }

  #received({ act, text, genuine }: { act: Act; text: string; genuine: boolean }): ActAnswer {
    if (!genuine) return this.#refuse(act, 'signature');
    const known = this.#answers.get(act.id);
    if (known) return known;
    const answer = this.#decide(act);
    this.#answers.set(act.id, answer);
    this.texts.set(act.id, text);
    return answer;
  }

  #refuse(act: Act, code: RefusalCode, existing: PersonRecord | null = null): ActAnswer {
    const at = new Date(this.#clock.now()).toISOString();
    return { id: act.id, outcome: 'refused', at, code, existing, base: null, clashes: [], reasons: [] };
  }

  #decide(act: Act): ActAnswer {
    const at = new Date(this.#clock.now()).toISOString();
    const refuse = (code: RefusalCode, existing: PersonRecord | null = null): ActAnswer =>
      this.#refuse(act, code, existing);
    const wish = this.judge(act);
    if (wish) return refuse(wish);
    const subject = this.people.get(act.subjectId);
    if (act.kind === 'registration.submitted') {
      const { person } = act.payload;
      const twin = [...this.people.values()].find(
        (other) => other.identity.document.number === person.identity.document.number,
      );
      if (twin) return refuse('already_registered', twin);
      this.put({ ...person, version: 1, numberState: 'confirmed' });
    } else if (act.kind === 'number.given_up') this.givenUp.push(act.payload.number);
    else if (!subject) return refuse('unknown_subject');
    this.effects.push(act);
    return { id: act.id, outcome: 'accepted', at, version: this.people.get(act.subjectId)?.version ?? 0 };
  }

  #block({ requestId, count }: { requestId: string; count: number }): NumberBlock {
    const known = this.#blocks.get(requestId);
    if (known) return known;
    const first = this.#nextNumber;
    this.#nextNumber += count;
    const block = {
      id: this.#chance.id(),
      first: String(first),
      last: String(first + count - 1),
      expiresAt: new Date(this.#clock.now() + this.blockLifeMs).toISOString(),
    } as NumberBlock;
    this.#blocks.set(requestId, block);
    return block;
  }
}
