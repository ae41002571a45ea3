import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CentralConfig } from '../config.ts';
import { sha256 } from '../platform/digest.ts';
import { Refused } from './refused.ts';
import { isRequester, type Route } from './route.ts';

const PROBES = new Set(['/health', '/ready', '/metrics']);
const MINUTE_MS = 60_000;

const presented = (request: FastifyRequest): string | undefined => {
  // Where no workstation has to speak, presenting one must not be a way to ask more often.
  if (request.routeOptions.config.byAddress) return undefined;
  const device = request.headers['x-guichet-device'];
  return typeof device === 'string' ? device.slice(0, 36) : undefined;
};

/**
 * A route of its own allowance. By the address where nothing that is presented is checked; elsewhere by the token, or else by
 * the address: a workstation's name is not proved yet, and must not be a way to ask more often. A token that nobody gave gets
 * an allowance, and then a refusal.
 */
const limitOf = (name: string, perMinute: number, byAddress: boolean) => ({
  max: perMinute,
  timeWindow: MINUTE_MS,
  keyGenerator: ({ headers, ip }: FastifyRequest) =>
    byAddress || headers.authorization === undefined
      ? `${name} ${ip}`
      : `${name} ${sha256(headers.authorization).slice(0, 16)}`,
});

/** How a route's requests are counted. */
export function limitsOf({
  name,
  path,
  access,
  perMinute,
}: Pick<Route, 'name' | 'path' | 'access' | 'perMinute'>) {
  const byAddress = access === 'open' || isRequester(access);
  return {
    byAddress,
    isProbe: PROBES.has(path),
    isBatch: path === '/v1/acts' || path === '/v1/bundles',
    ...(perMinute === undefined ? {} : { rateLimit: limitOf(name, perMinute, byAddress) }),
  };
}

/**
 * So many requests a minute for a workstation, fewer for an address that presents none. What a workstation claims to be is not
 * proved yet here: an invented name gets a fresh allowance, and then a refusal that costs one look-up.
 */
export async function limitRequests(app: FastifyInstance, config: CentralConfig): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    timeWindow: MINUTE_MS,
    cache: 20_000,
    max: (request) =>
      presented(request) === undefined ? config.openRequestsPerMinute : config.requestsPerMinute,
    keyGenerator: (request) => presented(request) ?? `address ${request.ip}`,
    allowList: (request) => PROBES.has(request.url),
    errorResponseBuilder: (_request, { ttl }) =>
      new Refused('too_many', { retryAfterSeconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever calls is counted by the address alone. */
    byAddress?: boolean;
  }
}
