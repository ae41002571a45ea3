import { createHash, createPublicKey, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  CertificateRefused,
  ProxyPassword,
  type HttpAnswer,
  type HttpRequest,
} from '../../../../electron/platform/http.ts';
import { newSigningKey } from '../../../../electron/platform/keys.ts';
import { exchange, signatureOf, type Request } from '../../../../electron/sync/request.ts';
import { signedText } from '../../../../shared/protocol/signature.ts';
import { seeded } from '../../../support/chance.ts';
import { at } from '../../../support/clock.ts';

const Hello = z.object({ hello: z.string() });
const TIME = '2026-03-02T09:00:00.000Z';
const answer = (status: number, body: string, contentType = 'application/json'): HttpAnswer => ({
  status,
  contentType,
  body: Buffer.from(body),
});
const ask = (what: HttpAnswer | Error, request: Partial<Request> = {}) =>
  exchange(
    {
      http: async () => {
        if (what instanceof Error) throw what;
        return what;
      },
      url: 'https://central.example',
    },
    { method: 'GET', path: '/v1/hello', timeoutMs: 1000, ...request },
    Hello,
  );

describe('an exchange', () => {
  const problem = (name: string, more = '') => `{"problem":"${name}","time":"${TIME}"${more}}`;
  test.each([
    ['an answer', answer(200, '{"hello":"you"}'), { kind: 'answer', value: { hello: 'you' } }],
    ['another JSON type', answer(200, '{"hello":"you"}', 'application/problem+json'), { kind: 'answer' }],
    ['a page of a captive portal', answer(200, '<html>', 'text/html'), { reason: 'not_our_central' }],
    ['JSON told as a page', answer(200, '{"hello":"you"}', 'text/html'), { reason: 'not_our_central' }],
    ['half an answer', answer(200, '{"hel'), { reason: 'not_our_central' }],
    ['another shape', answer(200, '{"bye":1}'), { reason: 'not_our_central' }],
    [
      'bytes that are no text',
      { ...answer(200, ''), body: Buffer.from([0xff]) },
      { reason: 'not_our_central' },
    ],
    ['nothing', answer(204, '', ''), { reason: 'not_our_central' }],
    ['a redirection', answer(302, ''), { reason: 'not_our_central' }],
    ['a proxy that wants a password', answer(407, '<html>', 'text/html'), { reason: 'proxy_password' }],
    ['a proxy that wants one before a tunnel', new ProxyPassword(), { reason: 'proxy_password' }],
    ['a certificate of somebody else', new CertificateRefused(), { reason: 'certificate' }],
    ['a network that wants a sign-in', answer(511, '<html>', 'text/html'), { reason: 'not_our_central' }],
    ['a missing page elsewhere', answer(404, '<html>', 'text/html'), { reason: 'not_our_central' }],
    [
      'a refusal',
      answer(403, problem('device_revoked')),
      { kind: 'refused', problem: { problem: 'device_revoked' } },
    ],
    ['a failing gateway', answer(502, '<html>', 'text/html'), { kind: 'weather', reason: 'server' }],
    ['a failing central', answer(500, problem('unexpected')), { kind: 'weather', reason: 'server' }],
    [
      'a central that is pressed',
      answer(429, problem('too_many', ',"retryAfterSeconds":7')),
      { kind: 'weather', reason: 'server', retryAfterMs: 7000 },
    ],
    ['no network', new TypeError('fetch failed'), { kind: 'weather', reason: 'unreachable' }],
    ['no answer in time', new DOMException('late', 'TimeoutError'), { kind: 'weather', reason: 'timeout' }],
  ])('understands %s', async (_, what, expected) => {
    expect(await ask(what)).toMatchObject(expected);
  });

  test('to an address that is none is out of reach, not a fault', async () => {
    const sent = exchange(
      { http: async () => answer(200, '{}'), url: 'not an address' },
      { method: 'GET', path: '/', timeoutMs: 1 },
      Hello,
    );
    expect(await sent).toEqual({ kind: 'weather', reason: 'unreachable' });
  });
});

describe('a signed request', () => {
  const key = newSigningKey();
  const time = at('2026-03-02T09:00');
  const sign = signatureOf({
    clock: time,
    chance: seeded(1, time),
    deviceId: '0195a000-0000-7000-8000-000000000009',
    requestKey: key.privateDer,
  });
  const send = async (json: unknown): Promise<HttpRequest> => {
    let sent: HttpRequest | undefined;
    await exchange(
      {
        url: 'https://central.example/amo/',
        sign,
        http: async (request) => {
          sent = request;
          return answer(200, '{"hello":"you"}');
        },
      },
      { method: 'POST', path: '/v1/hello?who=%D8%A3', json, timeoutMs: 1 },
      Hello,
    );
    if (!sent) throw new Error('Nothing left');
    return sent;
  };
  const publicKey = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key.publicHex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  const isSigned = ({ method, url, headers = {}, body = new Uint8Array() }: HttpRequest): boolean => {
    const text = signedText({
      method,
      path: url.slice('https://central.example'.length),
      deviceId: headers['x-guichet-device'] ?? '',
      time: headers['x-guichet-time'] ?? '',
      nonce: headers['x-guichet-nonce'] ?? '',
      bodySha256: createHash('sha256').update(body).digest('hex'),
    });
    return verify(
      null,
      Buffer.from(text),
      publicKey,
      Buffer.from(headers['x-guichet-signature'] ?? '', 'base64url'),
    );
  };

  test('is signed over what travels: path with prefix and query, body as sent', async () => {
    const small = await send({ text: 'أهلا' });
    expect(small.url).toBe('https://central.example/amo/v1/hello?who=%D8%A3');
    expect(small.headers).toMatchObject({ 'x-guichet-protocol': '2', 'content-type': 'application/json' });
    expect(isSigned(small)).toBe(true);
    expect(isSigned({ ...small, url: `${small.url}x` })).toBe(false);
    expect(isSigned({ ...small, body: Buffer.from('{}') })).toBe(false);
  });

  test('is compressed beyond about a kilobyte, and never uses a nonce twice', async () => {
    const large = await send({ text: 'x'.repeat(5000) });
    expect(large.headers?.['content-encoding']).toBe('gzip');
    expect(large.body?.byteLength).toBeLessThan(200);
    expect(JSON.parse(gunzipSync(large.body ?? '').toString())).toEqual({ text: 'x'.repeat(5000) });
    expect(isSigned(large)).toBe(true);
    const again = await send({});
    expect(again.headers?.['x-guichet-nonce']).not.toBe(large.headers?.['x-guichet-nonce']);
  });
});
