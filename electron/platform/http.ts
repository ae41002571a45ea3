/** The other side proved to be somebody by a certificate that this machine does not accept: nothing was sent. */
export class CertificateRefused extends Error {
  override name = 'CertificateRefused';
}
/** A proxy on the way asks for a password before it lets anything through. */
export class ProxyPassword extends Error {
  override name = 'ProxyPassword';
}

/** One HTTP exchange. Throws only when no answer came; any answered status is an answer. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'HEAD';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly timeoutMs: number;
}
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Largest answer that is read: beyond it the other side is not our central. */
const ANSWER_MAX_BYTES = 64 * 1024 * 1024;

// OpenSSL's and Node's names for a certificate that does not do, whatever is wrong with it.
const OF_CERTIFICATES = /^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_(?:VERIFY|GET)|(?:DEPTH_ZERO_)?SELF_SIGNED)/u;
const OF_PROXIES = /Proxy response \(407\)/u;
/** What the fetch standard makes of an answer 407 without a tunnel: an error that says nothing, as no other does. */
const saysNothing = (error: Error): boolean =>
  error.name === 'Error' && error.message === '' && !('code' in error) && error.cause === undefined;

/** What `fetch` hides: the reason stands in the causes of its error. */
function reasonOf(error: unknown): unknown {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if ('code' in one && OF_CERTIFICATES.test(String(one.code))) return new CertificateRefused();
    if (OF_PROXIES.test(one.message) || saysNothing(one)) return new ProxyPassword();
  }
  return error;
}

export const systemHttp: Http = async ({ method, url, headers, body, timeoutMs }) => {
  const response = await fetch(url, {
    method,
    headers: { ...headers },
    body: body === undefined ? null : new Uint8Array(body),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw reasonOf(error);
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength > ANSWER_MAX_BYTES) throw new Error('Answer too large');
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body: bytes,
    headers: Object.fromEntries(response.headers),
  };
};
