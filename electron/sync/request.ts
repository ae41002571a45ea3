import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { z } from 'zod';
import { PROTOCOL_VERSION } from '../../shared/protocol/acts.ts';
import { CentralProblem } from '../../shared/protocol/people.ts';
import { signedText } from '../../shared/protocol/signature.ts';
import { TUS_VERSION } from '../../shared/protocol/uploads.ts';
import { instant, type Clock } from '../platform/clock.ts';
import {
  CertificateRefused,
  ProxyPassword,
  type Http,
  type HttpAnswer,
  type HttpRequest,
} from '../platform/http.ts';
import type { Chance } from '../platform/ids.ts';
import { signerOf } from '../platform/keys.ts';
import { weather, type Outcome, type Weather } from './outcome.ts';

/** Below this a compressed body saves nothing worth the work. */
const COMPRESS_FROM_BYTES = 1024;

export interface Request {
  readonly method: HttpRequest['method'];
  /** Path with query, from the central's address. */
  readonly path: string;
  readonly json?: unknown;
  /** Bytes sent as they are, instead of `json`. */
  readonly raw?: { readonly bytes: Uint8Array; readonly mediaType: string };
  /** Beside those that prove who asks; they are not signed, so nothing may rest on them alone. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer that is held already: the same again is an answer without a value. */
  readonly ifNoneMatch?: string | undefined;
  readonly timeoutMs: number;
}
/** Headers that prove who asks; given the path with query and the body, both as they travel. */
export type Sign = (method: string, path: string, body: Uint8Array) => Readonly<Record<string, string>>;

export interface Signatory {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly deviceId: string;
  /** Ed25519, PKCS#8 DER. */
  readonly requestKey: Uint8Array;
}

/** Signs as `shared/protocol/signature.ts` tells. Each request has a nonce of its own: one sent again is a new request. */
export function signatureOf({ clock, chance, deviceId, requestKey }: Signatory): Sign {
  const signer = signerOf(requestKey);
  return (method, path, body) => {
    const [time, nonce] = [instant(clock), chance.id()];
    const bodySha256 = createHash('sha256').update(body).digest('hex');
    const text = signedText({ method, path, deviceId, time, nonce, bodySha256 });
    return {
      'x-guichet-device': deviceId,
      'x-guichet-time': time,
      'x-guichet-nonce': nonce,
      'x-guichet-signature': signer(Buffer.from(text)).toString('base64url'),
    };
  };
}

const NOTHING = new Uint8Array();

function encode({ json, raw }: Request): { body: Uint8Array; headers: Record<string, string> } {
  if (raw) return { body: raw.bytes, headers: { 'content-type': raw.mediaType } };
  if (json === undefined) return { body: NOTHING, headers: {} };
  const plain = Buffer.from(JSON.stringify(json));
  const headers = { 'content-type': 'application/json' };
  if (plain.byteLength < COMPRESS_FROM_BYTES) return { body: plain, headers };
  return { body: gzipSync(plain), headers: { ...headers, 'content-encoding': 'gzip' } };
}

interface Side {
  readonly http: Http;
  /** The central's address, as set up. */
  readonly url: string;
  readonly sign?: Sign;
}

/** Sends one request; `schema` reads a good answer, or `null` when a good answer is empty (204). Never throws. */
export const exchange = <S extends z.ZodType>(
  side: Side,
  request: Request,
  schema: S | null,
): Promise<Outcome<z.output<S>>> =>
  send(side, request, (answer) => {
    if (answer.status === 304)
      return request.ifNoneMatch === undefined ? undefined : { value: undefined as z.output<S> };
    if (schema === null) return answer.status === 204 ? { value: undefined as z.output<S> } : undefined;
    const read = answer.status === 204 ? undefined : schema.safeParse(readJson(answer));
    return read?.success ? { value: read.data } : undefined;
  });

/** Fetches bytes of this kind, whatever they say: who asks checks them. Never throws. */
export const download = (
  side: Side,
  path: string,
  { mediaType, timeoutMs }: { readonly mediaType: string; readonly timeoutMs: number },
): Promise<Outcome<Uint8Array>> =>
  send(side, { method: 'GET', path, timeoutMs }, ({ contentType, body }) =>
    contentType.startsWith(mediaType) ? { value: body } : undefined,
  );

/** Sends one request of an upload; a good answer says how much of it is there. Never throws. */
export const uploadStep = (side: Side, request: Request): Promise<Outcome<number>> =>
  send(side, { ...request, headers: { ...request.headers, 'tus-resumable': TUS_VERSION } }, ({ headers }) => {
    const offset = headers?.['upload-offset'];
    return offset !== undefined && /^\d{1,12}$/u.test(offset) ? { value: Number(offset) } : undefined;
  });

/** What a good answer (2xx, or 304 for what is held) says, or undefined when nobody of ours would say it so. */
type ReadAnswer<T> = (answer: HttpAnswer) => { readonly value: T } | undefined;

async function send<T>(
  { http, url, sign }: Side,
  request: Request,
  read: ReadAnswer<T>,
): Promise<Outcome<T>> {
  const { method, timeoutMs } = request;
  const { body, headers } = encode(request);
  try {
    const target = new URL(`${url.replace(/\/+$/u, '')}${request.path}`);
    const proof = sign?.(method, target.pathname + target.search, body) ?? {};
    const answer = await http({
      method,
      url: target.href,
      headers: {
        accept: 'application/json',
        'x-guichet-protocol': String(PROTOCOL_VERSION),
        ...(request.ifNoneMatch === undefined ? {} : { 'if-none-match': request.ifNoneMatch }),
        ...request.headers,
        ...headers,
        ...proof,
      },
      ...(body.byteLength > 0 && { body }),
      timeoutMs,
    });
    return judge(answer, read);
  } catch (error) {
    return weather(reasonOf(error));
  }
}

function reasonOf(error: unknown): Weather {
  if (error instanceof CertificateRefused) return 'certificate';
  if (error instanceof ProxyPassword) return 'proxy_password';
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
}

const PROXY_SIGN_IN = 407;
/** RFC 6585: the network itself asks to sign in first. */
const NETWORK_SIGN_IN = 511;

function judge<T>(answer: HttpAnswer, read: ReadAnswer<T>): Outcome<T> {
  const { status } = answer;
  const speaks = otherVersionOf(answer);
  if ((status >= 200 && status < 300) || status === 304) {
    const found = read(answer);
    if (found) return { kind: 'answer', value: found.value };
    return speaks === undefined ? weather('not_our_central') : spokenOtherwise(speaks, answer);
  }
  const problem = CentralProblem.safeParse(readJson(answer));
  const retryAfterSeconds = problem.data?.retryAfterSeconds;
  const later = weather('server', retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000);
  if (status >= 500) return status === NETWORK_SIGN_IN ? weather('not_our_central') : later;
  if (status === PROXY_SIGN_IN) return weather('proxy_password');
  // Before its words are read: another version may say its refusals otherwise.
  if (speaks !== undefined && status >= 400) return spokenOtherwise(speaks, answer);
  if (status < 400 || !problem.success) return weather('not_our_central');
  return problem.data.problem === 'too_many' ? later : { kind: 'refused', problem: problem.data };
}

/** The version of the protocol that a central says in each answer, when it is not ours. */
function otherVersionOf({ headers }: HttpAnswer): number | undefined {
  const told = headers?.['x-guichet-protocol'] ?? '';
  return /^\d{1,6}$/u.test(told) && Number(told) !== PROTOCOL_VERSION ? Number(told) : undefined;
}

const spokenOtherwise = (speaks: number, { headers }: HttpAnswer): Outcome<never> => ({
  kind: 'refused',
  problem: { problem: 'protocol', time: new Date(Date.parse(headers?.['date'] ?? '') || 0).toISOString() },
  speaks,
});

function readJson({ contentType, body }: HttpAnswer): unknown {
  if (!/^application\/(?:[\w.]+\+)?json\b/iu.test(contentType)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
