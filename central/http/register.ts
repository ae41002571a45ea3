import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { PROTOCOL_VERSION } from '../../shared/protocol/acts.ts';
import { fieldErrors } from '../../shared/kernel/field-errors.ts';
import { isReadToken } from '../access/read-token.repo.ts';
import { markExchanged, type Device } from '../devices/device.repo.ts';
import { sha256 } from '../platform/digest.ts';
import { findEmployerByToken } from '../requests/employer.repo.ts';
import { findInsuredByToken } from '../requests/portal.service.ts';
import { now, type Ports } from '../ports.ts';
import { authenticate, checkPossession, hasProof } from './authenticate.ts';
import { decode, parseJson } from './body.ts';
import { isStorable } from './clean-text.ts';
import { Refused } from './refused.ts';
import { limitsOf } from './limits.ts';
import { seesOf, type Asker } from './needs.ts';
import { isBytes, isRequester, RawJson, type Access, type Given, type Route } from './route.ts';

const JSON_BODY_MAX_BYTES = 16 * 1024;
/** Smaller answers travel as fast uncompressed. */
const COMPRESS_FROM_BYTES = 2_048;
const compress = promisify(gzip);

/** Registers a route: protocol, caller, shapes, then the handler; the answer goes out as it was given. */
export function register(app: FastifyInstance, ports: Ports, route: Route): void {
  const bodyMaxBytes =
    route.bodyMaxBytes ?? (isBytes(route.body) ? route.body.maxBytes : JSON_BODY_MAX_BYTES);
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    bodyLimit: bodyMaxBytes,
    config: limitsOf(route),
    handler: async (request, reply) => {
      if (route.headers) reply.headers({ ...route.headers });
      checkProtocol(request, route);
      const { device, who } = await identify(ports, request, route);
      const sees = seesOf(route.name, askerOf(route.access, device));
      if (sees === 'refused') throw new Refused('invalid', { status: 403, detail: 'not for this caller' });
      const requester = await findRequester(ports, request, route);
      const body = await readBody(request, route);
      if (route.access === 'new_device')
        checkPossession(ports, request, body as { deviceId: string; requestKey: string });
      const input = {
        device,
        requester,
        sees,
        who,
        params: route.params && read(route.params, request.params, route),
        query: route.query && read(route.query, request.query, route),
        body,
        request,
      };
      return send(request, reply, await route.handle(input));
    },
  });
}

/** Said plainly and first: what follows could be misunderstood. Reading what is open to all needs no version. */
function checkProtocol(request: FastifyRequest, { access }: Route): void {
  const version = request.headers['x-guichet-protocol'];
  const optional =
    access === 'open' ||
    access === 'rights_reader' ||
    isRequester(access) ||
    (access === 'reader' && !hasProof(request));
  if (version === String(PROTOCOL_VERSION) || (version === undefined && optional)) return;
  throw new Refused('protocol', { detail: `this central speaks version ${PROTOCOL_VERSION}` });
}

/** Enough of a token's digest to tell it from others. */
const TOKEN_NAMED_CHARS = 16;
const BEARER = /^Bearer ([\w-]{8,200})$/;

/** Often enough to tell what came when, seldom enough to cost nothing. */
const EXCHANGE_MARKED_EVERY_MS = 60_000;
const isRecent = ({ clock }: Ports, at: string | null): boolean =>
  at !== null && clock.now() - Date.parse(at) < EXCHANGE_MARKED_EVERY_MS;

interface Identified {
  readonly device: Device | null;
  readonly who: string | null;
}
const NOBODY: Identified = { device: null, who: null };

async function identify(ports: Ports, request: FastifyRequest, route: Route): Promise<Identified> {
  const { access, admitsRevoked, endsExchange } = route;
  if (access === 'open' || access === 'new_device' || isRequester(access)) return NOBODY;
  if (access === 'rights_reader' || (access === 'reader' && !hasProof(request))) {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const scope = access === 'reader' ? 'people' : 'rights';
    if (token !== undefined && (await isReadToken(ports.store, sha256(token), scope)))
      return { device: null, who: `token ${sha256(token).slice(0, TOKEN_NAMED_CHARS)}` };
    throw access === 'reader'
      ? new Refused('signature', { detail: 'a signature or a reading token' })
      : new Refused('token');
  }
  const device = await authenticate(ports, request, { admitsRevoked });
  request.deviceId = device.id;
  if (endsExchange && !isRecent(ports, device.lastExchangeAt))
    await markExchanged(ports.store, device.id, now(ports));
  return { device, who: `device ${device.id}` };
}

function askerOf(access: Access, device: Device | null): Asker {
  if (device) return device.kind;
  if (isRequester(access)) return 'requester';
  return access === 'reader' || access === 'rights_reader' ? 'token' : 'anybody';
}

/** Who asks, by the token: an employer's own, or the one that an insured person got by signing in. */
async function findRequester(ports: Ports, request: FastifyRequest, { access }: Route) {
  if (!isRequester(access)) return null;
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const found =
    token === undefined
      ? undefined
      : access === 'employer'
        ? await findEmployerByToken(ports.store, sha256(token))
        : await findInsuredByToken(ports, token);
  if (!found) throw new Refused('token');
  return found;
}

async function readBody(request: FastifyRequest, route: Route): Promise<unknown> {
  const { body, described } = route;
  if (body === undefined) return undefined;
  const sent = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (isBytes(body)) {
    if (request.headers['content-type'] !== body.mediaType) {
      throw new Refused('invalid', { status: 415, detail: `${body.mediaType} only` });
    }
    return sent;
  }
  const value = parseJson(await decode(sent, request.headers['content-encoding']));
  // A body that is looser on purpose is checked by its handler, part by part.
  return described ? readShape(body, value, route) : read(body, value, route);
}

/** Reads a shape or refuses; the refusal names places, never what stood there. */
function readShape(schema: z.ZodType, value: unknown, { access }: Route): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const places = parsed.error.issues
      .slice(0, 5)
      .map(({ path, code }) => `${path.slice(0, 6).map(placeName).join('.')}: ${code}`);
    const fields = isRequester(access) ? { fields: safeFields(fieldErrors(parsed.error)) } : {};
    throw new Refused('invalid', { detail: places.join('; '), ...fields });
  }
  return parsed.data;
}

function read(schema: z.ZodType, value: unknown, route: Route): unknown {
  const found = readShape(schema, value, route);
  if (!isStorable(found)) throw new Refused('invalid', { detail: 'text' });
  return found;
}

// A key can be anything that was sent; only ordinary names are repeated.
const placeName = (key: PropertyKey): string => (/^\w{1,30}$/.test(String(key)) ? String(key) : '?');

const FIELDS_MAX = 50;
const safeFields = <C>(fields: Readonly<Record<string, C>>): Record<string, C> =>
  Object.fromEntries(
    Object.entries(fields)
      .slice(0, FIELDS_MAX)
      .map(([path, code]) => [path.split('.').slice(0, 8).map(placeName).join('.'), code]),
  );

async function send(request: FastifyRequest, reply: FastifyReply, given: Given): Promise<FastifyReply> {
  reply.code(given.status).headers({ ...given.headers });
  if (given.bytes) return reply.type(given.bytes.mediaType).send(Buffer.from(given.bytes.content));
  if (given.value === undefined) return reply.send();
  const text = given.value instanceof RawJson ? given.value.text : JSON.stringify(given.value);
  reply.type('application/json; charset=utf-8');
  if (text.length < COMPRESS_FROM_BYTES || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
    return reply.send(text);
  const packed = await compress(text);
  return reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' }).send(packed);
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the signature was checked; for the log. */
    deviceId: string | null;
  }
}
